package dev.ics.bench;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Clustering;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RemappedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/// Compares the stages' answers with brute force; each check throws a [WrongAnswerException].
final class Checks {

  private static final double ROUNDING = 1e-9;
  private static final double SINGLE_ROUNDING = 1e-5;

  private Checks() {}

  /// A histogram must have the counts of all images together.
  static void histogram(ColorHistogram histogram, RgbaImage... images) {
    Map<Integer, Long> counts = new HashMap<>();
    for (int i = 0; i < histogram.size(); i++) {
      counts.put(histogram.colors()[i], histogram.pixelCounts()[i]);
    }
    if (!counts.equals(BruteForce.count(images))) {
      throw new WrongAnswerException("the histogram's counts are not the images'");
    }
  }

  /// K-means must report the error that its centroids have.
  static void clustering(Picture picture, Clustering clustering) {
    double expected = BruteForce.meanSquaredError(picture.image(), clustering.centroids().toRows())
        * picture.image().argb().length * 3;
    if (Math.abs(clustering.inertia() - expected) > ROUNDING * expected) {
      throw new WrongAnswerException(
          "inertia is %s, by brute force %s".formatted(clustering.inertia(), expected));
    }
  }

  /// Every color must have the label of its nearest centroid.
  static void labels(ColorHistogram histogram, double[][] centroids, int[] labels) {
    for (int i = 0; i < histogram.size(); i++) {
      int expected = BruteForce.nearest(BruteForce.toRow(histogram.colors()[i]), centroids);
      if (labels[i] != expected) {
        throw new WrongAnswerException("color %,d has label %d, by brute force %d".formatted(i,
            labels[i], expected));
      }
    }
  }

  /// Every pixel must have the palette's color that is nearest to its own.
  static void remapped(RgbaImage image, Palette palette, RemappedImage remapped) {
    double[][] rows = new double[palette.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = BruteForce.toRow(palette.color(i));
    }
    int[] pixels = pixels(remapped);
    for (int i = 0; i < pixels.length; i++) {
      int nearest = BruteForce.nearest(BruteForce.toRow(image.argb()[i]), rows);
      if (pixels[i] != palette.color(nearest)) {
        throw new WrongAnswerException("pixel %,d became %s, its nearest is %s".formatted(i,
            Argb.toHex(pixels[i]), Argb.toHex(palette.color(nearest))));
      }
    }
  }

  /// A written file must read back as what was written.
  static void written(RemappedImage image, byte[] png) {
    if (!Arrays.equals(decode(png).argb(), pixels(image))) {
      throw new WrongAnswerException("the file reads back differently");
    }
  }

  /// A zlib stream must inflate to what was deflated.
  static void deflated(byte[] bytes, byte[] stream) {
    try (var inflater = new InflaterInputStream(new ByteArrayInputStream(stream))) {
      if (!Arrays.equals(inflater.readAllBytes(), bytes)) {
        throw new WrongAnswerException("the stream inflates to other bytes");
      }
    } catch (IOException e) {
      throw new WrongAnswerException("the stream cannot be inflated: " + e.getMessage());
    }
  }

  /// SSIM must be the mean over all windows.
  static void similarity(RgbaImage original, RgbaImage result, double similarity) {
    double expected = BruteForceSsim.of(original, result);
    if (Math.abs(similarity - expected) > SINGLE_ROUNDING) {
      throw new WrongAnswerException(
          "SSIM is %s, by brute force %s".formatted(similarity, expected));
    }
  }

  /// Scores must rise.
  static void rising(double... scores) {
    for (int i = 1; i < scores.length; i++) {
      if (!(scores[i] > scores[i - 1])) {
        throw new WrongAnswerException("%s should be above %s".formatted(scores[i], scores[i - 1]));
      }
    }
  }

  private static RgbaImage decode(byte[] png) {
    try {
      return ImageDecoder.decode(png, DecodeLimits.defaults());
    } catch (ImageException e) {
      throw new WrongAnswerException("the file cannot be read back: " + e.getMessage());
    }
  }

  private static int[] pixels(RemappedImage image) {
    if (!(image instanceof IndexedImage indexed)) {
      throw new WrongAnswerException("the image has no indices");
    }
    int[] pixels = new int[indexed.indices().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = indexed.palette().color(indexed.indices()[i] & 0xFF);
    }
    return pixels;
  }
}
