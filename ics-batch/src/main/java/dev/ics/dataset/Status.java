package dev.ics.dataset;

import java.util.Locale;

/// What became of a source, as the manifest says it.
enum Status {

  /// The result is at the target.
  COMPRESSED,

  /// The untouched original is at the target.
  KEPT,

  /// The result would not have been smaller; there is none.
  NOT_SMALLER,

  /// The result looked too poor; the original is at the target, if there is one.
  BELOW_MINIMUM,

  /// An annotation file with the geometry of its pictures is at the target.
  RESCALED,

  /// An annotation file could not be done; the next run tries again.
  NOT_RESCALED,

  /// Passed over on purpose.
  SKIPPED,

  /// No picture; a copy of it is at the target.
  COPIED,

  /// It could not be done; the next run tries again.
  FAILED;

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
