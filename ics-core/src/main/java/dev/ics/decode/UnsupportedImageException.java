package dev.ics.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    byte[] beginning = Arrays.copyOf(file, Math.min(file.length, SHOWN));
    String hex = HexFormat.ofDelimiter(" ").formatHex(beginning);
    return new UnsupportedImageException("not a picture in a known format (%s): it begins with %s"
        .formatted(FileType.labels(), isText(beginning) ? quoted(beginning) : hex), hex);
  }

  /// A picture of another type where only PNG will do.
  static UnsupportedImageException notPng(FileType type, byte[] file, String wayOut) {
    if (type == FileType.OTHER) {
      return unknown(file);
    }
    String beginning = HexFormat.ofDelimiter(" ").formatHex(file, 0, Math.min(file.length, SHOWN));
    return new UnsupportedImageException(
        "is %s; %s".formatted(type.label(), wayOut), beginning);
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

  private static boolean isText(byte[] bytes) {
    for (byte value : bytes) {
      if ((value < ' ' || value == 0x7F) && value != '\n' && value != '\r' && value != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String quoted(byte[] text) {
    return '"' + new String(text, StandardCharsets.US_ASCII).lines().findFirst().orElse("") + '"';
  }
}
