package dev.ics.color;

/// A picture's pixels, of 8 or 16 bits a component.
public sealed interface Raster permits RgbaImage, DeepImage {

  int width();

  int height();
}
