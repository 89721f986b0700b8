package dev.ics.decode;

import com.drew.imaging.tiff.TiffProcessingException;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/// A TIFF file: its first page ("TIFF Revision 6.0", Adobe 1992, and BigTIFF). Profile and
/// orientation are applied here; the plug-in does the rest.
final class TiffPicture implements Picture {

  private static final int WIDTH = 0x0100, HEIGHT = 0x0101, BITS = 0x0102, PHOTOMETRIC = 0x0106;
  private static final int STRIP_OFFSETS = 0x0111, SAMPLES = 0x0115, STRIP_BYTES = 0x0117;
  private static final int PALETTE = 0x0140, TILE_OFFSETS = 0x0144, TILE_BYTES = 0x0145;
  private static final int EXTRA_SAMPLES = 0x0152, PREMULTIPLIED = 1;

  /// Of a pixel: as many as the format can tell, though a false type of the field tells more.
  private static final int MOST_SAMPLES = 65_535;

  private final byte[] file;
  private final TiffTags tags;
  private final int width;
  private final int height;

  private TiffPicture(byte[] file, TiffTags tags, int width, int height) {
    this.file = file;
    this.tags = tags;
    this.width = width;
    this.height = height;
  }

  static TiffPicture open(byte[] file) throws UnreadableImageException {
    TiffTags tags;
    try {
      tags = TiffTags.read(file, 0);
    } catch (IOException | TiffProcessingException | RuntimeException e) {
      throw new UnreadableImageException(FileType.TIFF, e);
    }
    long width = tags.number(WIDTH, 0);
    long height = tags.number(HEIGHT, 0);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new UnreadableImageException(FileType.TIFF,
          "its directory is cut off or tells no size: %d x %d".formatted(width, height));
    }
    long samples = tags.number(SAMPLES, 1);
    if (samples > MOST_SAMPLES) {
      throw new UnreadableImageException(FileType.TIFF,
          "it has %,d samples a pixel, and a TIFF has at most %,d".formatted(samples,
              MOST_SAMPLES));
    }
    checkData(file, tags.numbers(STRIP_OFFSETS), tags.numbers(STRIP_BYTES));
    checkData(file, tags.numbers(TILE_OFFSETS), tags.numbers(TILE_BYTES));
    return new TiffPicture(file, tags, (int) width, (int) height);
  }

  private static void checkData(byte[] file, long[] offsets, long[] lengths)
      throws UnreadableImageException {
    for (int i = 0; i < offsets.length; i++) {
      long end = offsets[i] + (i < lengths.length ? lengths[i] : 0);
      if (end < 0 || end > file.length) {
        throw new UnreadableImageException(FileType.TIFF, file.length,
            "the file is cut short, its pixels reach to byte %,d".formatted(end));
      }
    }
  }

  @Override
  public ImageInfo info() {
    return ImageInfo.of(FileType.TIFF, width, height, (int) tags.number(BITS, 1), color())
        .withPaletteSize(tags.numbers(PALETTE).length / 3)
        .withProfile(tags.profile())
        .withOrientation(tags.orientation())
        .withFrames(OptionalInt.of(tags.pages()));
  }

  private ColorKind color() {
    long samples = tags.number(SAMPLES, 1);
    return switch ((int) tags.number(PHOTOMETRIC, -1)) {
      case 0, 1 -> ColorKind.of(true, samples > 1);
      case 2 -> ColorKind.of(false, samples > 3);
      case 3 -> ColorKind.PALETTE;
      case 5 -> ColorKind.CMYK;
      case 6 -> ColorKind.YCBCR;
      default -> ColorKind.OTHER;
    };
  }

  @Override
  public Metadata metadata() {
    return Metadata.NONE;
  }

  @Override
  public RgbaImage decode(boolean toSrgb) throws ImageException {
    boolean premultiplied = tags.number(EXTRA_SAMPLES, 0) == PREMULTIPLIED;
    int[] argb;
    try (PluginReader reader = PluginReader.open(FileType.TIFF, file)) {
      argb = reader.read(width, height, premultiplied ? Optional.empty() : tags.profile());
    }
    if (premultiplied) {
      takeBackAlpha(argb);
      IccTransform.apply(tags.profile(), color() == ColorKind.GRAY_ALPHA, argb);
    }
    return new RgbaImage(width, height, argb);
  }

  /// Divides the colors by their alpha, which the plug-in leaves multiplied in.
  private static void takeBackAlpha(int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      int alpha = Argb.alpha(argb[i]);
      if (alpha > 0 && alpha < 255) {
        argb[i] = Argb.of(alpha, divided(Argb.red(argb[i]), alpha),
            divided(Argb.green(argb[i]), alpha), divided(Argb.blue(argb[i]), alpha));
      }
    }
  }

  private static int divided(int color, int alpha) {
    return Math.min(255, (color * 255 + alpha / 2) / alpha);
  }
}
