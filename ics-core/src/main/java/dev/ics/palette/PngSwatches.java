package dev.ics.palette;

import dev.ics.color.Argb;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import java.util.Arrays;

/// A PNG that stands for its palette, or without one for the colors that its pixels have.
final class PngSwatches {

  /// More than any swatch has.
  private static final long MAX_PIXELS = 1 << 24;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G'};

  private PngSwatches() {}

  static boolean begins(byte[] file) {
    return Arrays.mismatch(file, SIGNATURE) == SIGNATURE.length;
  }

  /// The colors of the palette in its order, else those of the pixels row by row from the top left:
  /// at most one more than a palette may have.
  static int[] colors(byte[] file) throws UnreadablePaletteException {
    try {
      int[] palette = ImageDecoder.palette(file);
      return palette.length > 0
          ? Arrays.stream(palette).map(PngSwatches::withoutHiddenColor).toArray()
          : pixelColors(file);
    } catch (ImageException e) {
      throw new UnreadablePaletteException("found a " + e.getMessage());
    }
  }

  private static int[] pixelColors(byte[] file) throws ImageException, UnreadablePaletteException {
    long pixels = ImageDecoder.inspect(file).pixels();
    if (pixels > MAX_PIXELS) {
      throw new UnreadablePaletteException(
          "found a PNG of %,d pixels without palette; allowed are %,d".formatted(pixels,
              MAX_PIXELS));
    }
    int[] colors = Arrays.stream(ImageDecoder.decode(file, DecodeLimits.defaults()).argb())
        .distinct()
        .limit(Palette.MAX_INDEXED + 1)
        .toArray();
    if (colors.length > Palette.MAX_INDEXED) {
      throw new UnreadablePaletteException(
          "found a PNG of more than %d colors; allowed are 1 to %1$d".formatted(
              Palette.MAX_INDEXED));
    }
    return colors;
  }

  private static int withoutHiddenColor(int argb) {
    return Argb.alpha(argb) == 0 ? Argb.TRANSPARENT : argb;
  }
}
