package dev.ics.remap;

import dev.ics.look.PerceptualColors;
import dev.ics.look.PerceptualImage;
import java.util.Arrays;

/// Gives each pixel one of two palette colors: its nearest, or a second one where the share that this must
/// have in the mixture is above the pixel's threshold in [BlueNoiseMask].
final class OrderedDithering {

  /// How much a mixture of colors that differ counts against it, so that few pixels stand out.
  private static final float CONTRAST_PENALTY = 0.1f;

  private final PerceptualImage pixels;
  private final PaletteColors palette;
  private final float[][] places;

  /// From the nearest color to what is wanted, and to another color of the palette.
  private final float[] wanted = new float[PerceptualColors.AXES];
  private final float[] step = new float[PerceptualColors.AXES];

  /// By number of the color: its nearest, the second, and the share of that.
  private final byte[] nearest;
  private final byte[] second;
  private final float[] shares;

  /// @param strength times the share of the second color, 0..1
  OrderedDithering(PerceptualImage pixels, PaletteColors palette, float strength) {
    this.pixels = pixels;
    this.palette = palette;
    this.places = new float[palette.size()][];
    Arrays.setAll(places, palette.palette()::place);
    int colors = pixels.histogram().size();
    this.nearest = new byte[colors];
    this.second = new byte[colors];
    this.shares = new float[colors];
    for (int color = 0; color < colors; color++) {
      mix(color);
      shares[color] *= strength;
    }
  }

  byte[] run() {
    byte[] indices = new byte[pixels.width() * pixels.height()];
    for (int y = 0, i = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++, i++) {
        int color = pixels.color(i);
        indices[i] = BlueNoiseMask.at(x, y) < shares[color] ? second[color] : nearest[color];
      }
    }
    return indices;
  }

  /// Finds the pair whose mixture is nearest to a color.
  private void mix(int color) {
    float[] place = pixels.colors().place(color);
    int first = palette.nearest(color, place);
    nearest[color] = (byte) first;
    second[color] = (byte) first;
    step(first, place, wanted);
    float least = product(wanted, wanted);
    for (int other = 0; other < places.length && least > 0; other++) {
      step(first, places[other], step);
      float share = share();
      float difference = difference(share);
      if (share > 0 && difference < least) {
        least = difference;
        second[color] = (byte) other;
        shares[color] = share;
      }
    }
  }

  private void step(int from, float[] to, float[] step) {
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      step[axis] = to[axis] - places[from][axis];
    }
  }

  /// Of the second color in the mixture that comes nearest to what is wanted, 0..1/2.
  private float share() {
    float length = product(step, step);
    return length > 0 ? Math.clamp(product(step, wanted) / length, 0, 0.5f) : 0;
  }

  /// From that mixture to what is wanted, squared, and what the contrast counts.
  private float difference(float share) {
    float missed = 0;
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      float off = wanted[axis] - share * step[axis];
      missed += off * off;
    }
    return missed + CONTRAST_PENALTY * share * (1 - share) * product(step, step);
  }

  private static float product(float[] one, float[] other) {
    float product = 0;
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      product += one[axis] * other[axis];
    }
    return product;
  }
}
