package dev.ics.write;

/// How many different pairs of neighboring bytes the row has.
final class DistinctPairs implements RowCost {

  private final int[] lastRows = new int[1 << 2 * Byte.SIZE];
  private int row;

  @Override
  public long of(byte[] scanline) {
    row++;
    int distinct = 0;
    for (int i = 2; i < scanline.length; i++) {
      int pair = (scanline[i - 1] & 0xFF) << Byte.SIZE | scanline[i] & 0xFF;
      distinct += lastRows[pair] == row ? 0 : 1;
      lastRows[pair] = row;
    }
    return distinct;
  }
}
