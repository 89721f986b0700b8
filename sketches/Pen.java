package sketches;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A drawing pen: slightly unsteady lines of ink on white paper, and hatching.
final class Pen {

  /// The darkness wanted at a place, from 0 to 1.
  interface Tone {
    double at(double x, double y);
  }

  private static final int GRAYS = 15;
  private static final int INK = 0x1C;
  private static final int PAPER = 0xFC;

  private final Light ink;
  private final Noise noise = new Noise(141);
  private double strokes;

  Pen(int width, int height) {
    ink = new Light(width, height);
  }

  /// Draws a line through points given as x, y, x, y and so on.
  void line(double width, double... places) {
    for (int i = 0; i + 3 < places.length; i += 2) {
      stroke(width, places[i], places[i + 1], places[i + 2], places[i + 3]);
    }
  }

  void outline(double width, Path2D path) {
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (var walk = path.getPathIterator(null, 0.3); !walk.isDone(); walk.next()) {
      switch (walk.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          startX = at[0];
          startY = at[1];
        }
        case PathIterator.SEG_CLOSE -> stroke(width, x, y, startX, startY);
        default -> stroke(width, x, y, at[0], at[1]);
      }
      x = at[0];
      y = at[1];
    }
  }

  private void stroke(double width, double fromX, double fromY, double toX, double toY) {
    double length = Math.hypot(toX - fromX, toY - fromY);
    int steps = Math.max(2, (int) (length / 7));
    strokes += 1.37;
    Ribbon ribbon = new Ribbon();
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double along = t * length / 34;
      double sway = Math.min(1, length / 40) * 0.9 * noise.at(along, strokes);
      double press = 1 + 0.35 * noise.at(along * 1.6, strokes + 50);
      double x = Ease.mix(fromX, toX, t) - sway * (toY - fromY) / Math.max(1, length);
      double y = Ease.mix(fromY, toY, t) + sway * (toX - fromX) / Math.max(1, length);
      ribbon.to(x, y, width / 2 * press);
    }
    ribbon.paint(ink, 1, (side, along, x, y) -> Rgb.BLACK);
  }

  /// Clears the paper inside a shape, so that what follows stands in front.
  void clear(Shape shape) {
    Light mask = Brush.filled(ink.width, ink.height, shape);
    for (int i = 3; i < ink.rgba.length; i += 4) {
      ink.rgba[i] *= 1 - mask.rgba[i];
    }
  }

  /// Hatches a shape at an angle; lines appear one by one where the tone grows darker.
  void hatch(Shape shape, double angle, double gap, double width, Tone tone) {
    Rectangle2D box = shape.getBounds2D();
    double cx = box.getCenterX();
    double cy = box.getCenterY();
    double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    int row = 0;
    for (double off = -reach; off < reach; off += gap) {
      double limit = new double[] {0.18, 0.62, 0.38, 0.80}[row++ % 4];
      double shift = 0.25 * gap * noise.at(off, angle * 9);
      double began = Double.NaN;
      for (double run = -reach; run <= reach; run += 2.5) {
        double x = cx + run * cos - (off + shift) * sin;
        double y = cy + run * sin + (off + shift) * cos;
        double grain = 0.10 * noise.at(x / 9, y / 9);
        boolean dark = shape.contains(x, y) && tone.at(x, y) + grain > limit;
        if (dark && Double.isNaN(began)) {
          began = run;
        } else if (!dark && !Double.isNaN(began)) {
          hatchLine(cx, cy, cos, sin, off + shift, began, run, width);
          began = Double.NaN;
        }
      }
    }
  }

  private void hatchLine(double cx, double cy, double cos, double sin, double off, double from,
      double to, double width) {
    if (to - from > 3) {
      stroke(width, cx + from * cos - off * sin, cy + from * sin + off * cos,
          cx + to * cos - off * sin, cy + to * sin + off * cos);
    }
  }

  BufferedImage picture() {
    BufferedImage picture =
        new BufferedImage(ink.width, ink.height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < ink.height; y++) {
      for (int x = 0; x < ink.width; x++) {
        double level = Math.round(Ease.clamp(ink.alpha(x, y)) * GRAYS) / (double) GRAYS;
        int gray = (int) Math.round(Ease.mix(PAPER, INK, level));
        picture.setRGB(x, y, gray << 16 | gray << 8 | gray);
      }
    }
    return picture;
  }
}
