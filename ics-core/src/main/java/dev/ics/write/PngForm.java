package dev.ics.write;

import dev.ics.deflate.Zlib;
import java.util.function.Function;

/// One way to hold a picture in a PNG: all that comes before the pixels' data, and their rows.
final class PngForm {

  private final byte[] head;
  private final int height;
  private final Function<RowChoice, Rows> rows;

  /// @param rows makes those that are chosen
  PngForm(PngOutput head, int height, Function<RowChoice, Rows> rows) {
    this.head = head.toBytes();
    this.height = height;
    this.rows = rows;
  }

  /// How many rows there are.
  int height() {
    return height;
  }

  Rows rows(RowChoice choice) {
    return rows.apply(choice);
  }

  /// What the file has beside its data, in bytes.
  int headLength() {
    return head.length;
  }

  /// The whole file.
  ///
  /// @param zlibEffort 0..9
  byte[] file(Filtering filtering, int zlibEffort) {
    byte[] data = Zlib.compress(filtering.scanlines(rows(RowChoice.ALL)), zlibEffort);
    return new PngOutput(head).chunk("IDAT", data).chunk("IEND", new byte[0]).toBytes();
  }
}
