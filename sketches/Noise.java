package sketches;

/// Gradient noise on the plane, after Perlin, "An image synthesizer" (SIGGRAPH 1985), with the
/// quintic fade of his "Improving noise" (2002) and hashed instead of tabled gradients.
final class Noise {

  private final long seed;

  Noise(long seed) {
    this.seed = seed * 0x9E3779B97F4A7C15L;
  }

  /// Smooth noise of about -1 to 1 with one feature per unit.
  double at(double x, double y) {
    long cellX = (long) Math.floor(x);
    long cellY = (long) Math.floor(y);
    double dx = x - cellX;
    double dy = y - cellY;
    double u = fade(dx);
    double v = fade(dy);
    double top = Ease.mix(slope(cellX, cellY, dx, dy), slope(cellX + 1, cellY, dx - 1, dy), u);
    double bottom =
        Ease.mix(
            slope(cellX, cellY + 1, dx, dy - 1), slope(cellX + 1, cellY + 1, dx - 1, dy - 1), u);
    return 1.5 * Ease.mix(top, bottom, v);
  }

  /// Fractal sum of octaves, each at twice the frequency and half the weight of the last.
  double fractal(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    for (int octave = 0; octave < octaves; octave++) {
      sum += weight * at(x + 17.3 * octave, y - 9.1 * octave);
      x *= 2;
      y *= 2;
      weight /= 2;
    }
    return sum;
  }

  /// Fractal noise folded at zero: sharp crests at 1, broad valleys towards 0.
  double ridged(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    for (int octave = 0; octave < octaves; octave++) {
      double fold = 1 - Math.abs(at(x + 31.7 * octave, y + 5.9 * octave));
      sum += weight * fold * fold;
      x *= 2;
      y *= 2;
      weight /= 2;
    }
    return sum;
  }

  private double slope(long cellX, long cellY, double dx, double dy) {
    long bits = hash(cellX, cellY);
    double angle = (bits >>> 40) * (2 * Math.PI / (1 << 24));
    return Math.cos(angle) * dx + Math.sin(angle) * dy;
  }

  /// The mixing function of Steele, Lea and Flood, "Fast splittable pseudorandom number
  /// generators" (OOPSLA 2014).
  private long hash(long cellX, long cellY) {
    long bits = seed + cellX * 0xBF58476D1CE4E5B9L + cellY * 0x94D049BB133111EBL;
    bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
    return bits ^ bits >>> 31;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }
}
