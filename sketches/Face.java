package sketches;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A woman's face in profile, her eyes closed: a relief whose heights give shading and creases.
final class Face {

  private static final int SIZE = 1024;
  private static final double DEPTH = 150;
  private static final double EDGE_GAP = 4;

  /// The part of the outline that bounds skin; the rest runs beneath hair and scarf.
  private static final double VISIBLE = 0.80;

  /// The outline from the hairline down the nose to the chin, the throat and around the skull.
  private static final Spline OUTLINE =
      new Spline(
          new double[] {470, 268},
          new double[] {437, 300},
          new double[] {420, 335},
          new double[] {414, 366},
          new double[] {415, 384},
          new double[] {424, 404},
          new double[] {418, 424},
          new double[] {405, 446},
          new double[] {391, 469},
          new double[] {380, 488},
          new double[] {378, 498},
          new double[] {384, 506},
          new double[] {399, 513},
          new double[] {410, 520},
          new double[] {408, 532},
          new double[] {400, 542},
          new double[] {400, 550},
          new double[] {409, 558},
          new double[] {404, 565},
          new double[] {403, 574},
          new double[] {412, 586},
          new double[] {418, 597},
          new double[] {411, 612},
          new double[] {408, 630},
          new double[] {416, 649},
          new double[] {438, 664},
          new double[] {474, 676},
          new double[] {506, 694},
          new double[] {520, 730},
          new double[] {524, 790},
          new double[] {540, 860},
          new double[] {740, 860},
          new double[] {756, 720},
          new double[] {744, 640},
          new double[] {756, 420},
          new double[] {680, 290},
          new double[] {560, 250},
          new double[] {470, 268});

  /// The closed lid's edge, with half its thickness at each point.
  private static final double[][] LID = {
    {437, 422, 0.6}, {446, 427.5, 1.3}, {458, 430, 1.8}, {470, 428, 1.9}, {484, 420, 0.8}
  };

  private final SplittableRandom random = new SplittableRandom(81);
  private final Noise noise = new Noise(82);
  private final Light inside = new Light(SIZE, SIZE);
  private final List<double[]> edge = edge();
  private final float[] height = new float[SIZE * SIZE];

  Face() {
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= 600; i++) {
      double[] p = OUTLINE.at(i / 600.0);
      if (i == 0) {
        path.moveTo(p[0], p[1]);
      } else {
        path.lineTo(p[0], p[1]);
      }
    }
    inside.over(Brush.filled(SIZE, SIZE, path));
    for (int y = 200; y < 880; y++) {
      for (int x = 340; x < 820; x++) {
        if (inside.alpha(x, y) > 0) {
          height[y * SIZE + x] = (float) relief(x + 0.5, y + 0.5);
        }
      }
    }
  }

  private double relief(double x, double y) {
    double depth = Math.min(within(x, y), DEPTH) / DEPTH;
    double z = DEPTH * Math.sqrt(1 - (1 - depth) * (1 - depth)) * 0.82;
    z += bump(x, y, 448, 412, 20, 16, -17) + bump(x, y, 478, 398, 26, 18, -7);
    z += bump(x, y, 455, 416, 16, 13, 15) + bump(x, y, 452, 378, 34, 10, 5);
    z += bump(x, y, 420, 498, 13, 11, 13) + bump(x, y, 437, 508, 7, 15, -4);
    z += bump(x, y, 505, 470, 55, 34, 13) + bump(x, y, 500, 535, 40, 42, -5);
    z += bump(x, y, 425, 548, 26, 26, 8) + bump(x, y, 447, 559, 8, 8, -5);
    z += bump(x, y, 428, 628, 24, 24, 7) + bump(x, y, 420, 559, 22, 2.6, -5);
    z += bump(x, y, 520, 350, 40, 40, -6) + bump(x, y, 428, 589, 16, 6, -3);
    double jaw = jaw(x);
    return z - 26 * Ease.smooth(-30, 55, y - jaw) * Ease.smooth(430, 480, x);
  }

  /// The distance from the outline. Deep inside it is a smooth mean over the whole outline: the
  /// sum of `1 / d^6` over points `gap` apart, solved for the distance of a straight line.
  private double within(double x, double y) {
    double nearest = 1e12;
    double sum = 0;
    for (double[] p : edge) {
      double square = (p[0] - x) * (p[0] - x) + (p[1] - y) * (p[1] - y) + 0.25;
      nearest = Math.min(nearest, square);
      sum += 1 / (square * square * square);
    }
    double exact = Math.sqrt(nearest);
    double even = Math.pow(3 * Math.PI / (8 * EDGE_GAP * sum), 0.2);
    return Ease.mix(exact, even, Ease.smooth(2, 16, exact));
  }

  /// Points of the outline that lie `EDGE_GAP` pixels apart.
  private static List<double[]> edge() {
    List<double[]> points = new ArrayList<>();
    double[] last = OUTLINE.at(0);
    for (int i = 1; i <= 20000; i++) {
      double[] p = OUTLINE.at(i * VISIBLE / 20000);
      if (Math.hypot(p[0] - last[0], p[1] - last[1]) >= EDGE_GAP) {
        points.add(p);
        last = p;
      }
    }
    return points;
  }

  /// The row of the jaw's lower edge.
  private static double jaw(double x) {
    double back = Math.max(0, x - 440);
    return 664 - 0.20 * back - 0.0022 * back * back;
  }

  private static double bump(
      double x, double y, double cx, double cy, double wide, double high, double rise) {
    return rise * Ease.bell(Math.hypot((x - cx) / wide, (y - cy) / high), 1);
  }

  void paint(Light scene) {
    Light relief = new Light(SIZE, SIZE);
    for (int i = 0; i < height.length; i++) {
      relief.rgba[4 * i] = height[i];
    }
    relief = Blur.gaussian(relief, 1.6);
    Light wide = Blur.gaussian(relief, 11);
    Light light = new Light(SIZE, SIZE);
    Light gloss = new Light(SIZE, SIZE);
    for (int y = 210; y < 870; y++) {
      for (int x = 350; x < 815; x++) {
        int at = 4 * (y * SIZE + x);
        double dx = (relief.rgba[at + 4] - relief.rgba[at - 4]) / 2;
        double dy = (relief.rgba[at + 4 * SIZE] - relief.rgba[at - 4 * SIZE]) / 2;
        double crease = Ease.clamp(1 - 0.05 * Math.max(0, wide.rgba[at] - relief.rgba[at]));
        shade(light, gloss, x, y, dx, dy, crease);
      }
    }
    Light soft = Blur.gaussian(light, 3.2);
    Light near = Blur.gaussian(light, 1.1);
    Light skin = new Light(SIZE, SIZE);
    for (int y = 210; y < 870; y++) {
      for (int x = 350; x < 815; x++) {
        Rgb close = near.pixel(x, y);
        Rgb deep = soft.pixel(x, y);
        Rgb lit =
            new Rgb(
                Ease.mix(close.r(), deep.r(), 0.8),
                Ease.mix(close.g(), deep.g(), 0.45),
                Ease.mix(close.b(), deep.b(), 0.25));
        Rgb color = tint(x, y).times(lit).plus(gloss.pixel(x, y));
        skin.cover(x, y, color, inside.alpha(x, y));
      }
    }
    details(skin);
    scene.over(skin);
  }

  /// Adds the light of the street on the left, the evening sky above and the city behind.
  private void shade(
      Light light, Light gloss, int x, int y, double dx, double dy, double crease) {
    double pores = 0.10 * noise.fractal(x / 2.6, y / 2.6, 3);
    double steep = Math.sqrt(1 + dx * dx + dy * dy);
    double nx = -dx / steep;
    double ny = -dy / steep;
    double nz = 1 / steep;
    double street = -0.86 * nx + 0.06 * ny + 0.50 * nz;
    double sky = -0.10 * nx - 0.85 * ny + 0.50 * nz;
    double behind = 0.80 * nx - 0.15 * ny - 0.10 * nz;
    double fall = Ease.smooth(640, 370, x) * 0.84 + 0.16;
    double under = 1 - 0.45 * Ease.smooth(-6, 40, y - jaw(x)) * Ease.smooth(430, 480, x);
    double nape = 1 - 0.75 * Ease.smooth(610, 745, x) * Ease.smooth(560, 640, y);
    Rgb sum =
        new Rgb(wrapped(street, 0.24), wrapped(street, 0.12), wrapped(street, 0.06))
            .times(new Rgb(1.0, 0.64, 0.40))
            .times(1.18 * fall * under)
            .plus(new Rgb(0.20, 0.21, 0.40).times(0.95 * wrapped(sky, 0.5)))
            .plus(new Rgb(0.9, 0.35, 0.22).times(0.10 * wrapped(behind, 0.2)));
    light.cover(x, y, sum.times(crease * crease * nape), 1);
    double half = -0.60 * nx - 0.05 * ny + 0.80 * nz + pores * 0.25;
    double shine = Math.pow(Ease.clamp(half), 22) * (0.75 + pores) * fall * under * crease;
    double graze = Math.pow(1 - nz, 3) * Ease.clamp(-nx);
    Rgb warm = new Rgb(1.0, 0.72, 0.48);
    gloss.cover(x, y, warm.times(0.085 * shine + 0.34 * graze * fall), 1);
  }

  private static double wrapped(double cosine, double wrap) {
    double t = Ease.clamp((cosine + wrap) / (1 + wrap));
    return t * Math.sqrt(t);
  }

  /// The color of the skin: rosy cheek and nose, lips, freckles and a shaded lid.
  private Rgb tint(double x, double y) {
    Rgb skin = Rgb.hex(0xE3B08F);
    double mottle = noise.fractal(x / 24, y / 24, 4) + 0.5 * noise.at(x / 3, y / 3);
    skin = skin.times(1 + 0.07 * mottle);
    double rosy =
        0.8 * Ease.bell(Math.hypot((x - 492) / 52, (y - 492) / 34), 1)
            + 0.7 * Ease.bell(Math.hypot(x - 388, y - 492), 20)
            + 0.3 * Ease.bell(Math.hypot(x - 425, y - 630), 26);
    skin = skin.mix(Rgb.hex(0xCF7F66), 0.55 * rosy);
    double freckle = Ease.smooth(0.36, 0.52, noise.at(x / 3.4, y / 3.4));
    double field = Ease.bell(Math.hypot((x - 455) / 60, (y - 468) / 28), 1);
    skin = skin.mix(Rgb.hex(0xA86A48), 0.34 * freckle * field);
    double lid = Ease.bell(Math.hypot((x - 458) / 24, (y - 411) / 12), 1);
    skin = skin.mix(Rgb.hex(0xA8685A), 0.50 * lid);
    return skin.mix(Rgb.hex(0xA8463F), 0.85 * lips(x, y));
  }

  /// How much a place belongs to the lips; they narrow towards the corner of the mouth.
  private double lips(double x, double y) {
    double t = Ease.clamp((x - 396) / 54);
    double upper = Ease.mix(536, 557, Math.pow(t, 0.8)) + 2 * Math.sin(t * 6);
    double lower = Ease.mix(583, 561, Math.pow(t, 1.5));
    double edge = 1.6;
    double within =
        Ease.smooth(upper - edge, upper + edge, y) * Ease.smooth(lower + edge, lower - edge, y);
    double lines = 0.88 + 0.25 * noise.at(x / 2.2, y / 14);
    return Ease.clamp(within * lines * Ease.smooth(452, 444, x));
  }

  private void details(Light skin) {
    Light dark = new Light(SIZE, SIZE);
    stroke(dark, 0.62, new Rgb(0.050, 0.014, 0.010), new double[][] {
      {399, 557, 0.8}, {414, 558, 1.8}, {430, 559, 1.5}, {445, 558, 1.4}, {453, 556, 0.8}});
    stroke(dark, 0.85, new Rgb(0.030, 0.008, 0.006), new double[][] {
      {402, 509, 1}, {409, 506, 2.8}, {416, 506, 3.0}, {422, 509, 1}});
    stroke(dark, 0.40, new Rgb(0.16, 0.05, 0.035), new double[][] {
      {424, 486, 0.6}, {433, 493, 1.6}, {435, 503, 1.8}, {430, 512, 0.8}});
    stroke(dark, 0.50, new Rgb(0.10, 0.035, 0.025), new double[][] {
      {443, 404, 0.6}, {455, 399, 1.3}, {470, 401, 1.3}, {484, 410, 0.6}});
    skin.over(Blur.gaussian(dark, 1.3));
    stroke(skin, 0.90, new Rgb(0.012, 0.008, 0.008), LID);
    lashes(skin);
    brow(skin);
  }

  private static void stroke(Light light, double opacity, Rgb color, double[][] points) {
    Spline spline = new Spline(points);
    Ribbon ribbon = new Ribbon();
    for (int i = 0; i <= 24; i++) {
      double[] p = spline.at(i / 24.0);
      ribbon.to(p[0], p[1], p[2]);
    }
    ribbon.paint(light, opacity, (side, along, x, y) -> color);
  }

  private void lashes(Light light) {
    Spline lid = new Spline(LID);
    for (int i = 0; i < 52; i++) {
      double t = random.nextDouble();
      double[] root = lid.at(t);
      double x = root[0];
      double y = root[1];
      double angle = Ease.mix(2.45, 0.45, t) + 0.22 * random.nextGaussian();
      double length = Ease.mix(8, 14, t) * random.nextDouble(0.7, 1.1);
      double ex = x + length * Math.cos(angle);
      double ey = y + length * 0.78 * Math.sin(angle);
      new Ribbon()
          .to(x, y, 0.5)
          .to((x + ex) / 2, (y + ey) / 2 + 2.0, 0.5)
          .to(ex, ey - 1.5, 0.2)
          .paint(light, 0.85, (side, along, px, py) -> new Rgb(0.010, 0.007, 0.007));
    }
  }

  private void brow(Light light) {
    Spline line =
        new Spline(
            new double[] {420, 384},
            new double[] {440, 373},
            new double[] {466, 368},
            new double[] {494, 376},
            new double[] {511, 387});
    for (int i = 0; i < 300; i++) {
      double t = random.nextDouble();
      double[] p = line.at(t);
      double thick = Ease.mix(6.5, 1.2, t * t);
      double y = p[1] + thick * random.nextGaussian() * 0.5;
      double angle = Ease.mix(-1.05, 0.42, Math.pow(t, 0.6)) + 0.15 * random.nextGaussian();
      double length = random.nextDouble(7, 13);
      Rgb color = Rgb.hex(0x3A2318).times(random.nextDouble(0.25, 0.7));
      new Ribbon()
          .to(p[0], y, 0.7)
          .to(p[0] + length * Math.cos(angle), y + length * Math.sin(angle), 0.25)
          .paint(light, 0.45, (side, along, px, py) -> color);
    }
  }
}
