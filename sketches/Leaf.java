package sketches;

/// Paints one leaf, turned and foreshortened, with a midrib and two unequally lit halves.
final class Leaf {

  /// Outlines of leaves; each gives the half-size of the leaf in a direction from its middle.
  enum Outline {
    BEECH {
      @Override
      double reach(double u, double v) {
        double angle = Math.atan2(v, u);
        double across = Math.sin(angle) / 0.52;
        double point = 1 + 0.12 * Math.pow(Math.abs(Math.cos(angle)), 12);
        return point / Math.sqrt(Math.cos(angle) * Math.cos(angle) + across * across);
      }
    },
    MAPLE {
      @Override
      double reach(double u, double v) {
        double angle = Math.abs(Math.atan2(v, u));
        double lobe = Math.pow(Math.abs(Math.cos(angle * 2.5)), 0.55);
        double teeth = 0.06 * Math.cos(angle * 17);
        double stalk = 1 - 0.55 * Ease.smooth(2.2, 3.1, angle);
        return (0.42 + 0.55 * lobe + teeth) * stalk;
      }
    };

    abstract double reach(double u, double v);
  }

  private final Outline outline;
  private final double size;
  private final double cos;
  private final double sin;
  private final double squash;

  /// A leaf of half-length `size` pixels; `squash` below one tilts it away from the viewer.
  Leaf(Outline outline, double size, double angle, double squash) {
    this.outline = outline;
    this.size = size;
    this.squash = squash;
    cos = Math.cos(angle);
    sin = Math.sin(angle);
  }

  void paint(Light light, double x, double y, Rgb color, double opacity) {
    if (size < 1.2) {
      paintSpeck(light, x, y, color, opacity);
      return;
    }
    int wide = (int) Math.ceil(size * 1.15 + 1);
    int high = (int) Math.ceil(size * 1.15 * squash + 1);
    for (int py = (int) y - high; py <= y + high; py++) {
      for (int px = (int) x - wide; px <= x + wide; px++) {
        double dx = (px + 0.5 - x) / size;
        double dy = (py + 0.5 - y) / (size * squash);
        double u = dx * cos + dy * sin;
        double v = dy * cos - dx * sin;
        double gap = outline.reach(u, v) - Math.hypot(u, v);
        double coverage = Ease.clamp(gap * size * (0.5 + 0.5 * squash) + 0.5);
        if (coverage > 0) {
          light.cover(px, py, color.times(relief(u, v)), coverage * opacity);
        }
      }
    }
  }

  private void paintSpeck(Light light, double x, double y, Rgb color, double opacity) {
    int left = (int) Math.floor(x - 0.5);
    int top = (int) Math.floor(y - 0.5);
    double fx = x - 0.5 - left;
    double fy = y - 0.5 - top;
    double mass = Math.min(1, opacity * 1.7 * size * size * Math.max(0.35, squash));
    light.cover(left, top, color, mass * (1 - fx) * (1 - fy));
    light.cover(left + 1, top, color, mass * fx * (1 - fy));
    light.cover(left, top + 1, color, mass * (1 - fx) * fy);
    light.cover(left + 1, top + 1, color, mass * fx * fy);
  }

  private double relief(double u, double v) {
    double half = v > 0 ? 1.12 : 0.88;
    double rib = 0.35 * Ease.bell(v, Math.max(0.05, 0.5 / size));
    double veins = size < 6 ? 0 : 0.05 * Math.cos(22 * (u - Math.abs(v)));
    return half + rib + veins - 0.18 * Ease.smooth(0.4, 1, Math.hypot(u, v));
  }
}
