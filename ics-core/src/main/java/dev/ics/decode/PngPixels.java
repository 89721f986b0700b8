package dev.ics.decode;

/// From the inflated stream to pixels: rows are read, unfiltered, expanded and put in their place.
final class PngPixels {

  /// The passes of Adam7: first column, first row, column step, row step.
  private static final int[][] PASSES = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
      {0, 2, 2, 4}, {1, 0, 2, 2},
      {0, 1, 1, 2}};

  private static final int[] WHOLE = {0, 0, 1, 1};

  private final PngHeader header;
  private final PngStream stream;
  private final PngRows rows;
  private final int[] argb;

  private PngPixels(PngHeader header, PngStream stream, PngRows rows) {
    this.header = header;
    this.stream = stream;
    this.rows = rows;
    this.argb = new int[header.width() * header.height()];
  }

  static int[] read(PngHeader header, PngStream stream, PngRows rows)
      throws UnreadableImageException {
    var pixels = new PngPixels(header, stream, rows);
    if (header.interlaced()) {
      for (int[] pass : PASSES) {
        pixels.readPass(pass);
      }
    } else {
      pixels.readPass(WHOLE);
    }
    stream.finish();
    return pixels.argb;
  }

  /// A row lies behind `distance` zero bytes, the pixel to the left of the first one; the filter
  /// type comes out of the stream into the last of these.
  private void readPass(int[] pass) throws UnreadableImageException {
    int step = pass[2];
    int columns = Math.ceilDiv(header.width() - pass[0], step);
    if (columns < 1) {
      return;
    }
    int distance = header.filterDistance();
    int bytes = Math.toIntExact(header.rowBytes(columns));
    byte[] row = new byte[distance + bytes];
    byte[] above = new byte[distance + bytes];
    int[] spread = step == 1 ? argb : new int[columns];
    for (int y = pass[1]; y < header.height(); y += pass[3]) {
      stream.read(row, distance - 1, 1 + bytes);
      int filter = row[distance - 1];
      row[distance - 1] = 0;
      PngFilter.undo(filter, row, above, distance);
      int first = y * header.width() + pass[0];
      if (step == 1) {
        rows.expand(row, distance, columns, argb, first);
      } else {
        rows.expand(row, distance, columns, spread, 0);
        for (int x = 0; x < columns; x++) {
          argb[first + x * step] = spread[x];
        }
      }
      byte[] free = above;
      above = row;
      row = free;
    }
  }
}
