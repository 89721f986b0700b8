package dev.ics.decode;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.Arrays;
import java.util.Optional;

/// An embedded color profile, of which only the outside has been looked at (ICC.1:2022, sections 7
/// and 9): nothing of `java.awt` is loaded for it.
final class IccProfile {

  /// Longer profiles are ignored; those of printing presses have two or three million bytes.
  static final int MOST_BYTES = 16 << 20;

  private static final int HEADER = 128;
  private static final int SPACE = 16, SIGNATURE = 36, INTENT = 64, TAG_COUNT = HEADER;

  private static final int RELATIVE = 1;

  private final byte[] bytes;
  private final int components;

  private IccProfile(byte[] bytes, int components) {
    this.bytes = bytes;
    this.components = components;
  }

  /// The profile, where the bytes look like one for gray, RGB or CMYK.
  static Optional<IccProfile> of(byte[] bytes) {
    if (bytes.length < HEADER + 4 || bytes.length > MOST_BYTES
        || !Bytes.matches(bytes, SIGNATURE, "acsp")) {
      return Optional.empty();
    }
    int components = switch (Bytes.text(bytes, SPACE, 4)) {
      case "GRAY" -> 1;
      case "RGB " -> 3;
      case "CMYK" -> 4;
      default -> 0;
    };
    return components == 0 ? Optional.empty() : Optional.of(new IccProfile(bytes, components));
  }

  /// The content of an iCCP chunk: a name of 1 to 79 bytes, a zero, the method 0, zlib data.
  static Optional<IccProfile> ofPng(byte[] chunk) {
    for (int i = 1; i < Math.min(80, chunk.length - 2); i++) {
      if (chunk[i] == 0) {
        return chunk[i + 1] == 0
            ? Zlib.inflate(chunk, i + 2, MOST_BYTES).flatMap(IccProfile::of)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Color channels of the pictures it describes: 1, 3 or 4.
  int components() {
    return components;
  }

  /// The live bytes, not a copy; read only.
  byte[] bytes() {
    return bytes;
  }

  /// The bytes, with the relative rendering intent where the header asks for one that would keep
  /// the tint of the paper or trade hue for saturation.
  byte[] forPictures() {
    byte[] copy = bytes.clone();
    if (Bytes.i32(copy, INTENT) != 0) {
      Arrays.fill(copy, INTENT, INTENT + 4, (byte) 0);
      copy[INTENT + 3] = RELATIVE;
    }
    return copy;
  }

  /// The text of its `desc` tag, or "unnamed".
  String description() {
    long tags = Bytes.i32(bytes, TAG_COUNT);
    for (int i = 0; i < tags && TAG_COUNT + 16 + 12 * i <= bytes.length; i++) {
      int entry = TAG_COUNT + 4 + 12 * i;
      if (Bytes.matches(bytes, entry, "desc")) {
        String text = text(Bytes.i32(bytes, entry + 4)).replaceAll("\\p{Cc}+", " ").strip();
        return text.isEmpty() ? "unnamed" : text;
      }
    }
    return "unnamed";
  }

  /// A textDescriptionType of version 2 or the first record of a multiLocalizedUnicodeType.
  private String text(int at) {
    if (at < 0 || at > bytes.length - 28) {
      return "";
    }
    boolean localized = Bytes.matches(bytes, at, "mluc");
    if (!localized && !Bytes.matches(bytes, at, "desc")) {
      return "";
    }
    int length = Bytes.i32(bytes, at + (localized ? 20 : 8));
    long start = localized ? (long) at + Bytes.i32(bytes, at + 24) : at + 12;
    if (length < 0 || start < 0 || start + length > bytes.length) {
      return "";
    }
    return localized
        ? new String(bytes, (int) start, length, UTF_16BE)
        : Bytes.text(bytes, (int) start, length);
  }
}
