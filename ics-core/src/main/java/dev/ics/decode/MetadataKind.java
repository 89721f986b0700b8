package dev.ics.decode;

/// What a file may say beside its pixels.
public enum MetadataKind {

  /// The color profile. Where it is kept the colors stay as they are stored.
  ICC,

  /// What the camera noted: time, place, exposure.
  EXIF,

  /// Adobe's Extensible Metadata Platform.
  XMP,

  /// Comments, titles, authors.
  TEXT,

  /// How large a pixel is.
  DENSITY
}
