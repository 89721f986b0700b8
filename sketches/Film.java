package sketches;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// Develops scene light into a photograph: bloom, vignette, tone curve and grain.
///
/// @param exposure factor on the scene's light
/// @param bloom share of light the lens scatters widely
/// @param vignette darkening of the corners, 0 to 1
/// @param grain spread of the grain in steps of 1/255
/// @param seed of the grain
record Film(double exposure, double bloom, double vignette, double grain, long seed) {

  BufferedImage develop(Light scene) {
    Light light = scene;
    if (bloom > 0) {
      light = scattered(scene);
    }
    int width = scene.width;
    int height = scene.height;
    float[] speckle = speckle(width, height);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double gain = exposure * falloff((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5);
        int at = 4 * (y * width + x);
        int pixel = 0;
        for (int k = 0; k < 3; k++) {
          double value = Rgb.encoded(toned(light.rgba[at + k] * gain));
          double strength = 0.35 + 2.2 * value * (1 - value) + 0.15 * (1 - value);
          double level = 255 * value + grain * strength * speckle[at + k];
          pixel = pixel << 8 | (int) Math.clamp(Math.round(level), 0L, 255L);
        }
        picture.setRGB(x, y, pixel);
      }
    }
    return picture;
  }

  private Light scattered(Light scene) {
    Light light = new Light(scene.width, scene.height);
    light.add(scene, 1 - bloom);
    light.add(Blur.gaussian(scene, 3), bloom * 0.3);
    light.add(Blur.gaussian(scene, 12), bloom * 0.35);
    light.add(Blur.gaussian(scene, 45), bloom * 0.35);
    return light;
  }

  private double falloff(double x, double y) {
    double distance = 2 * (x * x + y * y);
    return 1 - vignette * Ease.smooth(0.15, 1.05, distance);
  }

  /// The filmic curve of Narkowicz, "ACES filmic tone mapping curve" (2015).
  private static double toned(double light) {
    double v = Math.max(0, light) * 0.8;
    return Ease.clamp(v * (2.51 * v + 0.03) / (v * (2.43 * v + 0.59) + 0.14));
  }

  /// Noise of unit spread: mostly shared by the three colors, slightly clumped.
  private float[] speckle(int width, int height) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] raw = new float[4 * width * height];
    for (int i = 0; i < raw.length; i += 4) {
      double shared = random.nextGaussian();
      for (int k = 0; k < 3; k++) {
        raw[i + k] = (float) (0.92 * shared + 0.40 * random.nextGaussian());
      }
    }
    float[] clumped = raw.clone();
    for (int i = 4 * width + 4; i < raw.length - 4 * width - 4; i++) {
      float near = raw[i - 4] + raw[i + 4] + raw[i - 4 * width] + raw[i + 4 * width];
      clumped[i] = 0.85f * raw[i] + 0.26f * near;
    }
    return clumped;
  }
}
