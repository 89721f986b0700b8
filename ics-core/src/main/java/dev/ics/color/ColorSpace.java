package dev.ics.color;

/// The coordinates in which colors are compared. All coordinates of 8-bit colors are whole numbers,
/// so that sums of many of them stay exact in a `double`.
public enum ColorSpace {

  /// Red, green and blue of opaque colors, 0..255 each.
  RGB(3, 1) {
    @Override
    public void toCoordinates(int argb, double[] coordinates) {
      coordinates[0] = Argb.red(argb);
      coordinates[1] = Argb.green(argb);
      coordinates[2] = Argb.blue(argb);
    }

    @Override
    public int toArgb(double[] coordinates) {
      return Argb.rgb(toByte(coordinates[0]), toByte(coordinates[1]), toByte(coordinates[2]));
    }
  },

  /// Four coordinates for colors with alpha whose squared distance is the squared RGB distance
  /// between the two colors as seen on black and as seen on white, averaged, times [#squaredUnit].
  ///
  /// With `p` a premultiplied component and `a` the alpha, a color differs by `dp` on black and by
  /// `dp - da` on white. The mean of the squares is `(dp - da / 2)² + (da / 2)²`; summed over three
  /// components that is the distance of the points `(p - a / 2, …, √3 a / 2)`. Here they are scaled by
  /// 2 · 255, which makes the first three whole; the last is rounded.
  RGB_ON_BLACK_AND_WHITE(4, (2.0 * 255) * (2.0 * 255)) {
    @Override
    public void toCoordinates(int argb, double[] coordinates) {
      int alpha = Argb.alpha(argb);
      coordinates[0] = alpha * (2 * Argb.red(argb) - 255);
      coordinates[1] = alpha * (2 * Argb.green(argb) - 255);
      coordinates[2] = alpha * (2 * Argb.blue(argb) - 255);
      coordinates[3] = Math.rint(ALPHA_SCALE * alpha);
    }

    @Override
    public int toArgb(double[] coordinates) {
      double alpha = coordinates[3] / ALPHA_SCALE;
      if (toByte(alpha) == 0) {
        return Argb.TRANSPARENT;
      }
      return Argb.of(toByte(alpha), toByte((coordinates[0] / alpha + 255) / 2),
          toByte((coordinates[1] / alpha + 255) / 2), toByte((coordinates[2] / alpha + 255) / 2));
    }
  },

  /// Lightness, green–red and blue–yellow of opaque colors in [Oklab], the last two [Weights#CHROMA] times,
  /// in sixteenths of what is an 8-bit step of lightness, rounded.
  OKLAB(3, Weights.SQUARED_UNIT) {
    @Override
    public void toCoordinates(int argb, double[] coordinates) {
      Oklab.of(argb, coordinates);
      coordinates[0] = Math.rint(Weights.LIGHTNESS * coordinates[0]);
      coordinates[1] = Math.rint(Weights.CHROMA * coordinates[1]);
      coordinates[2] = Math.rint(Weights.CHROMA * coordinates[2]);
    }

    @Override
    public int toArgb(double[] coordinates) {
      return Oklab.toArgb(0xFF, coordinates[0] / Weights.LIGHTNESS,
          coordinates[1] / Weights.CHROMA, coordinates[2] / Weights.CHROMA);
    }
  },

  /// Four coordinates for colors with alpha whose squared distance is the squared [Oklab] distance between
  /// the two colors as seen on black and as seen on white, averaged, if they are blended in Oklab. The
  /// same thought as in [#RGB_ON_BLACK_AND_WHITE], but white differs from black in lightness alone: with
  /// `a` the alpha the coordinates are `a` times lightness minus `a / 2`, `a` times the other two, and
  /// `a / 2`.
  OKLAB_ON_BLACK_AND_WHITE(4, Weights.SQUARED_UNIT) {
    @Override
    public void toCoordinates(int argb, double[] coordinates) {
      double share = Argb.alpha(argb) / 255.0;
      Oklab.of(argb, coordinates);
      coordinates[0] = Math.rint(Weights.LIGHTNESS * share * (coordinates[0] - 0.5));
      coordinates[1] = Math.rint(Weights.CHROMA * share * coordinates[1]);
      coordinates[2] = Math.rint(Weights.CHROMA * share * coordinates[2]);
      coordinates[3] = Math.rint(Weights.LIGHTNESS * share * 0.5);
    }

    @Override
    public int toArgb(double[] coordinates) {
      double share = 2 * coordinates[3] / Weights.LIGHTNESS;
      int alpha = toByte(255 * share);
      return alpha == 0
          ? Argb.TRANSPARENT
          : Oklab.toArgb(alpha, coordinates[0] / (Weights.LIGHTNESS * share) + 0.5,
              coordinates[1] / (Weights.CHROMA * share),
              coordinates[2] / (Weights.CHROMA * share));
    }
  };

  private static final double ALPHA_SCALE = 255 * Math.sqrt(3);

  /// How much of a whole number an axis of Oklab is worth. That its color axes count for little beside lightness
  /// is known; five quarters look best.
  private static final class Weights {
    static final double PARTS_OF_STEP = 16;
    static final double LIGHTNESS = 255 * PARTS_OF_STEP;
    static final double CHROMA = 1.25 * LIGHTNESS;
    static final double SQUARED_UNIT = PARTS_OF_STEP * PARTS_OF_STEP;
  }

  private final int dimensions;
  private final double squaredUnit;

  ColorSpace(int dimensions, double squaredUnit) {
    this.dimensions = dimensions;
    this.squaredUnit = squaredUnit;
  }

  /// The space for a set of colors in sRGB: [#RGB] where all are opaque.
  public static ColorSpace of(boolean opaque) {
    return opaque ? RGB : RGB_ON_BLACK_AND_WHITE;
  }

  /// The space in which a set of colors is compared as people see them: [#OKLAB] where all are opaque.
  public static ColorSpace perceptual(boolean opaque) {
    return opaque ? OKLAB : OKLAB_ON_BLACK_AND_WHITE;
  }

  public int dimensions() {
    return dimensions;
  }

  /// What a squared distance in these coordinates must be divided by to be in squared 8-bit steps:
  /// summed over red, green and blue, or of Oklab's lightness from 0 to 1.
  public double squaredUnit() {
    return squaredUnit;
  }

  /// Where a color lies in this space.
  ///
  /// @param coordinates output, [#dimensions] long
  public abstract void toCoordinates(int argb, double[] coordinates);

  /// The nearest 8-bit color, each component rounded to nearest.
  public abstract int toArgb(double[] coordinates);

  private static int toByte(double value) {
    return (int) Math.rint(Math.clamp(value, 0.0, 255.0));
  }
}
