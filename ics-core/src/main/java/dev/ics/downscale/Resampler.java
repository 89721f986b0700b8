package dev.ics.downscale;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.util.Arrays;

/// Resamples an image to a given size: rows first, then columns, with premultiplied alpha. Only as
/// many narrowed rows are held as one row of the result is made of.
final class Resampler {

  private static final int CHANNELS = 4;

  private final RgbaImage image;
  private final FilterWeights across;
  private final FilterWeights down;
  private final int width;
  /// Narrowed source rows, each at its number modulo the length of this array.
  private final float[][] rows;
  /// The number of the next source row to narrow.
  private int nextRow;

  private Resampler(RgbaImage image, Window window, int width, int height,
      Resampling resampling) {
    this.image = image;
    this.width = width;
    this.across = new FilterWeights(resampling, window.left(), window.width(), image.width(),
        width);
    this.down = new FilterWeights(resampling, window.top(), window.height(), image.height(),
        height);
    int longest = 0;
    for (float[] shares : down.shares) {
      longest = Math.max(longest, shares.length);
    }
    this.rows = new float[longest][CHANNELS * width];
  }

  /// What fills the rectangle of the result.
  ///
  /// @param resampling not [Resampling#NEAREST]
  static RgbaImage resample(RgbaImage image, Placement placement, Resampling resampling) {
    int width = (int) placement.filled().width();
    int height = (int) placement.filled().height();
    return new Resampler(image, placement.window(), width, height, resampling).run(height);
  }

  private RgbaImage run(int height) {
    int[] argb = new int[Math.multiplyExact(width, height)];
    float[] sums = new float[CHANNELS * width];
    for (int y = 0; y < height; y++) {
      addRows(down.first[y], down.shares[y], sums);
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = color(sums, CHANNELS * x);
      }
    }
    return new RgbaImage(width, height, argb);
  }

  private void addRows(int first, float[] shares, float[] sums) {
    Arrays.fill(sums, 0);
    for (nextRow = Math.max(nextRow, first); nextRow < first + shares.length; nextRow++) {
      narrow(nextRow, rows[nextRow % rows.length]);
    }
    for (int i = 0; i < shares.length; i++) {
      float[] row = rows[(first + i) % rows.length];
      for (int j = 0; j < sums.length; j++) {
        sums[j] += shares[i] * row[j];
      }
    }
  }

  private void narrow(int y, float[] row) {
    int[] argb = image.argb();
    for (int x = 0; x < width; x++) {
      float alpha = 0;
      float red = 0;
      float green = 0;
      float blue = 0;
      int pixel = y * image.width() + across.first[x];
      for (float share : across.shares[x]) {
        int color = argb[pixel++];
        float covered = share * Argb.alpha(color);
        alpha += covered;
        red += covered * Argb.red(color);
        green += covered * Argb.green(color);
        blue += covered * Argb.blue(color);
      }
      row[CHANNELS * x] = alpha;
      row[CHANNELS * x + 1] = red;
      row[CHANNELS * x + 2] = green;
      row[CHANNELS * x + 3] = blue;
    }
  }

  private int color(float[] sums, int at) {
    float alpha = image.isOpaque() ? 255 : sums[at];
    if (toByte(alpha) == 0) {
      return Argb.TRANSPARENT;
    }
    return Argb.of(toByte(alpha), toByte(sums[at + 1] / alpha), toByte(sums[at + 2] / alpha),
        toByte(sums[at + 3] / alpha));
  }

  private static int toByte(float value) {
    return (int) Math.rint(Math.clamp(value, 0f, 255f));
  }
}
