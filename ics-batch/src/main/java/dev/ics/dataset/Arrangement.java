package dev.ics.dataset;

import dev.ics.batch.Globs;

/// Which files of a folder tree are taken, and how results lie.
///
/// @param globs        of the sources
/// @param copiesOthers whether files that are no pictures are copied along
/// @param layout       of the results
public record Arrangement(Globs globs, boolean copiesOthers, Layout layout) {

  /// All pictures, as the tree that they come from, and nothing else.
  public static final Arrangement PLAIN = new Arrangement(Globs.ALL, false, new Layout.Files());
}
