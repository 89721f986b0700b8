package dev.ics.decode;

/// A text in a file.
///
/// @param keyword what it is about: 1 to 79 Latin letters
/// @param text    of any length
public record TextNote(String keyword, String text) {

  /// The keyword under which a PNG holds an XMP packet.
  public static final String XMP = "XML:com.adobe.xmp";

  static final String COMMENT = "Comment";
}
