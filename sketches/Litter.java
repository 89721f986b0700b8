package sketches;

import java.util.SplittableRandom;

/// The ground of the autumn wood: earth, a winding path and tens of thousands of fallen leaves.
final class Litter {

  private static final Rgb SUNLIGHT = new Rgb(1.0, 0.70, 0.36);
  private static final Rgb SKYLIGHT = new Rgb(0.34, 0.38, 0.45);
  private static final Rgb[] FALLEN = {
    Rgb.hex(0xC8641A), Rgb.hex(0xB3470F), Rgb.hex(0xD98E2B), Rgb.hex(0x8A3A12),
    Rgb.hex(0xE0A640), Rgb.hex(0x7A4A22), Rgb.hex(0x9B2A12), Rgb.hex(0x5C3A1E)
  };

  private final SplittableRandom random = new SplittableRandom(11);
  private final Noise noise = new Noise(12);
  private final Grove grove;

  Litter(Grove grove) {
    this.grove = grove;
  }

  void paint(Light light) {
    for (int y = (int) Glade.HORIZON; y < Glade.HEIGHT; y++) {
      for (int x = 0; x < Glade.WIDTH; x++) {
        double distance = Math.min(200, Glade.distance(y + 0.5));
        Rgb earth = earth(Glade.across(x + 0.5, distance), distance);
        light.cover(x, y, Glade.through(earth, distance, x, y), Ease.smooth(-1, 14, y - 420));
      }
    }
    for (double y = Glade.HORIZON + 9; y < Glade.HEIGHT + 26; y++) {
      double distance = Glade.distance(y);
      double size = 0.052 * Glade.scale(distance);
      int count = (int) Math.min(1500, 1 + 1500 / (size * size * 0.62));
      for (int i = 0; i < count; i++) {
        scatter(light, random.nextDouble(-30, Glade.WIDTH + 30), y + random.nextDouble(), size);
      }
    }
  }

  private Rgb earth(double across, double distance) {
    double grit = noise.fractal(across * 5, distance * 5, 4);
    Rgb soil = Rgb.hex(0x3A2413).mix(Rgb.hex(0x8A4A1A), Ease.smooth(-0.5, 0.6, grit));
    return soil.times(lighting(across, distance));
  }

  private void scatter(Light light, double x, double y, double size) {
    double distance = Glade.distance(y);
    double across = Glade.across(x, distance);
    double offPath = Math.abs(across - Glade.path(distance));
    double trodden = 1 - Ease.smooth(0.35, 0.95, offPath);
    if (random.nextDouble() < 0.45 * trodden) {
      return;
    }
    double grown = size * random.nextDouble(0.6, 1.25) * (1 - 0.25 * trodden);
    double squash = random.nextDouble(0.22, 0.62);
    var outline = random.nextInt(4) == 0 ? Leaf.Outline.MAPLE : Leaf.Outline.BEECH;
    Leaf leaf = new Leaf(outline, grown, random.nextDouble(2 * Math.PI), squash);
    if (grown > 3) {
      leaf.paint(light, x + 0.1 * grown, y + 0.22 * grown, Rgb.BLACK, 0.55);
    }
    double patch = 2.6 + 3.4 * noise.fractal(across * 0.8, distance * 0.6, 2);
    int hue = (int) Math.clamp(patch + 1.9 * random.nextGaussian(), 0, FALLEN.length - 1);
    double tilt = Math.exp(0.42 * random.nextGaussian());
    Rgb lit = FALLEN[hue].times(lighting(across, distance)).times(0.95 * tilt);
    double soften = distance > 30 ? 0.8 : 1;
    leaf.paint(light, x, y, Glade.through(lit, distance, x, y), soften);
  }

  /// Leaves blown against the foot of a trunk, with the dark of its foot beneath them.
  void heap(Light light, double across, double distance, double radius) {
    double scale = Glade.scale(distance);
    double x = Glade.screenX(across, distance);
    double y = Glade.screenY(0, distance);
    int count = (int) Math.clamp(26000 * radius / distance, 60, 1500);
    for (int i = 0; i < count; i++) {
      double rank = (double) i / count;
      double away = random.nextGaussian() * radius * 1.45;
      double up = 0.16 * radius * (1 - rank) * Ease.bell(away, radius) - 0.30 * rank * radius;
      double px = x + away * scale;
      double py = y - (up + 0.05 * radius * random.nextGaussian()) * scale;
      double size = 0.048 * scale * random.nextDouble(0.6, 1.2);
      Rgb hue = FALLEN[random.nextInt(FALLEN.length)];
      double tilt = Math.exp(0.4 * random.nextGaussian()) * Ease.mix(0.5, 1.0, rank);
      Rgb lit = hue.times(lighting(across + away, distance - 0.6)).times(tilt);
      Rgb seen = Glade.through(lit, distance, px, py);
      new Leaf(Leaf.Outline.BEECH, size, random.nextDouble(7), random.nextDouble(0.25, 0.6))
          .paint(light, px, py, seen, 1);
    }
  }

  /// Light on the ground: blue from above, warm from the low sun where no trunk or crown is.
  private Rgb lighting(double across, double distance) {
    double dapple = noise.fractal(across * 0.55 + 40, distance * 0.22, 3);
    double open = Ease.smooth(-0.18, 0.30, dapple + 0.16) * grove.unshaded(across, distance);
    double aside = Math.abs(across - 0.09 * distance) / (0.28 * distance + 1.2);
    double toward = 0.30 + 0.70 * Math.exp(-aside * aside);
    double hollow = 0.85 + 0.5 * noise.fractal(across * 1.3, distance * 1.1, 2);
    return SKYLIGHT.times(0.55 * hollow).plus(SUNLIGHT.times(3.1 * open * toward * hollow));
  }
}
