package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RemappedImage;
import java.util.stream.IntStream;

/// The formats that are written. Every one keeps every pixel of what it [#holds].
public enum ImageFormat {

  /// Indexed up to 256 colors, else in true color.
  PNG("PNG", ".png", Integer.MAX_VALUE),

  /// Lossless WebP (RFC 9649, section 3).
  WEBP("WebP", ".webp", (1 << 14) - 1),

  /// At most 256 colors, each opaque or fully transparent.
  GIF("GIF", ".gif", (1 << 16) - 1);

  private final String label;
  private final String extension;
  private final int longestSide;

  ImageFormat(String label, String extension, int longestSide) {
    this.label = label;
    this.extension = extension;
    this.longestSide = longestSide;
  }

  /// The name to show.
  public String label() {
    return label;
  }

  /// How the names of such files end: a dot and letters in lower case.
  public String extension() {
    return extension;
  }

  /// What an image may have to be held, in words.
  String limits() {
    String sides = "at most %,d pixels a side".formatted(longestSide);
    return this == GIF ? sides + " and 256 colors" : sides;
  }

  /// Whether an image can be written in this format without any change.
  public boolean holds(RemappedImage image) {
    return Math.max(image.width(), image.height()) <= longestSide && (this != GIF
        || image instanceof IndexedImage && hasHardAlpha(image.palette()));
  }

  private static boolean hasHardAlpha(Palette palette) {
    return IntStream.range(0, palette.size())
        .map(palette::color)
        .allMatch(color -> Argb.isOpaque(color) || color == Argb.TRANSPARENT);
  }
}
