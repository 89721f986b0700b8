package dev.ics.write;

import dev.ics.decode.MetadataKind;
import dev.ics.deflate.Deflate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How a picture is written.
///
/// @param formats of which the one that needs the fewest bytes is taken, the first of equals; at least
///                one, in the order of [ImageFormat]
/// @param effort  0..9: 0 is fastest, 9 gives the smallest files
/// @param keep    what is taken over from the picture's file, as far as the format can hold it: GIF holds
///                nothing, WebP no texts and no density
public record WriteOptions(List<ImageFormat> formats, int effort, Set<MetadataKind> keep) {

  public static final int MAX_EFFORT = Deflate.SMALLEST;

  public static final int DEFAULT_EFFORT = Deflate.DEFAULT_EFFORT;

  public WriteOptions {
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("no format to write");
    }
    if (effort < 0 || effort > MAX_EFFORT) {
      throw new IllegalArgumentException(
          "effort %,d is not in 0..%d".formatted(effort, MAX_EFFORT));
    }
    formats = List.copyOf(EnumSet.copyOf(formats));
    keep = Set.copyOf(keep);
  }

  /// PNG, written with the default effort, nothing kept.
  public static WriteOptions defaults() {
    return new WriteOptions(List.of(ImageFormat.PNG), DEFAULT_EFFORT, Set.of());
  }

  /// Whether some format keeps half-transparent pixels.
  public boolean keepsSoftAlpha() {
    return !isGifAlone();
  }

  /// Whether some format holds more colors than an index tells apart.
  public boolean holdsTrueColor() {
    return !isGifAlone();
  }

  private boolean isGifAlone() {
    return formats.equals(List.of(ImageFormat.GIF));
  }

  public WriteOptions withFormats(List<ImageFormat> formats) {
    return new WriteOptions(formats, effort, keep);
  }

  public WriteOptions withEffort(int effort) {
    return new WriteOptions(formats, effort, keep);
  }

  public WriteOptions withKeep(Set<MetadataKind> keep) {
    return new WriteOptions(formats, effort, keep);
  }
}
