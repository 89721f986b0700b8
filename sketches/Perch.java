package sketches;

import java.util.SplittableRandom;

/// The branch under the robin: cracked bark, lichen, moss along the top and a leafy twig.
final class Perch {

  private static final Rgb BARK = Rgb.hex(0x6A5644);
  private static final Rgb CRACK = Rgb.hex(0x2B211A);
  private static final Rgb LICHEN = Rgb.hex(0xA9AF92);
  private static final Rgb MOSS = Rgb.hex(0x6F8426);

  private final SplittableRandom random;
  private final Noise noise;

  Perch(SplittableRandom random, Noise noise) {
    this.random = random;
    this.noise = noise;
  }

  private double middle(double x) {
    return 597 + 0.104 * x + 9 * noise.at(x / 210, 8) + 3 * noise.at(x / 50, 9);
  }

  private double girth(double x) {
    double knot = 10 * Ease.bell(x - 265, 26) + 7 * Ease.bell(x - 905, 30);
    return 33 - 0.007 * x + knot + 2.5 * noise.at(x / 36, 4);
  }

  void paint(Light light) {
    twig(light, 262, -150, -118);
    twig(light, 905, 190, -60);
    Ribbon branch = new Ribbon();
    for (double x = -30; x <= 1230; x += 10) {
      branch.to(x, middle(x), girth(x));
    }
    branch.paint(light, 1, this::bark);
    moss(light);
  }

  private Rgb bark(double side, double along, double x, double y) {
    double around = Math.asin(side * 0.99);
    double crack = noise.ridged(x / 70, around * 2.6 + 3, 4);
    double rough = noise.fractal(x / 11, around * 5, 4);
    Rgb color = BARK.mix(CRACK, Ease.smooth(0.60, 0.86, crack + 0.2 * rough));
    double patch = noise.fractal(x / 46 + 30, around * 1.4, 4);
    color = color.mix(LICHEN, 0.62 * Ease.smooth(0.08, 0.38, patch + 0.22 * rough));
    double round = Ease.clamp(0.42 - 0.75 * side + 0.25 * Math.sqrt(1 - side * side));
    double bump = 0.75 + 0.55 * rough + 0.25 * (1 - crack);
    Rgb sun = new Rgb(1, 0.95, 0.84).times(1.25 * round * bump);
    return color.times(sun.plus(new Rgb(0.10, 0.13, 0.08)));
  }

  private void moss(Light light) {
    for (int i = 0; i < 15000; i++) {
      double x = random.nextDouble(-10, 1210);
      double thick = noise.fractal(x / 90, 77, 3);
      double height = Math.abs(random.nextGaussian()) * 0.42;
      if (thick + 0.10 < height * 0.9) {
        continue;
      }
      double y = middle(x) - girth(x) * (1 - height * 0.9) + 2;
      double reach = random.nextDouble(3, 10) * (0.6 + thick);
      double lean = 3.2 * random.nextGaussian();
      double tone = 0.28 + 0.72 * random.nextDouble() * (1 - 0.5 * height);
      Rgb color = MOSS.mix(Rgb.hex(0xA8A040), random.nextDouble(0.5)).times(tone);
      new Ribbon().to(x, y, 0.9).to(x + lean, y - reach, 0.35).paint(
          light, 0.8, (side, along, px, py) -> color.times(0.7 + 0.5 * along));
    }
  }

  private void twig(Light light, double x, double acrossX, double acrossY) {
    Ribbon twig = new Ribbon();
    double y = middle(x);
    for (int i = 0; i <= 20; i++) {
      double t = i / 20.0;
      double bow = 26 * Math.sin(Math.PI * t) + 6 * noise.at(t * 4, x);
      twig.to(x + acrossX * t, y + acrossY * t + bow, 7 - 5 * t);
    }
    twig.paint(light, 1, this::bark);
    for (int i = 0; i < 7; i++) {
      double t = 0.40 + 0.10 * i;
      double bow = 26 * Math.sin(Math.PI * t);
      leaf(light, x + acrossX * t, y + acrossY * t + bow, i % 2 == 0 ? -1 : 1, acrossX);
    }
  }

  private void leaf(Light light, double x, double y, int side, double toward) {
    double heading = Math.atan2(-0.5 + 1.1 * side, Math.signum(toward));
    double angle = heading + 0.3 * random.nextGaussian();
    double size = random.nextDouble(20, 32);
    Rgb green = Rgb.hex(0x5F8A24).mix(Rgb.hex(0xB3B63C), random.nextDouble(0.7));
    double squash = random.nextDouble(0.55, 0.95);
    double cx = x + Math.cos(angle) * size;
    double cy = y + Math.sin(angle) * size * squash;
    new Leaf(Leaf.Outline.BEECH, size, angle, squash)
        .paint(light, cx, cy, green.times(random.nextDouble(0.35, 0.85)), 1);
  }
}
