package dev.ics.downscale;

import dev.ics.color.Argb;
import dev.ics.color.LabelImage;
import dev.ics.color.RgbaImage;
import java.util.Arrays;

/// Makes images smaller in pixels.
public final class Downscaler {

  private Downscaler() {}

  /// The image after a reduction; the same image where there is none.
  public static RgbaImage downscale(RgbaImage image, Downscale downscale) {
    Placement placement = Placement.of(downscale, image.width(), image.height());
    if (placement.isIdentity()) {
      return image;
    }
    Resampling resampling = switch (downscale) {
      case Downscale.None(),Downscale.Step _ -> Resampling.NEAREST;
      case Downscale.Resize resize -> resize.resampling();
      case Downscale.MaxEdge maxEdge -> maxEdge.resampling();
    };
    RgbaImage small = resampling == Resampling.NEAREST
        ? nearest(image, placement)
        : Resampler.resample(image, placement, resampling);
    return pad(small, placement);
  }

  /// The image with the same geometry as a picture of its size: each pixel is one that was there, or
  /// `padding`.
  public static LabelImage downscale(LabelImage image, Downscale downscale, LabelImage padding) {
    Placement placement = Placement.of(downscale, image.width(), image.height());
    if (placement.isIdentity()) {
      return image;
    }
    int[][] planes = new int[image.planes()][];
    for (int p = 0; p < planes.length; p++) {
      int[] small = nearest(image.plane(p), placement);
      planes[p] = placement.isPadded() ? pad(small, placement, padding.plane(p)[0]) : small;
    }
    return new LabelImage(placement.width(), placement.height(), planes);
  }

  private static RgbaImage nearest(RgbaImage image, Placement placement) {
    return new RgbaImage((int) placement.filled().width(), (int) placement.filled().height(),
        nearest(image.argb(), placement));
  }

  private static int[] nearest(int[] pixels, Placement placement) {
    int[] columns = placement.columns();
    int[] rows = placement.rows();
    int[] nearest = new int[Math.multiplyExact(columns.length, rows.length)];
    for (int y = 0; y < rows.length; y++) {
      int row = rows[y] * placement.sourceWidth();
      for (int x = 0; x < columns.length; x++) {
        nearest[y * columns.length + x] = pixels[row + columns[x]];
      }
    }
    return nearest;
  }

  private static RgbaImage pad(RgbaImage image, Placement placement) {
    if (!placement.isPadded()) {
      return image;
    }
    int padding = image.isOpaque() ? Argb.rgb(0, 0, 0) : Argb.TRANSPARENT;
    return new RgbaImage(placement.width(), placement.height(),
        pad(image.argb(), placement, padding));
  }

  private static int[] pad(int[] pixels, Placement placement, int padding) {
    int width = placement.width();
    int[] padded = new int[Math.multiplyExact(width, placement.height())];
    Arrays.fill(padded, padding);
    int left = (int) placement.filled().left();
    int top = (int) placement.filled().top();
    int length = (int) placement.filled().width();
    for (int y = 0; y < placement.filled().height(); y++) {
      System.arraycopy(pixels, y * length, padded, (top + y) * width + left, length);
    }
    return padded;
  }
}
