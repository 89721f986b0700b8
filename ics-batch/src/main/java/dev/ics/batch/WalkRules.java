package dev.ics.batch;

import java.nio.file.Path;
import java.util.Optional;

/// What a walk passes over.
///
/// @param output a folder that is no input, where it lies inside one
/// @param globs  of the files that are meant; what they leave out is as if it were not there
/// @param within the real folder that links must not lead out of, if there is one
record WalkRules(Optional<Path> output, Globs globs, Optional<Path> within) {

  /// All that is not output.
  static WalkRules sparing(Optional<Path> output) {
    return new WalkRules(output, Globs.ALL, Optional.empty());
  }

  /// Whether a link to there must not be followed.
  boolean isOutside(Path real) {
    return within.filter(folder -> !real.startsWith(folder)).isPresent();
  }
}
