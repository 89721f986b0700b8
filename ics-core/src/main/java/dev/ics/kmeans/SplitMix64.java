package dev.ics.kmeans;

/// A pseudo-random sequence that is the same on every Java: Weyl sequence and bit mixer (Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", 2014; mixer by Stafford, variant 13).
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ state >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ mixed >>> 31;
  }

  /// Uniform in [0, 1), a multiple of 2⁻⁵³.
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }
}
