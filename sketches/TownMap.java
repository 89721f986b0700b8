package sketches;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// A flat street map of a harbor town with one tiny pure-red marker.
final class TownMap {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final Color LAND = new Color(0xF2EFE6);
  private static final Color BLOCK = new Color(0xE4DFD2);
  private static final Color WATER = new Color(0xA9CFE0);
  private static final Color SHORE = new Color(0x8FBBD0);
  private static final Color PARK = new Color(0xC3DDB0);
  private static final Color WOOD = new Color(0xA9CC98);
  private static final Color ROAD = new Color(0xFFFFFF);
  private static final Color AVENUE = new Color(0xF7D98B);
  private static final Color EDGE = new Color(0xCFC7B4);
  private static final Color RAIL = new Color(0x8B8B93);
  private static final Color TEXT = new Color(0x4A4A52);
  private static final Color MARKER = new Color(0xFF0000);

  private final SplittableRandom random = new SplittableRandom(131);
  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = Brush.on(picture);

  private TownMap() {}

  static BufferedImage render() {
    TownMap map = new TownMap();
    map.ground();
    map.parks();
    map.water();
    map.avenues();
    map.rail();
    map.labels();
    map.legend();
    map.marker();
    map.graphics.dispose();
    return map.picture;
  }

  private void ground() {
    fill(LAND, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    AffineTransform turn = AffineTransform.getRotateInstance(-0.16, 600, 450);
    for (double y = -150; y < HEIGHT + 150; y += 62) {
      for (double x = -150; x < WIDTH + 150; x += 88) {
        double wide = random.nextDouble() < 0.2 ? 36 : 76;
        if (random.nextDouble() < 0.92) {
          Shape block =
              turn.createTransformedShape(new RoundRectangle2D.Double(x, y, wide, 50, 6, 6));
          fill(BLOCK, block);
          line(EDGE, 1, block);
        }
      }
    }
  }

  private void parks() {
    green(WOOD, 820, -40, 1010, 60, 1100, 180, 1260, 210, 1260, -60, 1000, -80);
    green(PARK, 150, 130, 300, 100, 370, 190, 330, 290, 200, 300, 120, 220);
    green(PARK, 880, 470, 1010, 440, 1080, 540, 1000, 610, 890, 580);
    fill(WATER, curve(true, 225, 215, 270, 190, 310, 225, 275, 255, 230, 245));
  }

  private void green(Color color, double... places) {
    Shape shape = curve(true, places);
    line(LAND, 14, shape);
    fill(color, shape);
  }

  private void water() {
    Shape sea = curve(true, -80, 620, 120, 640, 260, 720, 400, 735, 520, 800, 700, 790,
        820, 850, 960, 980, 400, 1100, -120, 1000);
    Shape river =
        curve(false, 640, -40, 600, 120, 660, 260, 600, 400, 560, 560, 600, 700, 560, 840);
    line(LAND, 82, river);
    line(LAND, 36, sea);
    line(SHORE, 50, river);
    line(SHORE, 4, sea);
    line(WATER, 46, river);
    fill(WATER, sea);
    fill(LAND, AffineTransform.getRotateInstance(-0.35, 330, 760)
        .createTransformedShape(new Rectangle2D.Double(318, 690, 22, 120)));
  }

  private void avenues() {
    Shape[] lines = {
      curve(false, -40, 330, 180, 340, 420, 330, 640, 350, 860, 300, 1040, 320, 1260, 270),
      curve(false, 470, -40, 450, 160, 470, 340, 430, 520, 380, 690),
      curve(false, 1000, -40, 930, 180, 860, 300, 800, 500, 780, 760),
      curve(false, -40, 540, 200, 560, 420, 590, 640, 600, 840, 660, 1260, 700)
    };
    for (Shape line : lines) {
      line(EDGE, 19, line);
    }
    for (Shape line : lines) {
      line(AVENUE, 15, line);
    }
    Shape[] lanes = {
      curve(false, 300, 420, 460, 440, 640, 470, 810, 440),
      curve(false, 140, 150, 180, 250, 330, 290),
      curve(false, 880, 580, 960, 520, 1080, 520)
    };
    for (Shape lane : lanes) {
      line(EDGE, 10, lane);
      line(ROAD, 7, lane);
    }
  }

  private void rail() {
    Shape track =
        curve(false, 1260, 800, 1080, 760, 940, 720, 820, 560, 720, 420, 720, 220, 780, -40);
    line(RAIL, 6, track);
    graphics.setStroke(new BasicStroke(
        3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 12}, 0));
    graphics.setColor(ROAD);
    graphics.draw(track);
  }

  private void labels() {
    label("Sandvik Bay", 150, 820, 34, Font.ITALIC, new Color(0x4E86A3));
    label("OLD TOWN", 268, 468, 22, Font.BOLD, TEXT);
    label("Northfield", 1010, 90, 20, Font.PLAIN, new Color(0x4F7A45));
    label("Mill Park", 205, 150, 17, Font.PLAIN, new Color(0x4F7A45));
    label("Station", 640, 430, 17, Font.BOLD, TEXT);
    label("Harbor Street", 250, 600, 15, Font.PLAIN, TEXT);
    label("West Avenue", 130, 322, 15, Font.PLAIN, TEXT);
    label("Garden Hill", 925, 575, 17, Font.PLAIN, new Color(0x4F7A45));
    label("Lower Quay", 640, 770, 15, Font.PLAIN, TEXT);
  }

  private void legend() {
    fill(ROAD, new Rectangle2D.Double(930, 790, 240, 80));
    line(EDGE, 2, new Rectangle2D.Double(930, 790, 240, 80));
    line(TEXT, 3, curve(false, 950, 845, 1050, 845, 1150, 845));
    line(TEXT, 3, curve(false, 950, 838, 950, 845, 950, 852));
    line(TEXT, 3, curve(false, 1150, 838, 1150, 845, 1150, 852));
    label("500 m", 1022, 828, 17, Font.PLAIN, TEXT);
  }

  /// Drawn without antialiasing, so that every pixel of it is the same pure red.
  private void marker() {
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    Path2D pin = new Path2D.Double();
    pin.append(new Ellipse2D.Double(804, 452, 20, 20), false);
    pin.moveTo(805, 466);
    pin.lineTo(823, 466);
    pin.lineTo(814, 484);
    pin.closePath();
    Area shape = new Area(pin);
    shape.subtract(new Area(new Ellipse2D.Double(810, 458, 8, 8)));
    fill(MARKER, shape);
  }

  private void fill(Color color, Shape shape) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  private void line(Color color, float width, Shape shape) {
    graphics.setColor(color);
    graphics.setStroke(round(width));
    graphics.draw(shape);
  }

  private void label(String text, int x, int y, int size, int style, Color color) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, size));
    graphics.setColor(color);
    graphics.drawString(text, x, y);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /// A smooth path through points given as x, y, x, y and so on.
  private static Path2D curve(boolean closed, double... places) {
    int count = places.length / 2;
    double[][] points = new double[closed ? count + 3 : count][];
    for (int i = 0; i < points.length; i++) {
      int k = closed ? 2 * ((i + count - 1) % count) : 2 * i;
      points[i] = new double[] {places[k], places[k + 1]};
    }
    Spline spline = new Spline(points);
    double start = closed ? 1.0 / (count + 2) : 0;
    Path2D path = new Path2D.Double();
    path.moveTo(spline.at(start)[0], spline.at(start)[1]);
    int steps = 24 * count;
    for (int i = 1; i <= steps; i++) {
      double[] p = spline.at(Ease.mix(start, 1 - start, (double) i / steps));
      path.lineTo(p[0], p[1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
