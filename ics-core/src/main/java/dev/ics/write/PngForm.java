package dev.ics.write;

import dev.ics.deflate.Zlib;

/// One way to hold a picture in a PNG: all that comes before the pixels' data, and their rows.
final class PngForm {

  private final byte[] head;
  private final Rows rows;

  /// Takes ownership of `rows`.
  PngForm(PngOutput head, Rows rows) {
    this.head = head.toBytes();
    this.rows = rows;
  }

  Rows rows() {
    return rows;
  }

  /// What the file has beside its data, in bytes.
  int headLength() {
    return head.length;
  }

  /// The whole file.
  ///
  /// @param zlibEffort 0..9
  byte[] file(Filtering filtering, int zlibEffort) {
    byte[] data = Zlib.compress(filtering.scanlines(rows), zlibEffort);
    return new PngOutput(head).chunk("IDAT", data).chunk("IEND", new byte[0]).toBytes();
  }
}
