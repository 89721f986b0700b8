package dev.ics.remap;

import dev.ics.color.RgbaImage;
import dev.ics.palette.Palette;

/// An image that has only the colors of a palette.
public sealed interface RemappedImage permits IndexedImage, RecoloredImage {

  int width();

  int height();

  /// The colors that are in the image, and no others.
  Palette palette();

  /// The image with its colors in place.
  RgbaImage pixels();
}
