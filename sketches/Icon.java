package sketches;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/// An app icon: a glossy drop filled with a few clear colors, over a soft shadow.
final class Icon {

  private static final int SIZE = 512;

  private static final Rgb[] BANDS = {
    Rgb.hex(0x2BB8D9), Rgb.hex(0x2F6FE0), Rgb.hex(0x6B45CF), Rgb.hex(0xE0478A), Rgb.hex(0xFF9A3C)
  };

  private Icon() {}

  static BufferedImage render() {
    Light mask = Brush.filled(SIZE, SIZE, drop());
    Light icon = new Light(SIZE, SIZE);
    icon.over(shadow(mask));
    Light depth = Blur.gaussian(mask, 26);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (mask.alpha(x, y) > 0) {
          icon.cover(x, y, body(depth, x, y), mask.alpha(x, y));
        }
      }
    }
    return icon.picture();
  }

  private static Path2D drop() {
    Path2D path = new Path2D.Double();
    path.moveTo(256, 40);
    path.curveTo(272, 40, 284, 58, 296, 78);
    path.curveTo(350, 158, 408, 222, 408, 304);
    path.curveTo(408, 390, 340, 450, 256, 450);
    path.curveTo(172, 450, 104, 390, 104, 304);
    path.curveTo(104, 222, 162, 158, 216, 78);
    path.curveTo(228, 58, 240, 40, 256, 40);
    path.closePath();
    return path;
  }

  private static Light shadow(Light mask) {
    Light dark = new Light(SIZE, SIZE);
    for (int y = 22; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        dark.cover(x, y, new Rgb(0.010, 0.012, 0.045), 0.62 * mask.alpha(x, y - 22));
      }
    }
    return Blur.gaussian(dark, 13);
  }

  private static Rgb body(Light depth, int x, int y) {
    double wave = y + 15 * Math.sin(x / 62.0 + 0.6) + 0.10 * (x - 256);
    double level = Math.clamp((wave - 128) / 62, 0, BANDS.length - 1.0);
    int band = (int) level;
    double blend = Ease.smooth(0.965, 1, level - band);
    Rgb color = BANDS[band].mix(BANDS[Math.min(band + 1, BANDS.length - 1)], blend);
    double inner = Ease.smooth(0.5, 1, depth.alpha(x, y));
    double lower = Ease.smooth(90, 450, y);
    Rgb lit = color.times(0.62 + 0.46 * inner + 0.10 * lower);
    double glow = Ease.bell(Math.hypot(x - 300, y - 400), 90);
    lit = lit.plus(color.times(0.45 * glow)).plus(Rgb.WHITE.times(0.05 * glow));
    double pane = Math.hypot((x - 202) / 52.0, (y - 232) / 104.0 + (x - 202) / 150.0);
    lit = lit.mix(Rgb.WHITE, 0.72 * Ease.smooth(1, 0.72, pane) * Ease.smooth(350, 130, y));
    double spark = Math.hypot((x - 172) / 15.0, (y - 356) / 24.0 - (x - 172) / 40.0);
    lit = lit.mix(Rgb.WHITE, 0.55 * Ease.smooth(1, 0.6, spark));
    double slope = depth.alpha(Math.min(x + 3, SIZE - 1), y) - depth.alpha(x - 3, y);
    double rim = Ease.smooth(0.02, 0.07, -slope) * Ease.smooth(0.75, 0.5, depth.alpha(x, y));
    return lit.mix(Rgb.WHITE, 0.30 * rim);
  }
}
