package dev.ics.color;

import java.util.Arrays;
import java.util.Optional;

/// `width * height` pixels of 16 bits a component, row by row from the top left, as two planes of
/// packed [Argb]: the high bytes of the components and the low bytes. Every fully transparent pixel
/// is [Argb#TRANSPARENT] in both.
public final class DeepImage implements Raster {

  private final int width;
  private final int height;
  private final int[] high;
  private final int[] low;

  /// Takes ownership of both planes: the caller must not write to them afterwards.
  ///
  /// @param width  in pixels, at least 1
  /// @param height in pixels, at least 1
  /// @param high   `width * height` long; the hidden colors of transparent pixels are cleared
  /// @param low    of the same length
  public DeepImage(int width, int height, int[] high, int[] low) {
    if (width < 1 || height < 1 || (long) width * height != high.length
        || high.length != low.length) {
      throw new IllegalArgumentException("%d x %d pixels do not fit planes of %d and %d"
          .formatted(width, height, high.length, low.length));
    }
    this.width = width;
    this.height = height;
    this.high = high;
    this.low = low;
    for (int i = 0; i < high.length; i++) {
      if (Argb.alpha(high[i] | low[i]) == 0) {
        high[i] = Argb.TRANSPARENT;
        low[i] = Argb.TRANSPARENT;
      }
    }
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  /// The live plane of the high bytes, not a copy; read only.
  public int[] high() {
    return high;
  }

  /// The live plane of the low bytes, not a copy; read only.
  public int[] low() {
    return low;
  }

  /// The same picture with 8 bits a component, where that loses nothing: where the two bytes of each
  /// component are equal.
  public Optional<RgbaImage> narrowed() {
    return Arrays.equals(high, low)
        ? Optional.of(new RgbaImage(width, height, high))
        : Optional.empty();
  }

  /// Distinct colors.
  public int colors() {
    long[] colors = new long[high.length];
    Arrays.setAll(colors, i -> (long) high[i] << Integer.SIZE | Integer.toUnsignedLong(low[i]));
    return Math.toIntExact(Arrays.stream(colors).distinct().count());
  }
}
