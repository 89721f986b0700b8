package dev.ics.deflate;

/// The checksum of a zlib stream (RFC 1950, section 8.2).
final class Adler32 {

  private static final int MODULUS = 65_521;

  /// Bytes after which the sums still fit into 31 bits.
  private static final int SAFE_BYTES = 3_800;

  private int sum = 1;
  private int sumOfSums;

  void update(byte[] bytes, int from, int to) {
    for (int start = from; start < to; start += SAFE_BYTES) {
      int end = Math.min(to, start + SAFE_BYTES);
      for (int i = start; i < end; i++) {
        sum += bytes[i] & 0xFF;
        sumOfSums += sum;
      }
      sum %= MODULUS;
      sumOfSums %= MODULUS;
    }
  }

  int value() {
    return sumOfSums << 16 | sum;
  }
}
