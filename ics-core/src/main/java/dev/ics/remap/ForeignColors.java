package dev.ics.remap;

import dev.ics.color.RgbaImage;
import dev.ics.decode.ForeignColorException;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.Palette;
import java.util.Arrays;

/// The colors of an image that a palette has not.
public final class ForeignColors {

  private ForeignColors() {}

  /// Refuses an image that has any.
  ///
  /// @param histogram of the image
  /// @throws ForeignColorException for the first pixel of such a color, row by row from the top left
  public static void refuse(RgbaImage image, ColorHistogram histogram, Palette palette)
      throws ForeignColorException {
    int[] foreign = histogram.without(palette.toArray()).colors().clone();
    if (foreign.length == 0) {
      return;
    }
    Arrays.sort(foreign);
    int[] argb = image.argb();
    int first = 0;
    while (Arrays.binarySearch(foreign, argb[first]) < 0) {
      first++;
    }
    throw new ForeignColorException(first % image.width(), first / image.width(), argb[first],
        palette.size());
  }
}
