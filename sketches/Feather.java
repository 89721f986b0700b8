package sketches;

/// One vaned feather: a curved shaft, barbs that slant towards the tip and a paler margin.
///
/// @param vane the color of the vane
/// @param margin the color of its edges
/// @param noise that varies the barbs
/// @param seed that sets one feather apart from the next
record Feather(Rgb vane, Rgb margin, Noise noise, double seed) implements Ribbon.Shade {

  /// Paints the feather from its root to its tip, bent sideways by `bend` pixels.
  void paint(Light light, double[] root, double[] tip, double width, double bend) {
    Ribbon shadow = new Ribbon();
    Ribbon ribbon = new Ribbon();
    double length = Math.hypot(tip[0] - root[0], tip[1] - root[1]);
    double acrossX = (root[1] - tip[1]) / length;
    double acrossY = (tip[0] - root[0]) / length;
    double rounding = Math.clamp(0.7 * length / width, 2.2, 7);
    int steps = 26;
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double arch = 4 * t * (1 - t) * bend;
      double x = Ease.mix(root[0], tip[0], t) + acrossX * arch;
      double y = Ease.mix(root[1], tip[1], t) + acrossY * arch;
      double blunt = Math.pow(t, 0.4) * Math.sqrt(1 - Math.pow(t, rounding));
      ribbon.to(x, y, Math.max(0.3, width * blunt * (0.5 + 0.5 * Math.min(1, 3 * t))));
      shadow.to(x + 1.5, y + 3, Math.max(0.3, width * 1.1 * blunt));
    }
    shadow.paint(light, 0.30, (side, along, x, y) -> Rgb.BLACK);
    ribbon.paint(light, 1, this);
  }

  @Override
  public Rgb at(double side, double along, double x, double y) {
    double slant = along * 60 - Math.abs(side) * 3.2;
    double barbs = noise.at(slant * 1.9 + seed, side * 1.5 + seed);
    double strands = noise.at(slant * 0.55 + seed * 3, side * 0.8);
    double edge = Ease.smooth(0.55, 0.95, Math.abs(side) + 0.12 * strands);
    double end = Ease.smooth(0.90, 0.99, along + 0.02 * strands);
    Rgb color = vane.mix(margin, Math.max(0.42 * edge * (side > 0 ? 0.5 : 1), 0.55 * end));
    double shaft = Ease.bell(side, 0.09);
    double light = 0.88 + 0.26 * barbs + 0.22 * strands - 0.18 * side - 0.35 * shaft;
    return color.times(light).plus(margin.times(0.12 * Ease.bell(side - 0.13, 0.06)));
  }
}
