package dev.ics;

import dev.ics.score.Score;

/// What was done to one picture.
///
/// @param before the picture as it was decoded and turned upright
/// @param after  the picture as it was written
/// @param frames of the file, of which the first was taken; at least 1
/// @param score  of the written picture against the downscaled original
public record Compression(Extent before, Extent after, int frames, Score score) {

  /// How much picture there is.
  ///
  /// @param width  in pixels
  /// @param height in pixels
  /// @param colors distinct colors, fully transparent ones counted as one; of the picture before, those
  ///               that the downscaling left
  public record Extent(int width, int height, int colors) {}
}
