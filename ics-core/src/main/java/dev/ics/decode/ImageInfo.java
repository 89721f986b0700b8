package dev.ics.decode;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a picture is, as its header tells; no pixel is decoded to know it.
///
/// @param format         PNG, JPEG, GIF, WebP, TIFF, BMP, PNM, or what the plug-in calls it
/// @param width          in pixels, as stored: before the orientation is applied
/// @param height         in pixels, as stored
/// @param bitsPerChannel of a sample, or of an index into the palette
/// @param color          what the channels mean
/// @param paletteSize    number of palette entries; 0 without a palette
/// @param interlaced     stored coarse to fine: Adam7, GIF interlace, progressive JPEG
/// @param profile        description of the embedded ICC profile, where there is one
/// @param gamma          the encoding gamma a PNG states, where it does (1/2.2 for usual pictures)
/// @param orientation    how the stored picture must be turned, EXIF 1..8; 1 is upright
/// @param frames         number of frames or pages, where the file tells
public record ImageInfo(String format, int width, int height, int bitsPerChannel, ColorKind color,
    int paletteSize, boolean interlaced, Optional<String> profile, OptionalDouble gamma,
    int orientation, OptionalInt frames) {

  /// Checks the ranges.
  public ImageInfo {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("%d x %d is no size of an image".formatted(width, height));
    }
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("orientation %d is not in 1..8".formatted(orientation));
    }
  }

  /// A still, upright, plain picture, to which the rest is added.
  static ImageInfo of(FileType type, int width, int height, int bitsPerChannel, ColorKind color) {
    return new ImageInfo(type.label(), width, height, bitsPerChannel, color, 0, false,
        Optional.empty(), OptionalDouble.empty(), Orientation.UPRIGHT, OptionalInt.of(1));
  }

  /// Width times height.
  public long pixels() {
    return (long) width * height;
  }

  ImageInfo withFormat(String name) {
    return new ImageInfo(name, width, height, bitsPerChannel, color, paletteSize, interlaced,
        profile, gamma, orientation, frames);
  }

  ImageInfo withPaletteSize(int entries) {
    return new ImageInfo(format, width, height, bitsPerChannel, color, entries, interlaced, profile,
        gamma, orientation, frames);
  }

  ImageInfo withInterlaced(boolean coarseToFine) {
    return new ImageInfo(format, width, height, bitsPerChannel, color, paletteSize, coarseToFine,
        profile, gamma, orientation, frames);
  }

  ImageInfo withProfile(Optional<IccProfile> embedded) {
    return new ImageInfo(format, width, height, bitsPerChannel, color, paletteSize, interlaced,
        embedded.isEmpty() ? Optional.empty() : Optional.of(embedded.get().description()), gamma,
        orientation, frames);
  }

  ImageInfo withGamma(OptionalDouble encoding) {
    return new ImageInfo(format, width, height, bitsPerChannel, color, paletteSize, interlaced,
        profile, encoding, orientation, frames);
  }

  ImageInfo withOrientation(int exif) {
    return new ImageInfo(format, width, height, bitsPerChannel, color, paletteSize, interlaced,
        profile, gamma, exif, frames);
  }

  ImageInfo withFrames(OptionalInt count) {
    return new ImageInfo(format, width, height, bitsPerChannel, color, paletteSize, interlaced,
        profile, gamma, orientation, count);
  }
}
