package dev.ics.decode;

/// A text in a file.
///
/// @param keyword what it is about: 1 to 79 Latin letters
/// @param text    of any length
public record TextNote(String keyword, String text) {

  static final String COMMENT = "Comment";
}
