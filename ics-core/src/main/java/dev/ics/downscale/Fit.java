package dev.ics.downscale;

/// What is done where a picture and the wanted size differ in proportion.
public enum Fit {

  /// The whole picture inside the wanted size, proportions kept; one side may come out shorter.
  CONTAIN,

  /// The wanted size filled, proportions kept; what stands out on two sides is cut off equally.
  COVER,

  /// As [#CONTAIN], then filled up to the wanted size: black, or transparent where the picture has
  /// alpha.
  PAD,

  /// Exactly the wanted size, proportions given up.
  STRETCH
}
