package dev.ics.write;

/// The sum of the absolute values of the bytes taken as signed (PNG specification, third edition,
/// section 12.7).
final class AbsoluteSum implements RowCost {

  @Override
  public long of(byte[] scanline) {
    int sum = 0;
    for (int i = 1; i < scanline.length; i++) {
      sum += Math.abs(scanline[i]);
    }
    return sum;
  }
}
