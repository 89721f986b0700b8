package sketches;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// A woman in profile at dusk, lit by a shop window, the lights of a city far out of focus.
final class DuskPortrait {

  private static final int SIZE = 1024;

  private static final Rgb[] LAMPS = {
    new Rgb(1.0, 0.52, 0.16), new Rgb(1.0, 0.66, 0.30), new Rgb(1.0, 0.36, 0.12),
    new Rgb(1.0, 0.20, 0.14), new Rgb(0.95, 0.80, 0.55), new Rgb(0.25, 0.62, 0.70)
  };

  private final SplittableRandom random = new SplittableRandom(111);
  private final Noise noise = new Noise(112);

  private DuskPortrait() {}

  static BufferedImage render() {
    DuskPortrait portrait = new DuskPortrait();
    Light scene = portrait.backdrop();
    Light figure = new Light(SIZE, SIZE);
    new Face().paint(figure);
    new Hair().paint(figure);
    new Scarf().paint(figure);
    scene.over(portrait.focused(Blur.gaussian(figure, 0.5)));
    return new Film(1.15, 0.16, 0.5, 3.0, 113).develop(scene);
  }

  /// Keeps the face sharp and lets what lies behind and below it soften.
  private Light focused(Light figure) {
    Light soft = Blur.gaussian(figure, 1.5);
    Light result = new Light(SIZE, SIZE);
    for (int i = 0; i < figure.rgba.length; i++) {
      int x = i / 4 % SIZE;
      int y = i / 4 / SIZE;
      double away = Math.hypot((x - 470) / 330.0, (y - 470) / 400.0);
      double share = Ease.smooth(0.95, 1.6, away);
      result.rgba[i] = (float) Ease.mix(figure.rgba[i], soft.rgba[i], share);
    }
    return result;
  }

  private Light backdrop() {
    Light light = Light.painted(SIZE, SIZE, this::dusk);
    Light city = new Light(SIZE, SIZE);
    for (int i = 0; i < 14; i++) {
      block(city, random.nextDouble(-60, 1024), random.nextDouble(300, 620));
    }
    light.over(Blur.gaussian(city, 22));
    Light lamps = new Light(SIZE, SIZE);
    for (int i = 0; i < 190; i++) {
      double x = random.nextDouble(-40, 1064);
      double y = 640 + 150 * random.nextGaussian() - 120 * random.nextDouble();
      double size = random.nextDouble(15, 34) + (i % 9 == 0 ? 16 : 0);
      double power = 0.05 + 0.75 * Math.pow(random.nextDouble(), 3.2);
      double beside = Ease.bell(Math.hypot(x - 395, (y - 560) * 0.7), 75);
      power *= 1 - 0.85 * beside;
      lamp(lamps, x, y, size, LAMPS[(int) (Math.pow(random.nextDouble(), 1.3) * 6)].times(power));
    }
    light.add(Blur.gaussian(lamps, 1.6), 1);
    return light;
  }

  private Rgb dusk(double x, double y) {
    double low = Ease.smooth(40, 760, y + 60 * noise.fractal(x / 420, y / 260, 3));
    Rgb high = new Rgb(0.020, 0.034, 0.100);
    Rgb mauve = new Rgb(0.105, 0.070, 0.150);
    Rgb ember = new Rgb(0.34, 0.130, 0.075);
    Rgb sky = high.mix(mauve, Ease.smooth(0, 0.6, low)).mix(ember, Ease.smooth(0.5, 1.0, low));
    double street = Ease.smooth(700, 900, y);
    return sky.mix(new Rgb(0.030, 0.022, 0.034), 0.85 * street);
  }

  private void block(Light light, double x, double top) {
    double width = random.nextDouble(70, 190);
    Rgb wall = new Rgb(0.030, 0.027, 0.055).times(random.nextDouble(0.6, 1.5));
    for (int py = (int) top; py < 860; py++) {
      for (int px = (int) x; px < x + width; px++) {
        light.cover(px, py, wall, 0.8);
      }
    }
  }

  /// An out-of-focus point of light: the lens aperture's disc, a little brighter at its edge.
  private void lamp(Light light, double x, double y, double radius, Rgb color) {
    double speck = random.nextDouble(100);
    for (int py = (int) (y - radius - 1); py <= y + radius + 1; py++) {
      for (int px = (int) (x - radius - 1); px <= x + radius + 1; px++) {
        double distance = Math.hypot(px + 0.5 - x, py + 0.5 - y);
        double inside = Ease.clamp(radius - distance + 0.5);
        double rim = 0.72 + 0.38 * Math.pow(Math.min(1, distance / radius), 5);
        double dust = 1 + 0.10 * noise.fractal(px / 9.0 + speck, py / 9.0, 2);
        light.glow(px, py, color, inside * rim * dust);
      }
    }
  }
}
