package sketches;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The robin's rounded body, its colors and the tens of thousands of barbs that cover it.
final class Plumage {

  private static final Rgb ORANGE = Rgb.hex(0xCB6420);
  private static final Rgb RUST = Rgb.hex(0xA8480F);
  private static final Rgb SLATE = Rgb.hex(0x8E9594);
  private static final Rgb OLIVE = Rgb.hex(0x75634A);
  private static final Rgb BUFF = Rgb.hex(0xC9AE88);
  private static final Rgb WHITE = Rgb.hex(0xD6CBB8);
  private static final double[] BEAK = {452, 268};

  private final SplittableRandom random = new SplittableRandom(61);
  private final Noise noise = new Noise(62);

  /// Pixels from the outline of the body; negative inside.
  double outside(double x, double y) {
    double head = ellipse(x, y, 566, 264, 90, 77, -0.1);
    double breast = ellipse(x, y, 606, 402, 128, 146, -0.2);
    double belly = ellipse(x, y, 662, 462, 136, 114, 0.75);
    double rump = ellipse(x, y, 740, 535, 92, 46, 0.75);
    return blend(blend(head, breast, 70), blend(belly, rump, 30), 34);
  }

  private static double ellipse(
      double x, double y, double cx, double cy, double rx, double ry, double turn) {
    double dx = x - cx;
    double dy = y - cy;
    double u = (dx * Math.cos(turn) + dy * Math.sin(turn)) / rx;
    double v = (dy * Math.cos(turn) - dx * Math.sin(turn)) / ry;
    return (Math.hypot(u, v) - 1) * Math.min(rx, ry);
  }

  /// The polynomial smooth minimum of Quilez, "Smooth minimum" (2013).
  private static double blend(double a, double b, double reach) {
    double h = Math.max(0, 1 - Math.abs(a - b) / reach);
    return Math.min(a, b) - h * h * reach / 4;
  }

  /// Soft daylight from the upper left, a little green from below, a rim from behind.
  Rgb lighting(double x, double y) {
    double depth = outside(x, y);
    double gx = outside(x + 2, y) - outside(x - 2, y);
    double gy = outside(x, y + 2) - outside(x, y - 2);
    double steep = Math.max(1e-6, Math.hypot(gx, gy));
    double lean = Math.pow(Ease.clamp(1 + depth / 118), 1.15);
    double nx = gx / steep * lean;
    double ny = gy / steep * lean;
    double nz = Math.sqrt(Math.max(0, 1 - lean * lean));
    double key = Ease.clamp((-0.52 * nx - 0.58 * ny + 0.62 * nz + 0.22) / 1.22);
    double below = Ease.clamp(ny);
    double rim = Ease.smooth(0.72, 1, lean) * Ease.clamp(0.75 * nx - 0.35 * ny);
    return new Rgb(1.0, 0.95, 0.86)
        .times(1.15 * key * key + 0.10)
        .plus(new Rgb(0.10, 0.13, 0.06).times(below))
        .plus(new Rgb(1.0, 0.95, 0.75).times(0.55 * rim))
        .plus(new Rgb(0.10, 0.12, 0.12));
  }

  /// The color of the plumage; `stray` shifts the borders between colors.
  Rgb color(double x, double y, double stray) {
    double face = ellipse(x, y, 512, 270, 62, 56, 0.2);
    double chest = ellipse(x, y, 520, 372, 100, 110, 0.15);
    double bib = blend(face, chest, 50) + 7 * stray + 9 * noise.fractal(x / 28, y / 28, 2);
    double back = 0.80 * (x - 600) - 0.62 * (y - 300) + 30;
    double upper = Ease.smooth(-34, 26, back + 10 * stray);
    double under = Ease.smooth(430, 500, y + 12 * stray - 0.15 * (x - 560));
    Rgb pale = WHITE.mix(BUFF, Ease.smooth(560, 720, x + 20 * stray));
    Rgb lower = BUFF.mix(pale, under);
    Rgb coat = lower.mix(OLIVE, upper);
    coat = coat.mix(SLATE, 0.55 * Ease.smooth(26, 6, bib) * Ease.smooth(520, 400, y)
        * Ease.smooth(190, 300, y));
    Rgb warm = ORANGE.mix(RUST, Ease.clamp(0.4 + noise.fractal(x / 40, y / 40, 2)));
    return coat.mix(warm, Ease.smooth(10, -18, bib));
  }

  /// The direction in which barbs lie: away from the beak on the head, to the tail elsewhere.
  private double[] lie(double x, double y) {
    double tailward = Ease.smooth(270, 470, y + 0.35 * (x - 560));
    double out = Math.atan2(y - BEAK[1], x - BEAK[0]);
    double back = Math.atan2(700 - y, 830 - x);
    double angle = Ease.mix(out, back, tailward) + 0.38 * noise.fractal(x / 34, y / 34, 2);
    return new double[] {Math.cos(angle), Math.sin(angle)};
  }

  /// Paints the body: first a ground color, then barbs from the tail forward to the beak.
  void paint(Light light) {
    for (int y = 150; y < 640; y++) {
      for (int x = 420; x < 880; x++) {
        double inside = Ease.smooth(1, -6, outside(x, y));
        if (inside > 0) {
          light.cover(x, y, color(x, y, 0).times(lighting(x, y)).times(0.55), inside);
        }
      }
    }
    cover(light, 52000, 0);
  }

  /// Paints tufts over the front part of the body again, so that they overlap the wing.
  void paintMantle(Light light) {
    cover(light, 30000, 1);
  }

  private void cover(Light light, int count, int layer) {
    double[][] roots =
        IntStream.range(0, count)
            .mapToObj(i -> new double[] {random.nextDouble(440, 850), random.nextDouble(160, 610)})
            .filter(p -> outside(p[0], p[1]) < -3 && (layer == 0 || isMantle(p[0], p[1])))
            .sorted(
                Comparator.comparingDouble(
                    p -> -Math.hypot(p[0] - BEAK[0], p[1] - BEAK[1]) - 14 * noise.at(p[0], p[1])))
            .toArray(double[][]::new);
    for (double[] root : roots) {
      barb(light, root[0], root[1]);
    }
  }

  /// Above the shoulder line and ahead of the wing.
  private boolean isMantle(double x, double y) {
    double ragged = 16 * noise.at(x / 14, y / 14);
    double ahead = 0.93 * (x - 604) + 0.37 * (y - 420) + ragged;
    double above = 0.62 * (x - 604) - 0.78 * (y - 372) + ragged;
    double below = 0.62 * (x - 640) - 0.78 * (y - 522) + ragged;
    return ahead < 0 || above > -6 || below < -14;
  }

  private void barb(Light light, double x, double y) {
    double stray = random.nextGaussian();
    double edge = outside(x, y);
    double fine = Ease.smooth(120, 30, Math.hypot(x - 500, y - 262));
    double length = Ease.mix(random.nextDouble(13, 27), random.nextDouble(6, 11), fine);
    double clump = noise.fractal(x / 9, y / 9, 2);
    Rgb lit = color(x, y, 0.6 * stray).times(lighting(x, y));
    double tone = 0.92 + 0.60 * clump + 0.20 * random.nextGaussian();
    Rgb color = lit.times(Math.max(0.25, tone));
    double[] way = lie(x, y);
    double curl = 0.35 * random.nextGaussian() + (edge > -14 ? 0.2 : 0);
    Ribbon ribbon = new Ribbon();
    double px = x;
    double py = y;
    for (int i = 0; i <= 4; i++) {
      ribbon.to(px, py, Ease.mix(0.85, 0.25, i / 4.0));
      double bent = curl * i / 4;
      px += (way[0] - way[1] * bent) * length / 4;
      py += (way[1] + way[0] * bent) * length / 4;
    }
    ribbon.paint(light, 0.62, (side, along, ix, iy) -> color.times(0.82 + 0.30 * along));
  }
}
