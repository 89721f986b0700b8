package dev.ics.write;

/// The bits that the pairs of neighboring bytes would take if each were coded by its frequency in the
/// row: unlike single bytes, pairs tell a row that repeats itself from one that does not.
final class PairEntropy implements RowCost {

  private final int[] counts = new int[1 << 2 * Byte.SIZE];

  @Override
  public long of(byte[] scanline) {
    for (int i = 2; i < scanline.length; i++) {
      counts[pair(scanline, i)]++;
    }
    long saved = 0;
    for (int i = 2; i < scanline.length; i++) {
      int pair = pair(scanline, i);
      saved += Logarithms.ofPower(counts[pair]);
      counts[pair] = 0;
    }
    return -saved;
  }

  private static int pair(byte[] scanline, int end) {
    return (scanline[end - 1] & 0xFF) << Byte.SIZE | scanline[end] & 0xFF;
  }
}
