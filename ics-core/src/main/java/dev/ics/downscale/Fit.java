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
  STRETCH;

  /// Whether a picture is larger than the wanted size: longer on one side at least. To cover it without
  /// enlarging, it must also be as long on the other.
  boolean isLarger(int width, int height, int wantedWidth, int wantedHeight) {
    boolean longer = width > wantedWidth || height > wantedHeight;
    return switch (this) {
      case CONTAIN, PAD, STRETCH -> longer;
      case COVER -> longer && width >= wantedWidth && height >= wantedHeight;
    };
  }
}
