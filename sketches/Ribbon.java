package sketches;

import java.util.Arrays;

/// A tapering band along a line of points: a hair, a strand, a branch or a trunk.
///
/// Neighboring pieces meet at the bisector of their joint, so no pixel is painted twice.
final class Ribbon {

  /// Gives the color at a place on the ribbon.
  interface Shade {
    /// `side` runs from -1 to 1 across the ribbon, `along` from 0 to 1 down its length.
    Rgb at(double side, double along, double x, double y);
  }

  private double[] xs = new double[16];
  private double[] ys = new double[16];
  private double[] radii = new double[16];
  private int size;

  Ribbon to(double x, double y, double radius) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
      radii = Arrays.copyOf(radii, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    radii[size++] = radius;
    return this;
  }

  void paint(Light light, double opacity, Shade shade) {
    for (int i = 0; i + 1 < size; i++) {
      paintPiece(light, i, opacity, shade);
    }
  }

  private void paintPiece(Light light, int i, double opacity, Shade shade) {
    double dx = xs[i + 1] - xs[i];
    double dy = ys[i + 1] - ys[i];
    double length = Math.hypot(dx, dy);
    if (length < 1e-6) {
      return;
    }
    dx /= length;
    dy /= length;
    double[] entry = tangent(i);
    double[] exit = tangent(i + 1);
    double reach = Math.max(radii[i], radii[i + 1]) * 1.2 + 1;
    int top = (int) Math.max(0, Math.min(ys[i], ys[i + 1]) - reach);
    int bottom = (int) Math.min(light.height - 1, Math.max(ys[i], ys[i + 1]) + reach);
    int left = (int) Math.max(0, Math.min(xs[i], xs[i + 1]) - reach);
    int right = (int) Math.min(light.width - 1, Math.max(xs[i], xs[i + 1]) + reach);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double px = x + 0.5 - xs[i];
        double py = y + 0.5 - ys[i];
        double before = px * entry[0] + py * entry[1];
        double after = (x + 0.5 - xs[i + 1]) * exit[0] + (y + 0.5 - ys[i + 1]) * exit[1];
        if (before < 0 || after >= 0) {
          continue;
        }
        double share = Ease.clamp((px * dx + py * dy) / length);
        double radius = Ease.mix(radii[i], radii[i + 1], share);
        double across = py * dx - px * dy;
        double coverage = coverage(Math.abs(across), radius);
        if (coverage > 0) {
          double side = Math.clamp(across / radius, -1, 1);
          Rgb color = shade.at(side, (i + share) / (size - 1), x + 0.5, y + 0.5);
          light.cover(x, y, color, coverage * opacity);
        }
      }
    }
  }

  /// The part of a pixel's width that a band of this radius covers.
  private static double coverage(double distance, double radius) {
    double near = Math.max(distance - 0.5, -radius);
    double far = Math.min(distance + 0.5, radius);
    return Ease.clamp(far - near);
  }

  private double[] tangent(int i) {
    int from = Math.max(0, i - 1);
    int to = Math.min(size - 1, i + 1);
    double dx = xs[to] - xs[from];
    double dy = ys[to] - ys[from];
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    return new double[] {dx / length, dy / length};
  }
}
