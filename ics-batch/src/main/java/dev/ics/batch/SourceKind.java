package dev.ics.batch;

/// What a source is to the run it is part of.
public sealed interface SourceKind {

  /// It is compressed.
  record Picture() implements SourceKind {}

  /// The labels of a picture's pixels: it gets the geometry of its picture and no colors of its own
  /// are chosen, so it takes no part in palettes.
  ///
  /// @param fill the label of padding
  record Mask(int fill) implements SourceKind {}

  /// What a file says of places in pictures. It is done when all pictures are.
  record Annotation() implements SourceKind {}
}
