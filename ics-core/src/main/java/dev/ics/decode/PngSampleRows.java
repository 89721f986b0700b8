package dev.ics.decode;

/// Rows of pixels whose bits are taken as numbers: those below 8 bits one by one, of the others some
/// bytes of each.
///
/// @param bits          of a pixel
/// @param firstByte     of those that are taken, 0..7
/// @param bytesOfNumber how many are taken, 1..4
record PngSampleRows(int bits, int firstByte, int bytesOfNumber) implements PngRows {

  @Override
  public void expand(byte[] row, int from, int count, int[] numbers, int at) {
    if (bits < Byte.SIZE) {
      Samples.unpack(row, from, bits, numbers, at, count);
      return;
    }
    int next = from + firstByte;
    for (int i = at; i < at + count; i++) {
      int number = 0;
      for (int b = next; b < next + bytesOfNumber; b++) {
        number = number << Byte.SIZE | row[b] & 0xFF;
      }
      numbers[i] = number;
      next += bits / Byte.SIZE;
    }
  }
}
