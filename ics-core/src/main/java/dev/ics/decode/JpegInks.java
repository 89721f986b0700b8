package dev.ics.decode;

import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Optional;

/// JPEG files of four components: cyan, magenta, yellow and black, stored inverted (255 is bare
/// paper) as Adobe's programs write them. Files without Adobe's segment are meant so too by
/// convention.
final class JpegInks {

  private static final int OPAQUE = 0xFF00_0000;

  private JpegInks() {}

  /// The pixels.
  ///
  /// @param raster  the samples as they are stored
  /// @param lumaChroma whether cyan, magenta and yellow are stored as luma and chroma: YCCK
  /// @param profile of the inks; without one they are taken as perfect filters
  static int[] toArgb(Raster raster, boolean lumaChroma, Optional<IccProfile> profile) {
    Optional<IccTransform> transform = profile.flatMap(IccTransform::toSrgb)
        .filter(found -> found.components() == 4);
    int width = raster.getWidth();
    int[] argb = new int[width * raster.getHeight()];
    int[] row = new int[4 * width];
    byte[] inks = new byte[4 * width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      if (lumaChroma) {
        toInverted(row);
      }
      for (int i = 0; i < row.length; i++) {
        inks[i] = (byte) (255 - row[i]);
      }
      if (transform.isPresent()) {
        Arrays.fill(argb, y * width, (y + 1) * width, OPAQUE);
        transform.get().apply(inks, argb, y * width);
      } else {
        expand(inks, argb, y * width);
      }
    }
    return argb;
  }

  private static void expand(byte[] inks, int[] argb, int at) {
    for (int i = 0; i < inks.length / 4; i++) {
      argb[at + i] = OPAQUE | unmanaged(inks[4 * i] & 0xFF, inks[4 * i + 1] & 0xFF,
          inks[4 * i + 2] & 0xFF, inks[4 * i + 3] & 0xFF);
    }
  }

  /// Red, green and blue of inks that are perfect filters; 255 is full ink.
  static int unmanaged(int cyan, int magenta, int yellow, int black) {
    int paper = 255 - black;
    return through(cyan, paper) << 16 | through(magenta, paper) << 8 | through(yellow, paper);
  }

  private static int through(int ink, int paper) {
    return ((255 - ink) * paper + 127) / 255;
  }

  /// Luma and chroma (ITU-T T.871, section 7) of the inks to inverted inks; black is stored
  /// inverted already.
  private static void toInverted(int[] row) {
    for (int i = 0; i < row.length; i += 4) {
      int luma = row[i];
      int blue = row[i + 1] - 128;
      int red = row[i + 2] - 128;
      row[i] = inverted(luma + 1.402 * red);
      row[i + 1] = inverted(luma - 0.344_136 * blue - 0.714_136 * red);
      row[i + 2] = inverted(luma + 1.772 * blue);
    }
  }

  private static int inverted(double ink) {
    return 255 - (int) Math.clamp(Math.rint(ink), 0, 255);
  }
}
