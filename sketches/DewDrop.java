package sketches;

/// Paints drops of water: each shows the scene behind it upside down, a dark rim and the sun.
final class DewDrop {

  private static final Rgb SUN = new Rgb(1.0, 0.80, 0.52);
  private static final Rgb SKY = new Rgb(0.62, 0.70, 0.74);

  private final Light backdrop;

  DewDrop(Light backdrop) {
    this.backdrop = backdrop;
  }

  void paint(Light light, double x, double y, double radius) {
    int reach = (int) Math.ceil(radius + 1);
    for (int py = (int) y - reach; py <= y + reach; py++) {
      for (int px = (int) x - reach; px <= x + reach; px++) {
        double dx = (px + 0.5 - x) / radius;
        double dy = (py + 0.5 - y) / (radius * 1.06);
        double distance = Math.hypot(dx, dy);
        double coverage = Ease.clamp((1 - distance) * radius + 0.5);
        if (coverage > 0) {
          light.cover(px, py, color(x, y, dx, dy, radius), coverage);
        }
      }
    }
  }

  /// The light through the drop where its outline is the unit circle.
  private Rgb color(double x, double y, double dx, double dy, double radius) {
    double distance = Math.min(1, Math.hypot(dx, dy));
    double bend = 60 + 210 * distance * distance;
    Rgb behind = backdrop.sample(x - dx * bend, y - dy * bend);
    double sky = Ease.smooth(-0.15, 0.95, dy - 0.15 * dx) * (1 - Ease.smooth(0.82, 1, distance));
    double rim = Ease.smooth(0.62, 1, distance);
    Rgb color = behind.times(1.5).plus(SKY.times(0.34 * sky)).times(1 - 0.72 * rim);
    double spot = Math.max(0.17, 0.45 / radius);
    double glare = Ease.bell(Math.hypot(dx - 0.34, dy + 0.42), spot);
    double exit = Ease.bell(Math.hypot(dx + 0.40, dy - 0.52), spot * 1.5);
    double edge = rim * Ease.smooth(0.1, 0.9, dx * 0.7 - dy * 0.7);
    double strength = Math.min(1, 0.35 + radius * 0.16);
    return color
        .plus(SUN.times(strength * (5.5 * glare + 0.95 * exit)))
        .plus(SUN.times(0.35 * edge));
  }
}
