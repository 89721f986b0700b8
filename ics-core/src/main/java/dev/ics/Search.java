package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;

/// A search for a target that has taken its first step.
interface Search {

  /// What the first step led to.
  ///
  /// @param bytes of its draft
  record FirstLook(int bytes, double quality) {}

  /// The first step of a search.
  @FunctionalInterface
  interface Beginning {
    Search of(CompressionRun run) throws ForeignColorException, UnwritableImageException;
  }

  FirstLook firstLook() throws UnwritableImageException;

  /// Goes on to the end.
  Finding find() throws ForeignColorException, UnwritableImageException;

  /// Whether one result meets the target better than another.
  boolean prefers(Finding one, Finding other);
}
