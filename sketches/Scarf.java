package sketches;

import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/// A coarse knitted scarf over a dark woollen coat.
final class Scarf {

  private static final int SIZE = 1024;
  private static final Rgb WOOL = Rgb.hex(0x8C8478);
  private static final Rgb COAT = Rgb.hex(0x2A2D38);

  private final SplittableRandom random = new SplittableRandom(101);
  private final Noise noise = new Noise(102);

  void paint(Light light) {
    coat(light);
    wrap(light, 58, 1, new double[][] {{838, 700}, {790, 770}, {690, 800}, {585, 790}, {500, 742}});
    wrap(light, 60, 2, new double[][] {{455, 776}, {520, 850}, {640, 880}, {770, 850}, {868, 770}});
    wrap(light, 62, 3, new double[][] {{880, 840}, {780, 918}, {640, 950}, {500, 905}, {418, 830}});
  }

  private void coat(Light light) {
    Spline edge =
        new Spline(
            new double[] {262, 1060},
            new double[] {300, 960},
            new double[] {372, 880},
            new double[] {470, 830},
            new double[] {640, 800},
            new double[] {820, 800},
            new double[] {920, 850},
            new double[] {990, 930},
            new double[] {1030, 1060});
    Path2D path = new Path2D.Double();
    path.moveTo(262, 1060);
    for (int i = 1; i <= 200; i++) {
      double[] p = edge.at(i / 200.0);
      path.lineTo(p[0], p[1]);
    }
    path.closePath();
    Light mask = Blur.gaussian(Brush.filled(SIZE, SIZE, path), 1.2);
    Light wide = Blur.gaussian(mask, 26);
    for (int y = 780; y < SIZE; y++) {
      for (int x = 230; x < SIZE; x++) {
        double slope = wide.alpha(Math.min(x + 4, SIZE - 1), y) - wide.alpha(x - 4, y);
        double weave = 1 + 0.5 * noise.fractal(x / 5.0, y / 5.0, 4) + 0.3 * noise.at(x, y / 3.0);
        double fold = 1 + 0.5 * noise.fractal(x / 120.0, y / 200.0, 2);
        Rgb street = new Rgb(1.0, 0.6, 0.34).times(0.16 + 7 * Math.max(0, slope));
        Rgb city = new Rgb(1.0, 0.5, 0.30).times(8 * Math.max(0, -slope));
        Rgb lamp = street.plus(city).plus(new Rgb(0.16, 0.18, 0.34));
        light.cover(x, y, COAT.times(lamp).times(weave * fold), mask.alpha(x, y));
      }
    }
  }

  /// One turn of the scarf around the neck.
  private void wrap(Light light, double radius, int turn, double[][] points) {
    Spline line = new Spline(points);
    Ribbon shadow = new Ribbon();
    Ribbon ribbon = new Ribbon();
    for (int i = 0; i <= 60; i++) {
      double t = i / 60.0;
      double[] p = line.at(t);
      double round = Math.sqrt(1.02 - Math.pow(Math.abs(2 * t - 1), 6));
      double swell = radius * round + 3 * noise.at(t * 7, turn);
      ribbon.to(p[0], p[1], swell);
      shadow.to(p[0], p[1] + 10, swell);
    }
    Light dark = new Light(SIZE, SIZE);
    shadow.paint(dark, 0.75, (side, along, x, y) -> Rgb.BLACK);
    light.over(Blur.gaussian(dark, 9));
    boolean flipped = points[0][0] > points[points.length - 1][0];
    ribbon.paint(light, 1, (side, along, x, y) -> knit(flipped ? -side : side, along, x, y));
    fuzz(light, line, radius, flipped);
  }

  /// Plaited stitches: columns along the scarf, each a row of slanted loops.
  private Rgb knit(double side, double along, double x, double y) {
    double around = Math.asin(side * 0.99) / Math.PI * 6.5 + 0.15 * noise.at(x / 30, y / 30);
    double column = around - Math.floor(around) - 0.5;
    double run = along * 34 + 0.4 * noise.at(x / 40, y / 40) - 1.5 * Math.abs(column);
    double loop = Math.abs(Math.sin(Math.PI * run));
    double cord = Math.sqrt(Math.max(0, 1 - 4 * column * column * 0.92));
    double fibers = noise.fractal(x / 3.1 + y / 5, y / 3.1 - x / 5, 3);
    double height = (0.25 + 0.75 * Math.sqrt(loop)) * (0.45 + 0.55 * cord);
    return lit(side, x, y).times(height * (1 + 0.45 * fibers));
  }

  private static Rgb lit(double side, double x, double y) {
    double round = Math.sqrt(1 - 0.98 * side * side);
    double fall = Ease.smooth(820, 400, x);
    double rear = Ease.smooth(740, 880, x);
    double above = Ease.clamp(0.35 - 0.75 * side);
    Rgb street = new Rgb(1.0, 0.60, 0.34).times(1.25 * fall * fall * (0.25 + 0.75 * round));
    Rgb sky = new Rgb(0.26, 0.28, 0.50).times(0.22 + 0.62 * above);
    Rgb city = new Rgb(1.0, 0.46, 0.26).times(0.75 * rear * above);
    return WOOL.times(street.plus(sky).plus(city));
  }

  private void fuzz(Light light, Spline line, double radius, boolean flipped) {
    for (int i = 0; i < 5200; i++) {
      double t = random.nextDouble();
      double[] p = line.at(t);
      double[] q = line.at(t + 0.01);
      double length = Math.max(1e-6, Math.hypot(q[0] - p[0], q[1] - p[1]));
      double side = Math.clamp(random.nextDouble(-1.08, 1.08), -1.03, 1.03);
      double turn = flipped ? -1 : 1;
      double x = p[0] - (q[1] - p[1]) / length * side * radius * 0.95 * turn;
      double y = p[1] + (q[0] - p[0]) / length * side * radius * 0.95 * turn;
      double angle = random.nextDouble(2 * Math.PI);
      double reach = random.nextDouble(3, 10);
      Rgb color = lit(Math.clamp(side, -1, 1), x, y).times(random.nextDouble(0.7, 1.5));
      double bend = 2.5 * random.nextGaussian();
      new Ribbon()
          .to(x, y, 0.5)
          .to(x + 0.5 * reach * Math.cos(angle) + bend, y + 0.5 * reach * Math.sin(angle), 0.45)
          .to(x + reach * Math.cos(angle), y + reach * Math.sin(angle), 0.25)
          .paint(light, 0.5, (s, along, px, py) -> color);
    }
  }
}
