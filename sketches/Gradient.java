package sketches;

import java.awt.image.BufferedImage;

/// A cloudless evening sky: nothing but smooth change, where any banding shows at once.
final class Gradient {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;

  private static final Spline SKY =
      new Spline(
          stop(0x131C48),
          stop(0x262C68),
          stop(0x4A4088),
          stop(0x8A5596),
          stop(0xD6737F),
          stop(0xF29E70),
          stop(0xFACB8C),
          stop(0xFCE0AC));

  private Gradient() {}

  static BufferedImage render() {
    return Light.painted(WIDTH, HEIGHT, Gradient::sky).picture();
  }

  private static Rgb sky(double x, double y) {
    double across = x / WIDTH - 0.66;
    double height = y / HEIGHT - 0.10 * across * across;
    Rgb color = at(Ease.clamp(height));
    double sun = Math.hypot(x - 790, (y - 690) * 1.15);
    Rgb halo = new Rgb(1.0, 0.72, 0.34).times(0.55 * Math.exp(-sun / 190));
    Rgb core = new Rgb(1.0, 0.90, 0.66).times(0.55 * Ease.bell(sun, 62));
    double shade = 1 - 0.22 * Ease.smooth(0.1, 0.8, Math.abs(across));
    Rgb lit = color.times(shade).plus(halo).plus(core);
    return new Rgb(soft(lit.r()), soft(lit.g()), soft(lit.b()));
  }

  private static double[] stop(int code) {
    Rgb color = Rgb.hex(code);
    return new double[] {color.r(), color.g(), color.b()};
  }

  private static Rgb at(double height) {
    double[] color = SKY.at(height);
    return new Rgb(color[0], color[1], color[2]);
  }

  /// Rolls highlights off below one instead of clipping them.
  private static double soft(double value) {
    return value < 0.6 ? value : 0.6 + 0.4 * Math.tanh((value - 0.6) / 0.4);
  }
}
