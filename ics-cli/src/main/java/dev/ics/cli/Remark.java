package dev.ics.cli;

import java.nio.file.Path;

/// What there is to say of a run over a dataset, beside its pictures and its totals.
sealed interface Remark {

  /// Earlier runs have done so many pictures, at least one.
  record DoneBefore(int pictures) implements Remark {}

  /// Other pictures than those that the palettes were made from, so that others are made.
  record PalettesDiffer() implements Remark {}

  /// Earlier runs left so many files that are no results any more, at least one.
  record Leftovers(int files) implements Remark {}

  /// So many files that are no pictures were copied, at least one.
  record Copied(int files) implements Remark {}

  /// A file that is no picture would be copied.
  record ToCopy(Path source, Path target) implements Remark {}

  /// The run was interrupted, and another goes on.
  record Resumable() implements Remark {}
}
