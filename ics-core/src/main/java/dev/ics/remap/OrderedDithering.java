package dev.ics.remap;

import dev.ics.look.PerceptualColors;
import dev.ics.look.PerceptualImage;

/// Gives each pixel one of two palette colors: its nearest, or a second one where the share that this must
/// have in the mixture is above the pixel's threshold in [BlueNoiseMask].
final class OrderedDithering {

  /// How much a mixture of colors that differ counts against it, so that few pixels stand out.
  private static final float CONTRAST_PENALTY = 0.1f;

  private final PerceptualImage pixels;
  private final PaletteColors palette;

  /// By number of the color: its nearest, the second, and the share of that.
  private final byte[] nearest;
  private final byte[] second;
  private final float[] shares;

  /// @param strength times the share of the second color, 0..1
  OrderedDithering(PerceptualImage pixels, PaletteColors palette, float strength) {
    this.pixels = pixels;
    this.palette = palette;
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
    float[] place = new float[PerceptualColors.AXES];
    System.arraycopy(pixels.colors().coordinates(), PerceptualColors.AXES * color, place, 0,
        place.length);
    int first = palette.nearest(color, place);
    nearest[color] = (byte) first;
    second[color] = (byte) first;
    float least = palette.palette().squaredDistance(first, place);
    for (int other = 0; other < palette.size() && least > 0; other++) {
      float share = share(first, other, place);
      float difference = difference(first, other, share, place);
      if (share > 0 && difference < least) {
        least = difference;
        second[color] = (byte) other;
        shares[color] = share;
      }
    }
  }

  /// Of the second color in the mixture that comes nearest to a place, 0..1/2.
  private float share(int first, int other, float[] place) {
    float[] colors = palette.palette().coordinates();
    float along = 0;
    float length = 0;
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      float from = colors[PerceptualColors.AXES * first + axis];
      float step = colors[PerceptualColors.AXES * other + axis] - from;
      along += step * (place[axis] - from);
      length += step * step;
    }
    return length > 0 ? Math.clamp(along / length, 0, 0.5f) : 0;
  }

  private float difference(int first, int other, float share, float[] place) {
    float[] colors = palette.palette().coordinates();
    float missed = 0;
    float contrast = 0;
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      float from = colors[PerceptualColors.AXES * first + axis];
      float step = colors[PerceptualColors.AXES * other + axis] - from;
      float off = place[axis] - from - share * step;
      missed += off * off;
      contrast += step * step;
    }
    return missed + CONTRAST_PENALTY * share * (1 - share) * contrast;
  }
}
