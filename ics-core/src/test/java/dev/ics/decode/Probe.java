package dev.ics.decode;

import java.util.EnumSet;
import java.util.Set;

/// Files that nobody vouches for, given to the decoder: a picture within the limits, or a refusal of
/// one printable line, is all that may come of them.
public final class Probe {

  /// Small, so that fuzzing tries many files.
  public static final DecodeLimits LIMITS = DecodeLimits.defaults().withMaxPixels(1 << 16);

  private static final Set<MetadataKind> ALL = EnumSet.allOf(MetadataKind.class);

  private Probe() {}

  /// Everything that is asked of a file.
  static void decode(byte[] file) {
    decode(file, Set.of());
    decode(file, ALL);
    try {
      ImageInfo info = ImageDecoder.inspect(file);
      checkLine(info.format());
      info.profile().ifPresent(Probe::checkLine);
    } catch (ImageException e) {
      checkLine(e);
    }
  }

  private static void decode(byte[] file, Set<MetadataKind> keep) {
    try {
      DecodedImage decoded = ImageDecoder.decode(file, LIMITS, keep);
      long pixels = (long) decoded.image().width() * decoded.image().height();
      if (pixels > LIMITS.maxPixels() || decoded.frames() < 1) {
        throw new AssertionError("%d pixels, %d frames".formatted(pixels, decoded.frames()));
      }
    } catch (ImageException e) {
      checkLine(e);
    }
  }

  /// Whether a refusal can be shown as it is.
  public static void checkLine(ImageException refusal) {
    String message = String.valueOf(refusal.getMessage());
    checkLine(message);
    if (message.length() > 301) {
      throw new AssertionError("%d letters".formatted(message.length()));
    }
  }

  private static void checkLine(String text) {
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw new AssertionError("not one printable line: " + text);
    }
  }
}
