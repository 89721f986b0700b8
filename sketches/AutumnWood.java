package sketches;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// A misty autumn wood against the low sun, painted from the distance to the near.
final class AutumnWood {

  private static final int RAY_STEPS = 72;

  private final SplittableRandom random = new SplittableRandom(31);
  private final Noise noise = new Noise(32);

  private AutumnWood() {}

  static BufferedImage render() {
    return new Film(1.0, 0.14, 0.55, 1.7, 33)
        .develop(Blur.gaussian(new AutumnWood().scene(), 0.42));
  }

  private Light scene() {
    Grove grove = new Grove();
    Light scene = Light.painted(Glade.WIDTH, Glade.HEIGHT, this::farCanopy);
    Litter litter = new Litter(grove);
    litter.paint(scene);
    double[] slabs = {1000, 34, 17, 6.5, 4};
    double[] defocus = {1.1, 0.6, 0, 1.0};
    for (int i = 0; i < defocus.length; i++) {
      Light slab = new Light(Glade.WIDTH, Glade.HEIGHT);
      grove.paint(slab, litter, slabs[i + 1], slabs[i]);
      scene.over(defocus[i] > 0 ? Blur.gaussian(slab, defocus[i]) : slab);
    }
    scene.add(shafts(scene), 1);
    scene.over(fallingLeaves());
    scene.over(Blur.disc(frame(), 9));
    return scene;
  }

  private Rgb farCanopy(double x, double y) {
    double crowns = noise.fractal(x / 90, y / 70, 5);
    double stems = noise.fractal(x / 9, y / 300, 2);
    double height = Ease.smooth(Glade.HORIZON + 10, 150, y);
    Rgb leaf = new Rgb(0.50, 0.24, 0.06).mix(new Rgb(0.62, 0.42, 0.12), 0.5 + crowns);
    Rgb mist = Glade.mist(x, y);
    double cover = Ease.smooth(-0.25, 0.35, crowns + 0.5 * height - 0.2) * 0.55;
    Rgb seen = mist.mix(leaf.times(0.55 + Glade.backlight(x, y)), cover);
    return seen.times(1 - 0.22 * Ease.smooth(0.1, 0.35, stems) * (1 - 0.5 * height));
  }

  /// Sunbeams: bright gaps smeared away from the sun, after Mitchell, "Volumetric light
  /// scattering as a post-process" (GPU Gems 3, 2007).
  private Light shafts(Light scene) {
    Light gaps = new Light(scene.width, scene.height);
    for (int y = 0; y < scene.height; y++) {
      for (int x = 0; x < scene.width; x++) {
        Rgb seen = scene.pixel(x, y);
        double near = Ease.bell(Math.hypot(x - Glade.SUN_X, y - Glade.SUN_Y), 165);
        double excess = Math.min(3, Math.max(0, seen.g() - 0.50));
        gaps.cover(x, y, new Rgb(1.0, 0.72, 0.40).times(excess * near), 1);
      }
    }
    Light soft = Blur.gaussian(gaps, 1.5);
    return Blur.gaussian(Light.painted(scene.width, scene.height, (x, y) -> beam(soft, x, y)), 1);
  }

  private Rgb beam(Light gaps, double x, double y) {
    double sum = 0;
    double weight = 1;
    double jitter = random.nextDouble();
    for (int i = 0; i < RAY_STEPS; i++) {
      double t = (i + jitter) / RAY_STEPS * 0.96;
      int px = (int) Ease.mix(x, Glade.SUN_X, t);
      int py = (int) Ease.mix(y, Glade.SUN_Y, t);
      sum += weight * gaps.rgba[4 * (py * gaps.width + px)];
      weight *= 0.994;
    }
    double off = Math.hypot(x - Glade.SUN_X, y - Glade.SUN_Y);
    double fade = Math.exp(-off / 420) * (0.8 + 0.5 * noise.fractal(x / 170, y / 170, 2));
    return new Rgb(1.0, 0.72, 0.42).times(2.6 * fade * sum / RAY_STEPS);
  }

  private Light fallingLeaves() {
    Light light = new Light(Glade.WIDTH, Glade.HEIGHT);
    for (int i = 0; i < 26; i++) {
      double x = random.nextDouble(150, 1100);
      double y = random.nextDouble(120, 620);
      double lit = 0.5 + 1.3 * Glade.backlight(x, y);
      Rgb hue = Rgb.hex(0xE8801C).mix(Rgb.hex(0xF0C040), random.nextDouble());
      double angle = random.nextDouble(2 * Math.PI);
      new Leaf(Leaf.Outline.BEECH, random.nextDouble(2, 5), angle, random.nextDouble(0.3, 1))
          .paint(light, x, y, hue.times(lit), 1);
    }
    return Blur.gaussian(light, 0.7);
  }

  /// Twigs with leaves close to the lens, in the upper corners.
  private Light frame() {
    Light light = new Light(Glade.WIDTH, Glade.HEIGHT);
    for (int i = 0; i < 120; i++) {
      double t = Math.pow(random.nextDouble(), 0.7);
      boolean right = i % 3 == 0;
      double x = right ? 1215 - 190 * t : -15 + 330 * t;
      double y = (right ? 120 : 95) * (1 - t) + 42 * random.nextGaussian() - 20;
      Rgb hue = Rgb.hex(0xC2440E).mix(Rgb.hex(0xEDA028), random.nextDouble());
      double lit = Math.exp(0.5 * random.nextGaussian()) * 0.38;
      double angle = random.nextDouble(2 * Math.PI);
      new Leaf(Leaf.Outline.MAPLE, random.nextDouble(14, 30), angle, random.nextDouble(0.4, 1))
          .paint(light, x, y, hue.times(lit), 0.95);
    }
    return light;
  }
}
