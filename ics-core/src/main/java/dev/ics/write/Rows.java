package dev.ics.write;

/// The rows of a picture before they are filtered. Above the first row and to the left of every row
/// lie zeros, so that a filter needs no special case there.
final class Rows {

  private final int count;
  private final int length;
  private final int bytesPerPixel;
  private final byte[] bytes;

  /// Rows of zeros.
  ///
  /// @param count         of the rows, at least 1
  /// @param length        of a row in bytes, at least 1
  /// @param bytesPerPixel from a byte to its like in the pixel on its left; 1 where a byte holds
  ///                      several pixels
  Rows(int count, int length, int bytesPerPixel) {
    long size = (count + 1L) * (bytesPerPixel + length);
    if (size > Integer.MAX_VALUE - Long.BYTES) {
      throw new IllegalArgumentException(
          "%,d rows of %,d bytes do not fit one array".formatted(count, length));
    }
    this.count = count;
    this.length = length;
    this.bytesPerPixel = bytesPerPixel;
    this.bytes = new byte[(int) size];
  }

  int count() {
    return count;
  }

  /// Of a row, in bytes.
  int length() {
    return length;
  }

  int bytesPerPixel() {
    return bytesPerPixel;
  }

  /// The live array: see [#start] and [#stride].
  byte[] bytes() {
    return bytes;
  }

  /// Where a row begins.
  int start(int y) {
    return (y + 1) * stride() + bytesPerPixel;
  }

  /// Bytes from a row's start to the next one's.
  int stride() {
    return bytesPerPixel + length;
  }

  /// Those that are chosen, in their order.
  Rows chosen(RowChoice choice) {
    if (choice.equals(RowChoice.ALL)) {
      return this;
    }
    Rows chosen = new Rows(choice.count(count), length, bytesPerPixel);
    for (int i = 0; i < chosen.count; i++) {
      System.arraycopy(bytes, start(choice.row(i)), chosen.bytes, chosen.start(i), length);
    }
    return chosen;
  }
}
