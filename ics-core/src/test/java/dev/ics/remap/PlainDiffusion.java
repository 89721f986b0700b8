package dev.ics.remap;

import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.look.PerceptualColors;
import dev.ics.palette.Palette;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The specification of [ErrorDiffusion] without rate: each pixel that is not in a color of the palette is
/// compared with every one of them, and hands on its error at once.
final class PlainDiffusion {

  private static final int AXES = PerceptualColors.AXES;

  private final RgbaImage image;
  private final Palette palette;
  private final float strength;
  private final Set<Integer> exact;
  private final PerceptualColors pixels;
  private final PerceptualColors colors;
  private final float[] errors;

  PlainDiffusion(RgbaImage image, Palette palette, float strength) {
    ColorSpace space = ColorSpace.perceptual(image.isOpaque() && palette.isOpaque());
    this.image = image;
    this.palette = palette;
    this.strength = strength;
    this.exact = Arrays.stream(palette.toArray()).boxed().collect(Collectors.toSet());
    this.pixels = PerceptualColors.of(image.argb(), space);
    this.colors = PerceptualColors.of(palette.toArray(), space);
    this.errors = new float[AXES * image.argb().length];
  }

  int[] run() {
    int[] result = new int[image.argb().length];
    for (int y = 0; y < image.height(); y++) {
      int ahead = y % 2 == 0 ? 1 : -1;
      for (int i = 0; i < image.width(); i++) {
        int x = ahead > 0 ? i : image.width() - 1 - i;
        int at = y * image.width() + x;
        result[at] = image.argb()[at];
        if (!exact.contains(result[at])) {
          float[] wanted = wanted(at);
          int index = nearest(wanted);
          result[at] = palette.color(index);
          handOn(x, y, ahead, wanted, index);
        }
      }
    }
    return result;
  }

  /// With the error, but by it not beyond all colors of the palette.
  private float[] wanted(int pixel) {
    float[] wanted = new float[AXES];
    for (int axis = 0; axis < AXES; axis++) {
      float own = pixels.coordinate(pixel, axis);
      float low = Math.min(own, colors.least(axis));
      float high = Math.max(own, colors.largest(axis));
      wanted[axis] = Math.clamp(own + errors[AXES * pixel + axis], low, high);
    }
    return wanted;
  }

  private int nearest(float[] place) {
    int nearest = 0;
    for (int index = 1; index < palette.size(); index++) {
      if (colors.squaredDistance(index, place) < colors.squaredDistance(nearest, place)) {
        nearest = index;
      }
    }
    return nearest;
  }

  private void handOn(int x, int y, int ahead, float[] wanted, int index) {
    for (int axis = 0; axis < AXES; axis++) {
      float error = wanted[axis] - colors.coordinate(index, axis);
      add(x + ahead, y, axis, strength * 7 / 16 * error);
      add(x - ahead, y + 1, axis, strength * 3 / 16 * error);
      add(x, y + 1, axis, strength * 5 / 16 * error);
      add(x + ahead, y + 1, axis, strength / 16 * error);
    }
  }

  private void add(int x, int y, int axis, float error) {
    if (x >= 0 && x < image.width() && y < image.height()) {
      errors[AXES * (y * image.width() + x) + axis] += error;
    }
  }
}
