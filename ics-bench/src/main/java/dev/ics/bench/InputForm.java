package dev.ics.bench;

/// What a K-means is given.
public enum InputForm {
  /// Every pixel.
  PIXELS,
  /// Every distinct color once, with its number of pixels where the library takes weights.
  COLORS
}
