package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The picture formats, told apart by how a file begins.
enum FileType {
  PNG("PNG", "png"),
  JPEG("JPEG", "jpeg"),
  GIF("GIF", "gif"),
  WEBP("WebP", "webp"),
  TIFF("TIFF", "tiff"),
  BMP("BMP", "bmp"),
  PNM("PNM", "pnm"),

  /// Left to whatever further ImageIO plug-ins are on the class path.
  OTHER("image", "");

  /// A byte above 127, the name, both kinds of line end around an end-of-text: any transfer that
  /// treats the file as text breaks one of them.
  private static final byte[] PNG_SIGNATURE = bytes("\u0089PNG\r\n\u001A\n");

  private final String label;
  private final String plugin;

  FileType(String label, String plugin) {
    this.label = label;
    this.plugin = plugin;
  }

  /// The name to show.
  String label() {
    return label;
  }

  /// The name by which ImageIO knows it; empty for [#OTHER].
  String plugin() {
    return plugin;
  }

  static String labels() {
    return Arrays.stream(values())
        .filter(type -> type != OTHER)
        .map(FileType::label)
        .collect(Collectors.joining(", "));
  }

  static FileType of(byte[] file) throws ImageException {
    if (file.length == 0) {
      throw UnsupportedImageException.emptyFile();
    }
    if (begins(file, 0, PNG_SIGNATURE)) {
      return PNG;
    }
    if (begins(file, 0, "\u0089PNG") || begins(file, 1, "PNG\r\n") || begins(file, 1, "PNG\n")) {
      throw new UnreadableImageException(PNG, 0,
          "the signature is broken, as by a transfer in text mode");
    }
    if (begins(file, 0, "\u00FF\u00D8\u00FF")) {
      return JPEG;
    }
    if (begins(file, 0, "GIF87a") || begins(file, 0, "GIF89a")) {
      return GIF;
    }
    if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP")) {
      return WEBP;
    }
    if (begins(file, 0, "II*\0") || begins(file, 0, "MM\0*") || begins(file, 0, "II+\0")
        || begins(file, 0, "MM\0+")) {
      return TIFF;
    }
    return begins(file, 0, "BM") ? BMP : isPnm(file) ? PNM : OTHER;
  }

  /// P1 to P7 and PF or Pf, then white space.
  private static boolean isPnm(byte[] file) {
    return file.length > 2 && file[0] == 'P'
        && "1234567Ff".indexOf(file[1]) >= 0
        && "\n\r\t ".indexOf(file[2]) >= 0;
  }

  private static boolean begins(byte[] file, int at, String text) {
    return begins(file, at, bytes(text));
  }

  private static boolean begins(byte[] file, int at, byte[] expected) {
    return file.length >= at + expected.length
        && Arrays.equals(file, at, at + expected.length, expected, 0, expected.length);
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }
}
