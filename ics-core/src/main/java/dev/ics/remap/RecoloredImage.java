package dev.ics.remap;

import dev.ics.color.RgbaImage;
import dev.ics.palette.Palette;

/// An image with more colors than an index of one byte can tell apart.
///
/// @param pixels  in colors of the palette
/// @param palette all colors that `pixels` has
public record RecoloredImage(RgbaImage pixels, Palette palette) implements RemappedImage {

  @Override
  public int width() {
    return pixels.width();
  }

  @Override
  public int height() {
    return pixels.height();
  }
}
