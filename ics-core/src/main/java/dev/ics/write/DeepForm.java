package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.color.DeepImage;
import dev.ics.write.PngOutput.ColorType;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Images of 16 bits a sample: gray where all pixels are, without alpha where all are opaque, or where
/// a shade of the first component that no opaque pixel has can stand for the transparent ones
/// (`tRNS`).
final class DeepForm {

  private static final int SHADES = 1 << 16;
  private static final int BYTES = 2;

  private final DeepImage image;
  private final boolean gray;
  /// The first component of transparent pixels; [#SHADES] where alpha is written instead.
  private final int key;

  private DeepForm(DeepImage image, boolean gray, int key) {
    this.image = image;
    this.gray = gray;
    this.key = key;
  }

  static PngForm of(DeepImage image, Shades shades) {
    boolean gray = shades != Shades.COLORED && Argb.areGray(image.high())
        && Argb.areGray(image.low());
    return new DeepForm(image, gray, freeShade(image)).write();
  }

  /// The least red that no opaque pixel has; [#SHADES] where all are taken, or where a pixel is
  /// translucent.
  private static int freeShade(DeepImage image) {
    BitSet taken = new BitSet(SHADES);
    for (int i = 0; i < image.high().length; i++) {
      int high = image.high()[i];
      int low = image.low()[i];
      if (Argb.isOpaque(high & low)) {
        taken.set(Argb.red(high) << Byte.SIZE | Argb.red(low));
      } else if (Argb.alpha(high | low) != 0) {
        return SHADES;
      }
    }
    return taken.nextClearBit(0);
  }

  private boolean isOpaque() {
    return IntStream.range(0, image.high().length)
        .allMatch(i -> Argb.isOpaque(image.high()[i] & image.low()[i]));
  }

  private PngForm write() {
    int colors = gray ? 1 : 3;
    boolean alpha = key == SHADES;
    PngOutput head = new PngOutput(image.width(), image.height(), BYTES * Byte.SIZE, gray
        ? alpha ? ColorType.GRAY_ALPHA : ColorType.GRAY
        : alpha ? ColorType.TRUECOLOR_ALPHA : ColorType.TRUECOLOR);
    if (!alpha && !isOpaque()) {
      byte[] transparent = new byte[BYTES * colors];
      transparent[0] = (byte) (key >>> Byte.SIZE);
      transparent[1] = (byte) key;
      head.chunk("tRNS", transparent);
    }
    int bytesPerPixel = BYTES * (alpha ? colors + 1 : colors);
    Rows rows = new Rows(image.height(), Math.multiplyExact(bytesPerPixel, image.width()),
        bytesPerPixel);
    for (int y = 0; y < image.height(); y++) {
      int at = rows.start(y);
      for (int x = 0; x < image.width(); x++) {
        putPixel(y * image.width() + x, rows.bytes(), at);
        at += bytesPerPixel;
      }
    }
    return new PngForm(head, image.height(), rows::chosen);
  }

  private void putPixel(int pixel, byte[] bytes, int start) {
    int high = image.high()[pixel];
    int low = image.low()[pixel];
    int at = start;
    if (key < SHADES && Argb.alpha(high | low) == 0) {
      bytes[at] = (byte) (key >>> Byte.SIZE);
      bytes[at + 1] = (byte) key;
      return;
    }
    for (int shift = 2 * Byte.SIZE; shift >= (gray ? 2 * Byte.SIZE : 0); shift -= Byte.SIZE) {
      bytes[at++] = (byte) (high >>> shift);
      bytes[at++] = (byte) (low >>> shift);
    }
    if (key == SHADES) {
      bytes[at++] = (byte) Argb.alpha(high);
      bytes[at] = (byte) Argb.alpha(low);
    }
  }
}
