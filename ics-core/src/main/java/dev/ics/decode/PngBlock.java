package dev.ics.decode;

/// One chunk of a PNG file with what it contains.
public final class PngBlock {

  private final String type;
  private final byte[] content;

  PngBlock(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /// Four letters.
  public String type() {
    return type;
  }

  /// The live array, not a copy; read only.
  public byte[] content() {
    return content;
  }
}
