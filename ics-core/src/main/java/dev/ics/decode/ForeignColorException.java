package dev.ics.decode;

import dev.ics.color.Argb;

/// A picture that was read but that has a color which is not in the palette that it must have.
public final class ForeignColorException extends ImageException {

  private final int x;
  private final int y;
  private final int color;

  /// The first such pixel, row by row from the top left.
  ///
  /// @param color       a packed [Argb] color
  /// @param paletteSize how many colors are allowed
  public ForeignColorException(int x, int y, int color, int paletteSize) {
    super(("pixel (%d, %d) is %s, which is not among the %,d colors of the palette;"
        + " without --strict it takes the nearest of them").formatted(x, y, Argb.toHex(color),
            paletteSize),
        null);
    this.x = x;
    this.y = y;
    this.color = color;
  }

  /// The pixel's column, from 0 on the left.
  public int x() {
    return x;
  }

  /// The pixel's row, from 0 at the top.
  public int y() {
    return y;
  }

  /// The pixel's packed [Argb] color.
  public int color() {
    return color;
  }
}
