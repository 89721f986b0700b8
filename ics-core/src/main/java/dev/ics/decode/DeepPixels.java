package dev.ics.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Optional;

/// Rasters out of the ordinary, row by row: 16 bits, inks, planes. What is odder still goes through
/// the color model of the image.
final class DeepPixels {

  private final Raster raster;
  private final ColorModel colors;
  private final int components;
  private final int depth;
  private final int[] row;

  private DeepPixels(BufferedImage image) {
    this.raster = image.getRaster();
    this.colors = image.getColorModel();
    this.components = colors.getNumColorComponents();
    this.depth = colors.getComponentSize(0);
    this.row = new int[Math.multiplyExact(raster.getWidth(), raster.getNumBands())];
  }

  static int[] toArgb(BufferedImage image, Optional<IccProfile> profile) {
    int width = image.getWidth();
    int height = image.getHeight();
    var pixels = new DeepPixels(image);
    if (!pixels.isUnderstood()) {
      return image.getRGB(0, 0, width, height, null, 0, width);
    }
    Optional<IccTransform> transform = profile.flatMap(IccTransform::toSrgb)
        .filter(t -> t.components() == pixels.components && t.changesColors());
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      pixels.raster.getPixels(0, y, width, 1, pixels.row);
      pixels.expand(argb, y * width);
      if (transform.isPresent()) {
        pixels.convert(transform.get(), argb, y * width);
      }
    }
    return argb;
  }

  /// Whole numbers of one depth that mean gray, RGB or the four inks.
  private boolean isUnderstood() {
    int type = raster.getTransferType();
    int expected = switch (colors.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> 1;
      case ColorSpace.TYPE_RGB -> 3;
      case ColorSpace.TYPE_CMYK -> 4;
      default -> 0;
    };
    boolean even = true;
    for (int size : colors.getComponentSize()) {
      even &= size == depth;
    }
    return components == expected && even && !colors.isAlphaPremultiplied() && depth <= 16
        && raster.getNumBands() == components + (colors.hasAlpha() ? 1 : 0)
        && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
  }

  private void expand(int[] argb, int at) {
    int bands = raster.getNumBands();
    for (int i = 0; i < raster.getWidth(); i++) {
      int s = i * bands;
      int alpha = bands > components ? level(s + components) : 0xFF;
      argb[at + i] = alpha << 24 | switch (components) {
        case 1 -> level(s) * 0x01_0101;
        case 3 -> level(s) << 16 | level(s + 1) << 8 | level(s + 2);
        default -> JpegInks.unmanaged(level(s), level(s + 1), level(s + 2), level(s + 3));
      };
    }
  }

  private int level(int sample) {
    return Samples.toByte(row[sample], depth);
  }

  private void convert(IccTransform transform, int[] argb, int at) {
    int bands = raster.getNumBands();
    int count = raster.getWidth() * components;
    if (depth == 16) {
      short[] samples = new short[count];
      for (int i = 0; i < count; i++) {
        samples[i] = (short) row[i / components * bands + i % components];
      }
      transform.apply(samples, argb, at);
    } else {
      byte[] samples = new byte[count];
      for (int i = 0; i < count; i++) {
        samples[i] = (byte) level(i / components * bands + i % components);
      }
      transform.apply(samples, argb, at);
    }
  }
}
