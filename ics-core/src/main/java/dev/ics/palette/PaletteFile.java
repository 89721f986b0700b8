package dev.ics.palette;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// Reads the files in which programs keep palettes: GIMP palettes, Adobe color tables, lists of
/// colors in hexadecimal, JSON and PNG. Which it is, its content tells, never its name.
public final class PaletteFile {

  /// The longest file that is read, in bytes: far more than any palette needs.
  static final int MAX_BYTES = 1 << 24;

  private static final String ALLOWED = "allowed are a GIMP palette (.gpl), an Adobe color table"
      + " (.act), a list of colors as #RRGGBB, JSON and PNG";

  private static final int SHOWN_BYTES = 8;

  private PaletteFile() {}

  /// Reads a file of 1 to 256 colors, of which equal ones count as one.
  ///
  /// @throws UnreadablePaletteException if the file is no such palette
  /// @throws IOException                if it cannot be read
  public static Palette read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in.readNBytes(MAX_BYTES + 1));
    }
  }

  /// The palette that is in a file.
  ///
  /// @throws UnreadablePaletteException if there is none
  public static Palette parse(byte[] file) throws UnreadablePaletteException {
    if (file.length == 0) {
      throw new UnreadablePaletteException("found an empty file; " + ALLOWED);
    }
    if (file.length > MAX_BYTES) {
      throw new UnreadablePaletteException(
          "found more than %,d bytes; a palette has fewer".formatted(MAX_BYTES));
    }
    int[] colors = colors(file);
    if (colors.length == 0) {
      throw new UnreadablePaletteException(
          "found no colors; allowed are 1 to %d".formatted(Palette.MAX_INDEXED));
    }
    Palette palette = Palette.of(colors);
    if (palette.size() > Palette.MAX_INDEXED) {
      throw new UnreadablePaletteException("found %,d colors; allowed are 1 to %d"
          .formatted(palette.size(), Palette.MAX_INDEXED));
    }
    return palette;
  }

  private static int[] colors(byte[] file) throws UnreadablePaletteException {
    if (PngSwatches.begins(file)) {
      return PngSwatches.colors(file);
    }
    String text = text(file);
    if (text.startsWith(GimpPalette.SIGNATURE)) {
      return GimpPalette.colors(text);
    }
    if (!isText(text)) {
      if (AdobeColorTable.fits(file)) {
        return AdobeColorTable.colors(file);
      }
      throw new UnreadablePaletteException("found no palette, it begins with %s; %s".formatted(
          HexFormat.ofDelimiter(" ").formatHex(file, 0, Math.min(file.length, SHOWN_BYTES)),
          ALLOWED));
    }
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? JsonColors.colors(text)
        : HexList.colors(text);
  }

  /// Without the mark that some editors put before the first letter.
  private static String text(byte[] file) {
    String text = new String(file, UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Whether there are neither control characters nor bytes that are not UTF-8.
  private static boolean isText(String text) {
    return text.chars()
        .noneMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0 || letter == 0xFFFD);
  }
}
