package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.write.PngOutput.ColorType;
import java.util.BitSet;

/// Images of any number of colors, 8 bits a sample: without alpha where all pixels are opaque, or
/// where a color that no opaque pixel has can stand for the transparent ones (`tRNS`); as gray with
/// alpha where all pixels are gray.
final class TruecolorForm {

  private static final int ALL_COLORS = 1 << 24;

  private TruecolorForm() {}

  /// @param shades [Shades#GRAY] only for a gray image that is not opaque
  static PngForm of(RgbaImage image, Shades shades) {
    if (image.isOpaque()) {
      return opaque(image, Argb.TRANSPARENT, new byte[0]);
    }
    if (shades != Shades.COLORED && Argb.areGray(image.argb())) {
      return translucent(image, ColorType.GRAY_ALPHA, 2);
    }
    int key = freeColor(image.argb());
    return key < ALL_COLORS
        ? opaque(image, key, new byte[]{0, (byte) Argb.red(key), 0, (byte) Argb.green(key), 0,
            (byte) Argb.blue(key)})
        : translucent(image, ColorType.TRUECOLOR_ALPHA, 4);
  }

  /// @param key         the color that transparent pixels get
  /// @param transparent the content of `tRNS`; none where it is empty
  private static PngForm opaque(RgbaImage image, int key, byte[] transparent) {
    PngOutput head = new PngOutput(image.width(), image.height(), BitDepth.MAX,
        ColorType.TRUECOLOR);
    if (transparent.length > 0) {
      head.chunk("tRNS", transparent);
    }
    Rows rows = new Rows(image.height(), Math.multiplyExact(3, image.width()), 3);
    for (int y = 0; y < image.height(); y++) {
      int at = rows.start(y);
      for (int x = 0; x < image.width(); x++) {
        int argb = image.argb()[y * image.width() + x];
        int color = argb == Argb.TRANSPARENT ? key : argb;
        rows.bytes()[at++] = (byte) Argb.red(color);
        rows.bytes()[at++] = (byte) Argb.green(color);
        rows.bytes()[at++] = (byte) Argb.blue(color);
      }
    }
    return new PngForm(head, image.height(), rows::chosen);
  }

  private static PngForm translucent(RgbaImage image, ColorType type, int samples) {
    PngOutput head = new PngOutput(image.width(), image.height(), BitDepth.MAX, type);
    Rows rows = new Rows(image.height(), Math.multiplyExact(samples, image.width()), samples);
    for (int y = 0; y < image.height(); y++) {
      int at = rows.start(y);
      for (int x = 0; x < image.width(); x++) {
        int argb = image.argb()[y * image.width() + x];
        int colors = argb << Byte.SIZE;
        for (int i = 1; i < samples; i++) {
          rows.bytes()[at++] = (byte) (colors >>> Integer.SIZE - i * Byte.SIZE);
        }
        rows.bytes()[at++] = (byte) Argb.alpha(argb);
      }
    }
    return new PngForm(head, image.height(), rows::chosen);
  }

  /// The least red, green and blue that no opaque pixel has; [#ALL_COLORS] where all are taken, or
  /// where a pixel is translucent.
  private static int freeColor(int[] argb) {
    BitSet taken = new BitSet(ALL_COLORS);
    for (int color : argb) {
      if (Argb.isOpaque(color)) {
        taken.set(color & ALL_COLORS - 1);
      } else if (color != Argb.TRANSPARENT) {
        return ALL_COLORS;
      }
    }
    return taken.nextClearBit(0);
  }
}
