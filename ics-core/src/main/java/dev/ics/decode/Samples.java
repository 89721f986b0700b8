package dev.ics.decode;

/// Samples of 1 to 16 bits.
final class Samples {

  private Samples() {}

  /// A sample of any depth as 8 bits, rounded to nearest.
  static int toByte(int sample, int depth) {
    int most = (1 << depth) - 1;
    return (sample * 255 + most / 2) / most;
  }

  /// Takes apart `count` samples of 1, 2, 4, 8 or 16 bits, which lie in the row high bits first.
  static void unpack(byte[] row, int from, int depth, int[] samples, int at, int count) {
    switch (depth) {
      case 8 -> {
        for (int i = 0; i < count; i++) {
          samples[at + i] = row[from + i] & 0xFF;
        }
      }
      case 16 -> {
        for (int i = 0; i < count; i++) {
          samples[at + i] = Bytes.u16(row, from + 2 * i);
        }
      }
      default -> {
        int mask = (1 << depth) - 1;
        for (int i = 0; i < count; i++) {
          int bit = i * depth;
          samples[at + i] = row[from + (bit >>> 3)] >>> (8 - depth - (bit & 7)) & mask;
        }
      }
    }
  }
}
