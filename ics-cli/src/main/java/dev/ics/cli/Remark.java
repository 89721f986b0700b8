package dev.ics.cli;

/// What there is to say of a run over a dataset, beside its pictures and its totals.
sealed interface Remark {

  /// Earlier runs have done so many pictures, at least one.
  record DoneBefore(int pictures) implements Remark {}

  /// Other pictures than those that the palettes were made from, so that others are made.
  record PalettesDiffer() implements Remark {}

  /// Earlier runs left so many files that are no results any more, at least one.
  record Leftovers(int files) implements Remark {}

  /// The run was interrupted, and another goes on.
  record Resumable() implements Remark {}
}
