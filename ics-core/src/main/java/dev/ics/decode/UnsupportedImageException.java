package dev.ics.decode;

import java.util.HexFormat;

/// No picture, or one of a kind that is not read here.
public final class UnsupportedImageException extends ImageException {

  private static final int SHOWN = 16;

  private final String beginning;

  private UnsupportedImageException(String message, String beginning) {
    super(message, null);
    this.beginning = beginning;
  }

  static UnsupportedImageException emptyFile() {
    return new UnsupportedImageException("the file is empty (0 bytes)", "");
  }

  static UnsupportedImageException unknown(byte[] file) {
    String beginning = HexFormat.ofDelimiter(" ").formatHex(file, 0, Math.min(file.length, SHOWN));
    return new UnsupportedImageException(
        "not a picture in a known format (%s): it begins with %s (%s)"
            .formatted(FileType.labels(), beginning, printable(file)),
        beginning);
  }

  static UnsupportedImageException noPlugin(FileType type, byte[] file) {
    String beginning = HexFormat.ofDelimiter(" ").formatHex(file, 0, Math.min(file.length, SHOWN));
    return new UnsupportedImageException(
        "no reader for %s: add its ImageIO plug-in to the class path".formatted(type.label()),
        beginning);
  }

  /// The first bytes of the file, in hexadecimal with spaces between them.
  public String beginning() {
    return beginning;
  }

  private static String printable(byte[] file) {
    var text = new StringBuilder(SHOWN);
    for (int i = 0; i < Math.min(file.length, SHOWN); i++) {
      text.append(file[i] >= ' ' && file[i] < 0x7F ? (char) file[i] : '.');
    }
    return text.toString();
  }
}
