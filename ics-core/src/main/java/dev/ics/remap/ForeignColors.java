package dev.ics.remap;

import dev.ics.decode.ForeignColorException;
import dev.ics.histogram.ColorTable;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;

/// The colors of an image that a palette has not.
public final class ForeignColors {

  private ForeignColors() {}

  /// Refuses an image that has any.
  ///
  /// @throws ForeignColorException for the first pixel of such a color, row by row from the top left
  public static void refuse(CountedImage image, Palette palette) throws ForeignColorException {
    ColorTable table = ColorTable.of(palette.toArray());
    int[] colors = image.histogram().colors();
    boolean[] foreign = new boolean[colors.length];
    boolean any = false;
    for (int number = 0; number < colors.length; number++) {
      foreign[number] = table.numberOf(colors[number]) < 0;
      any |= foreign[number];
    }
    if (!any) {
      return;
    }
    int first = 0;
    while (!foreign[image.numbers()[first]]) {
      first++;
    }
    throw new ForeignColorException(first % image.width(), first / image.width(),
        colors[image.numbers()[first]], palette.size());
  }
}
