package sketches;

import java.util.SplittableRandom;

/// Chestnut hair drawn back into a low knot, strand by strand.
///
/// Strands shine after Kajiya and Kay, "Rendering fur with three dimensional textures" (1989).
final class Hair {

  private static final Rgb CHESTNUT = Rgb.hex(0x3A271C);
  private static final Rgb COPPER = Rgb.hex(0x69462F);
  private static final double[] STREET = {-0.72, -0.10, 0.68};
  private static final double[] SKY = {0.10, -0.90, 0.42};
  private static final double[] CITY = {0.86, -0.36, -0.36};

  private final SplittableRandom random = new SplittableRandom(91);
  private final Noise noise = new Noise(92);

  /// Guides from the brow over the crown (first) to the ear (last), all ending at the knot.
  private static final double[][][] GUIDES = {
    {{446, 292}, {476, 236}, {590, 190}, {704, 232}, {770, 370}, {792, 520}},
    {{454, 286}, {502, 242}, {606, 212}, {696, 270}, {756, 400}, {790, 530}},
    {{478, 288}, {530, 262}, {618, 256}, {690, 314}, {744, 430}, {786, 545}},
    {{506, 312}, {556, 300}, {630, 310}, {690, 370}, {740, 470}, {782, 560}},
    {{522, 350}, {566, 350}, {630, 372}, {684, 430}, {730, 510}, {776, 575}},
    {{530, 392}, {572, 404}, {630, 434}, {680, 484}, {724, 545}, {770, 590}},
    {{545, 430}, {582, 452}, {632, 490}, {678, 530}, {720, 575}, {766, 602}},
    {{556, 470}, {590, 500}, {636, 536}, {680, 570}, {722, 598}, {764, 612}},
    {{580, 512}, {606, 536}, {646, 566}, {688, 594}, {726, 612}, {764, 620}}
  };

  void paint(Light light) {
    for (int i = 0; i < 4200; i++) {
      strand(light, guide(random.nextDouble(-0.01, 1)), 5, 0.07, 2.4, 0.9, 0.25);
    }
    for (int i = 0; i < 15000; i++) {
      double share = random.nextDouble();
      double lock = 0.95 + 1.0 * noise.fractal(share * 34, 7, 2);
      strand(light, guide(share), 4.5, 0, 0.95, 0.62, Math.max(0.3, lock));
    }
    knot(light);
    for (int i = 0; i < 1100; i++) {
      strand(light, guide(Math.pow(random.nextDouble(), 1.3)), 9, 0, 0.6, 0.6, 1.5);
    }
    wisps(light);
  }

  private double[][] guide(double share) {
    double place = Math.clamp(share, 0, 0.9999) * (GUIDES.length - 1);
    int i = (int) place;
    double[][] points = new double[GUIDES[0].length][];
    double push = 16 * noise.at(share * 12, 0.5);
    for (int k = 0; k < points.length; k++) {
      double[] a = GUIDES[i][k];
      double[] b = GUIDES[i + 1][k];
      double t = place - i;
      points[k] = new double[] {
        Ease.mix(a[0], b[0], t) + (k == 0 ? 9 * random.nextGaussian() : 0),
        Ease.mix(a[1], b[1], t) + (k == 0 ? 7 * random.nextGaussian() : push * k / 8)
      };
    }
    return points;
  }

  /// Paints one hair along a guide; `behind` keeps its root that share away from the hairline.
  private void strand(
      Light light,
      double[][] points,
      double stray,
      double behind,
      double radius,
      double opacity,
      double tone) {
    Spline spline = new Spline(points);
    double shift = stray * 0.55 * random.nextGaussian();
    double wave = random.nextDouble(40);
    double start = random.nextDouble() < 0.5 ? behind : random.nextDouble(behind, 0.5);
    double end = Math.min(1, start + random.nextDouble(0.45, 1));
    Rgb hue = CHESTNUT.mix(COPPER, random.nextDouble()).times(random.nextDouble(0.55, 1.25));
    Ribbon ribbon = new Ribbon();
    int steps = 22;
    double[][] path = new double[steps + 1][];
    for (int i = 0; i <= steps; i++) {
      double t = Ease.mix(start, end, (double) i / steps);
      double[] p = spline.at(t);
      double off = shift * Math.min(1, t * 5) + 2.2 * noise.at(t * 5, wave);
      path[i] = new double[] {p[0] + off * 0.6, p[1] + off};
      double taper = Math.min(1, 0.10 + 7 * Math.min(t - start, end - t));
      ribbon.to(path[i][0], path[i][1], radius * taper);
    }
    Rgb[] shine = new Rgb[steps + 1];
    for (int i = 0; i <= steps; i++) {
      double[] a = path[Math.max(0, i - 1)];
      double[] b = path[Math.min(steps, i + 1)];
      shine[i] = lit(hue, path[i], b[0] - a[0], b[1] - a[1], 615, 400, 215).times(tone);
    }
    ribbon.paint(light, opacity, (side, along, x, y) -> between(shine, along));
  }

  private static Rgb between(Rgb[] colors, double along) {
    double place = along * (colors.length - 1);
    int i = Math.min((int) place, colors.length - 2);
    return colors[i].mix(colors[i + 1], place - i);
  }

  /// Light on a strand that lies on a ball with the given center and radius.
  private static Rgb lit(
      Rgb hue, double[] p, double tx, double ty, double cx, double cy, double radius) {
    double nx = (p[0] - cx) / radius;
    double ny = (p[1] - cy) / radius;
    double off = Math.hypot(nx, ny);
    if (off > 0.96) {
      nx *= 0.96 / off;
      ny *= 0.96 / off;
    }
    double nz = Math.sqrt(1 - nx * nx - ny * ny);
    double[] normal = {nx, ny, nz};
    double tz = -(tx * nx + ty * ny) / Math.max(0.25, nz);
    double length = Math.max(1e-6, Math.sqrt(tx * tx + ty * ty + tz * tz));
    double[] along = {tx / length, ty / length, tz / length};
    double fall = Ease.smooth(760, 420, p[0]);
    Rgb street = glint(hue, along, normal, STREET, new Rgb(1.0, 0.62, 0.36));
    Rgb sky = glint(hue, along, normal, SKY, new Rgb(0.30, 0.34, 0.60));
    Rgb city = glint(hue, along, normal, CITY, new Rgb(1.0, 0.54, 0.34));
    double rim = Ease.smooth(0.45, 0.95, off);
    Rgb front = street.times(1.35 * (0.12 + 0.88 * fall)).plus(sky.times(0.75));
    return front.plus(city.times(0.25 + 1.2 * rim));
  }

  private static Rgb glint(Rgb hue, double[] along, double[] normal, double[] way, Rgb lamp) {
    double facing = Ease.clamp(dot(normal, way) * 0.75 + 0.30);
    double cosine = dot(along, way);
    double diffuse = Math.sqrt(Math.max(0, 1 - cosine * cosine));
    double[] half = {way[0], way[1], way[2] + 1};
    double length = Math.sqrt(dot(half, half));
    double slant = dot(along, half) / length;
    double gleam = Math.pow(Math.max(0, 1 - slant * slant), 26);
    Rgb body = hue.times(0.55 * diffuse).plus(COPPER.times(0.60 * gleam));
    return body.plus(Rgb.WHITE.times(0.05 * gleam)).times(lamp).times(facing);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /// The knot: three tresses wound around each other.
  private void knot(Light light) {
    double cx = 792;
    double cy = 580;
    for (int i = 0; i < 9000; i++) {
      double ring = Math.sqrt(random.nextDouble());
      double radius = 5 + 70 * (i < 2500 ? ring : Math.abs(ring - 0.02));
      double from = random.nextDouble(2 * Math.PI);
      double sweep = random.nextDouble(0.7, 2.0);
      Rgb hue = CHESTNUT.mix(COPPER, random.nextDouble()).times(random.nextDouble(0.5, 1.2));
      double tress = 0.30 + 0.70 * Math.pow(Math.abs(Math.sin(radius / 15.0 + from * 0.6)), 0.7);
      double tone = (i < 2500 ? 0.25 : 1) * tress;
      Ribbon ribbon = new Ribbon();
      Rgb[] shine = new Rgb[11];
      for (int k = 0; k <= 10; k++) {
        double angle = from + sweep * k / 10;
        double reach = radius + 5 * Math.sin(2 * angle + radius / 9) - 7 * k / 10.0;
        double[] p = {cx + 0.92 * reach * Math.cos(angle), cy + 1.05 * reach * Math.sin(angle)};
        ribbon.to(p[0], p[1], i < 2500 ? 2 : 0.9);
        shine[k] = lit(hue, p, -Math.sin(angle), Math.cos(angle), cx, cy, 86).times(tone);
      }
      ribbon.paint(light, 0.62, (side, along, x, y) -> between(shine, along));
    }
  }

  /// Loose hairs that catch the light behind the head and at the temple.
  private void wisps(Light light) {
    for (int i = 0; i < 320; i++) {
      double[][] points = guide(0.16 * Math.abs(random.nextGaussian()));
      double lift = random.nextDouble(3, 15);
      points[1][1] -= 0.5 * lift;
      points[2][1] -= lift;
      points[3][0] += lift;
      points[4][0] += lift;
      strand(light, points, 7, 0, 0.5, 0.55, 2.6);
    }
    for (int i = 0; i < 6; i++) {
      double x = 566 + 6 * random.nextGaussian();
      double y = 468 + 12 * random.nextGaussian();
      curl(light, x, y, random.nextDouble(110, 170), random.nextDouble(-16, 10));
    }
  }

  private void curl(Light light, double x, double y, double drop, double drift) {
    double bow = random.nextDouble(8, 26);
    double[][] points = {
      {x, y},
      {x + 0.2 * drift + bow, y + 0.3 * drop},
      {x + 0.6 * drift + 0.7 * bow, y + 0.65 * drop},
      {x + drift - 0.3 * bow, y + drop},
    };
    strand(light, points, 3, 0, 0.55, 0.6, 1.5);
  }
}
