package dev.ics;

import dev.ics.score.Score;
import java.util.OptionalDouble;

/// What was done to one picture.
///
/// @param before        the picture as it was decoded and turned upright
/// @param after         the picture as it was written
/// @param orientation   how the stored picture was turned, EXIF 1..8; 1 where that was left as it is
/// @param frames        of the file, of which the first was taken; at least 1
/// @param score         of the written picture against the downscaled original
/// @param quality       the same as [dev.ics.score.Ssimulacra2] sees it, -∞..100; empty where there was
///                      no [Target]
/// @param targetReached whether it was, or there was none
public record Compression(Extent before, Extent after, int orientation, int frames, Score score,
    OptionalDouble quality, boolean targetReached) {

  /// Upright, and without a [Target].
  public Compression(Extent before, Extent after, int frames, Score score) {
    this(before, after, 1, frames, score, OptionalDouble.empty(), true);
  }

  /// How much picture there is.
  ///
  /// @param width  in pixels
  /// @param height in pixels
  /// @param colors distinct colors, fully transparent ones counted as one; of the picture before, those
  ///               that the downscaling left
  public record Extent(int width, int height, int colors) {}
}
