package sketches;

import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// A pen drawing of a lighthouse on a rocky shore: outlines, hatching and cross-hatching.
final class LineArt {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final double SEA = 600;
  private static final double AXIS = 790;

  private final SplittableRandom random = new SplittableRandom(151);
  private final Noise noise = new Noise(152);
  private final Pen pen = new Pen(WIDTH, HEIGHT);

  private LineArt() {}

  static BufferedImage render() {
    LineArt drawing = new LineArt();
    drawing.sky();
    drawing.sea();
    drawing.ship(250, SEA + 6, 1);
    drawing.headland();
    drawing.cottage();
    drawing.tower();
    drawing.lantern();
    drawing.rocks();
    drawing.gulls();
    return drawing.pen.picture();
  }

  private void sky() {
    Rectangle2D all = new Rectangle2D.Double(30, 30, WIDTH - 60, SEA - 60);
    pen.hatch(all, 0, 5.5, 0.9, (x, y) -> {
      double cloud = noise.fractal(x / 260, y / 110, 4);
      double beam = Math.abs(Math.atan2(y - 168, AXIS - x) - 0.10);
      double clear = x < AXIS ? Ease.smooth(0.10, 0.16, beam) : 1;
      double high = Ease.smooth(SEA - 60, 60, y);
      return (0.34 + 0.50 * high) * Ease.smooth(-0.10, 0.28, cloud) * clear;
    });
    cloud(150, 330, 105);
    cloud(470, 250, 80);
    cloud(560, 430, 120);
    cloud(1085, 300, 95);
    cloud(330, 480, 70);
  }

  private void cloud(double x, double y, double size) {
    Area heap = new Area();
    for (int i = 0; i < 11; i++) {
      double off = Ease.mix(-1, 1, i / 10.0) + random.nextDouble(-0.06, 0.06);
      double puff = size * (0.16 + 0.26 * (1 - off * off)) * random.nextDouble(0.8, 1.2);
      double rise = 0.42 * size * (1 - off * off) * random.nextDouble(0.2, 1);
      heap.add(new Area(new Ellipse2D.Double(
          x + off * size - puff, y - rise - 0.8 * puff, 2 * puff, 1.5 * puff)));
    }
    Path2D path = new Path2D.Double(heap);
    pen.clear(path);
    pen.outline(1.3, path);
    double top = y - 0.35 * size;
    double base = y + 0.3 * size;
    pen.hatch(path, 0.5, 5, 0.8, (px, py) -> 0.75 * Ease.smooth(top, base, py));
  }

  private void sea() {
    Rectangle2D all = new Rectangle2D.Double(0, SEA - 2, WIDTH, HEIGHT - SEA + 2);
    pen.clear(all);
    pen.line(1.4, 0, SEA, 300, SEA, 620, SEA, WIDTH, SEA);
    for (double y = SEA + 5; y < HEIGHT; y += 3 + (y - SEA) * 0.024) {
      double depth = (y - SEA) / (HEIGHT - SEA);
      for (double x = -20; x < WIDTH; ) {
        double length = random.nextDouble(14, 40) * (1 + 2.4 * depth);
        double dark = noise.fractal(x / (90 + 160 * depth), y / 22, 3);
        double glitter = Ease.bell(x - 520, 70 + 160 * depth);
        if (dark + 0.42 > random.nextDouble(0, 0.5) + 0.5 * glitter) {
          wave(x, y, length, depth);
        }
        x += length * random.nextDouble(0.7, 1.4);
      }
    }
  }

  private void wave(double x, double y, double length, double depth) {
    double crest = (1.5 + 7 * depth) * random.nextDouble(0.5, 1.2);
    pen.line(0.8 + 0.9 * depth,
        x, y, x + 0.25 * length, y - 0.7 * crest, x + 0.5 * length, y - crest,
        x + 0.72 * length, y - 0.5 * crest, x + length, y);
  }

  private void ship(double x, double y, double scale) {
    Path2D hull = shape(x - 52, y - 14, x + 56, y - 16, x + 38, y + 4, x - 40, y + 4);
    Path2D main = shape(x - 4, y - 118, x - 2, y - 24, x - 50, y - 24);
    Path2D jib = shape(x + 4, y - 108, x + 58, y - 24, x + 6, y - 24);
    for (Path2D part : new Path2D[] {hull, main, jib}) {
      pen.clear(part);
      pen.outline(1.5 * scale, part);
    }
    pen.line(2, x, y - 128, x, y - 14);
    pen.hatch(hull, 0.05, 3, 1.1, (px, py) -> 0.9);
    pen.hatch(main, 1.2, 5, 0.8, (px, py) -> Ease.smooth(x - 40, x, px) * 0.7);
    pen.hatch(jib, 1.2, 6, 0.7, (px, py) -> 0.3);
  }

  private void headland() {
    Path2D land = ridge(560, WIDTH + 30, this::ground, HEIGHT);
    pen.clear(land);
    pen.outline(1.8, land);
    pen.hatch(land, 0.9, 5, 0.9, (x, y) -> {
      double rough = noise.fractal(x / 60, y / 40, 4);
      return 0.35 + rough + 0.4 * Ease.smooth(580, 700, y);
    });
    for (int i = 0; i < 900; i++) {
      double x = random.nextDouble(640, WIDTH);
      double y = ground(x) + 34 * Math.pow(random.nextDouble(), 2);
      pen.line(0.8, x, y, x + random.nextDouble(-3, 4), y - random.nextDouble(5, 12));
    }
  }

  private double ground(double x) {
    return 655 - 95 * Ease.smooth(540, 740, x) - 22 * noise.fractal(x / 80, 3, 4);
  }

  private void cottage() {
    Path2D wall = shape(905, 470, 1065, 470, 1065, 575, 905, 575);
    Path2D roof = shape(892, 472, 930, 408, 1042, 408, 1080, 472);
    Path2D stack = shape(1010, 380, 1034, 380, 1034, 420, 1010, 420);
    for (Path2D part : new Path2D[] {stack, wall, roof}) {
      pen.clear(part);
      pen.outline(2, part);
    }
    pen.hatch(stack, 0, 5, 1, (x, y) -> 0.7);
    pen.hatch(wall, 0.8, 5, 0.8, (x, y) -> 0.25 + 0.5 * Ease.smooth(980, 1065, x));
    for (double y = 418; y < 470; y += 9) {
      double spread = (y - 408) / 64 * 38;
      pen.line(1, 930 - spread, y, 985, y + 1, 1042 + spread, y);
      for (double x = 934 - spread; x < 1040 + spread; x += 11) {
        pen.line(0.8, x + y % 5, y, x + y % 5 - 1, y + 8);
      }
    }
    window(930, 500, 28, 34);
    window(1015, 500, 28, 34);
    Path2D door = shape(972, 512, 998, 512, 998, 575, 972, 575);
    pen.clear(door);
    pen.outline(1.6, door);
    pen.hatch(door, Math.PI / 2, 4, 0.9, (x, y) -> 0.8);
  }

  private void window(double x, double y, double wide, double high) {
    Path2D pane = shape(x, y, x + wide, y, x + wide, y + high, x, y + high);
    pen.clear(pane);
    pen.hatch(pane, 0.8, 2.6, 1.1, (px, py) -> 1);
    pen.hatch(pane, 2.4, 3, 1, (px, py) -> 0.7);
    pen.outline(2, pane);
    pen.line(1.8, x + wide / 2, y, x + wide / 2, y + high);
    pen.line(1.8, x, y + high / 2, x + wide, y + high / 2);
  }

  private static double half(double y) {
    return 44 + 34 * Math.pow((y - 230) / 360, 1.25);
  }

  private void tower() {
    Path2D body = new Path2D.Double();
    body.moveTo(AXIS - half(230), 230);
    body.lineTo(AXIS + half(230), 230);
    for (double y = 240; y <= 590; y += 10) {
      body.lineTo(AXIS + half(y), y);
    }
    for (double y = 590; y >= 240; y -= 10) {
      body.lineTo(AXIS - half(y), y);
    }
    body.closePath();
    pen.clear(body);
    pen.outline(2.2, body);
    for (double y = 234; y < 590; y += 4) {
      course(y, (int) ((y - 230) / 72) % 2 == 0);
    }
    pen.hatch(body, 1.15, 4.5, 0.8, (x, y) -> Ease.smooth(0.1, 1, (x - AXIS) / half(y)) * 0.85);
    for (double y = 302; y < 590; y += 72) {
      arc(y, 2, -1, 1);
    }
    window(AXIS - 22, 322, 18, 30);
    window(AXIS - 10, 462, 20, 32);
  }

  /// One row of curved hatching around the tower; dark bands are hatched almost all around.
  private void course(double y, boolean dark) {
    double from = dark ? -0.86 + 0.08 * random.nextGaussian() : 0.42 + 0.12 * random.nextGaussian();
    arc(y, dark ? 1.7 : 0.9, from, 0.985);
  }

  private void arc(double y, double width, double from, double to) {
    double[] places = new double[18];
    for (int i = 0; i < 9; i++) {
      double side = Ease.mix(from, to, i / 8.0);
      places[2 * i] = AXIS + side * half(y);
      places[2 * i + 1] = y + 9 * Math.sqrt(Math.max(0, 1 - side * side)) - 5;
    }
    pen.line(width, places);
  }

  private void lantern() {
    Path2D deck = shape(AXIS - 66, 216, AXIS + 66, 216, AXIS + 52, 236, AXIS - 52, 236);
    Path2D glass = shape(AXIS - 32, 138, AXIS + 32, 138, AXIS + 34, 216, AXIS - 34, 216);
    Path2D dome = new Path2D.Double();
    dome.moveTo(AXIS - 42, 140);
    dome.curveTo(AXIS - 36, 100, AXIS - 12, 92, AXIS, 86);
    dome.curveTo(AXIS + 12, 92, AXIS + 36, 100, AXIS + 42, 140);
    dome.closePath();
    for (Path2D part : new Path2D[] {glass, deck, dome}) {
      pen.clear(part);
      pen.outline(2, part);
    }
    pen.hatch(dome, 1.2, 3.2, 1.1, (x, y) -> 0.35 + 0.6 * Ease.smooth(AXIS - 10, AXIS + 40, x));
    pen.hatch(deck, 0.1, 3, 1.1, (x, y) -> 0.5 + 0.4 * Ease.smooth(AXIS, AXIS + 50, x));
    for (int i = -3; i <= 3; i++) {
      pen.line(1.4, AXIS + i * 10.5, 140, AXIS + i * 11, 214);
    }
    pen.line(1.2, AXIS - 33, 164, AXIS + 33, 164);
    pen.line(1.2, AXIS - 34, 190, AXIS + 34, 190);
    for (int i = -6; i <= 6; i++) {
      pen.line(1.2, AXIS + i * 10.6, 188, AXIS + i * 10.6, 216);
    }
    pen.line(1.6, AXIS - 66, 188, AXIS, 191, AXIS + 66, 188);
    pen.line(1.0, AXIS - 66, 202, AXIS, 205, AXIS + 66, 202);
    pen.line(2, AXIS, 86, AXIS, 56);
  }

  /// Boulders in front of the tower, the nearest last, each with a lit and a shaded face.
  private void rocks() {
    for (int i = 0; i < 85; i++) {
      double near = i / 85.0;
      double y = Ease.mix(598, 915, Math.pow(near, 1.1)) + random.nextDouble(-8, 8);
      double left = Ease.mix(590, 330, near) + 90 * noise.at(near * 6, 4);
      double x = random.nextDouble(left, WIDTH + 30);
      boulder(x, y, random.nextDouble(18, 40) * (0.9 + 1.5 * near));
    }
  }

  private void boulder(double x, double y, double size) {
    Path2D path = new Path2D.Double();
    int corners = 9 + random.nextInt(4);
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + random.nextDouble(-0.3, 0.3)) / corners;
      double reach = size * random.nextDouble(0.80, 1.12);
      double px = x + 1.25 * reach * Math.cos(angle);
      double py = y + 0.78 * reach * Math.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    pen.clear(path);
    pen.outline(1.9, path);
    double lean = random.nextDouble(0.6, 1.3);
    Pen.Tone tone = (px, py) -> {
      double dx = (px - x) / size;
      double dy = (py - y) / size;
      return 0.42 + 0.46 * dx + 0.62 * dy + 0.7 * noise.fractal(px / 30, py / 30, 3);
    };
    pen.hatch(path, lean, 4.2, 1, tone);
    pen.hatch(path, lean + 1.3, 4.6, 0.9, (px, py) -> tone.at(px, py) - 0.45);
    double fork = x + random.nextDouble(-0.3, 0.3) * size;
    pen.line(1.4, fork, y - 0.62 * size, fork + 0.12 * size, y - 0.1 * size,
        fork - 0.1 * size, y + 0.35 * size);
  }

  private void gulls() {
    for (int i = 0; i < 9; i++) {
      double x = random.nextDouble(380, 700);
      double y = random.nextDouble(250, 430);
      double size = random.nextDouble(9, 21);
      gull(x, y, size);
    }
  }

  private void gull(double x, double y, double size) {
    Path2D wings = new Path2D.Double();
    wings.moveTo(x - size, y - 0.2 * size);
    wings.curveTo(x - 0.7 * size, y - 0.75 * size, x - 0.2 * size, y - 0.5 * size, x, y);
    wings.curveTo(x + 0.2 * size, y - 0.6 * size, x + 0.7 * size, y - 0.7 * size,
        x + 1.1 * size, y - 0.1 * size);
    pen.outline(1.8, wings);
  }

  private interface Profile {
    double at(double x);
  }

  private static Path2D ridge(double from, double to, Profile top, double bottom) {
    Path2D path = new Path2D.Double();
    path.moveTo(from, bottom);
    for (double x = from; x <= to; x += 6) {
      path.lineTo(x, top.at(x));
    }
    path.lineTo(to, bottom);
    path.closePath();
    return path;
  }

  private static Path2D shape(double... places) {
    Path2D path = new Path2D.Double();
    path.moveTo(places[0], places[1]);
    for (int i = 2; i < places.length; i += 2) {
      path.lineTo(places[i], places[i + 1]);
    }
    path.closePath();
    return path;
  }
}
