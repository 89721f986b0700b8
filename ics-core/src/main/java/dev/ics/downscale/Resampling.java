package dev.ics.downscale;

/// How the pixels of a resampled picture are made of those of the original.
public enum Resampling {

  /// The exact mean of what a pixel covers, parts of pixels by their share: the box filter.
  AREA,

  /// Lanczos' windowed sinc with three lobes: sharper than the mean.
  LANCZOS,

  /// The one pixel under the middle, unchanged.
  NEAREST
}
