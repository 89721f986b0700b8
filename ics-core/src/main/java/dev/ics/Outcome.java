package dev.ics;

/// What became of a picture file.
public sealed interface Outcome {

  CompressedImage image();

  /// The result has fewer bytes than the original file.
  record Smaller(CompressedImage image) implements Outcome {}

  /// The result has at least as many bytes as the original file.
  record NotSmaller(CompressedImage image) implements Outcome {}

  /// The result looks worse than the least that was asked for.
  ///
  /// @param minimum that its quality was to have
  record BelowMinimum(CompressedImage image, double minimum) implements Outcome {}

  /// The original file, an animation that would have lost all but its first frame.
  record Animation(CompressedImage image) implements Outcome {}
}
