package dev.ics;

import dev.ics.Compression.Extent;
import dev.ics.color.LabelImage;
import dev.ics.decode.ColorKind;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageException;
import dev.ics.decode.StoredPng;
import dev.ics.decode.UnwritableImageException;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Downscaler;
import dev.ics.downscale.Placement;
import dev.ics.score.Score;
import dev.ics.write.MaskWriter;
import java.util.OptionalDouble;

/// Gives label masks the geometry of their pictures. A pixel of the result is a pixel of the mask, so no
/// label appears that was not there; palettes, index numbers and depths stay.
///
/// @param limits    what a file may ask of the machine
/// @param downscale that of the pictures; of it the filter does not count
/// @param fill      the label of padding: the index, the shade, or each sample of a color; 0..65,535
/// @param effort    0..9, in the search for a smaller file
public record MaskReducer(DecodeLimits limits, Downscale downscale, int fill, int effort) {

  /// That of the deepest samples.
  public static final int MAX_FILL = 65_535;

  /// As the labels are not touched.
  private static final Score LOSSLESS = new Score(0);

  public MaskReducer {
    if (fill < 0 || fill > MAX_FILL) {
      throw new IllegalArgumentException("fill %,d is not in 0..%,d".formatted(fill, MAX_FILL));
    }
  }

  /// Makes a mask, which must be a PNG, as small in pixels as its picture.
  public Outcome reduce(byte[] file) throws ImageException {
    StoredPng png = StoredPng.openMask(file, limits);
    LabelImage mask = png.uprightLabels();
    Placement placement = Placement.of(downscale, mask.width(), mask.height());
    LabelImage small = Downscaler.downscale(mask, downscale,
        padding(png, placement.isPadded() ? fill : 0));
    int labels = small.labels();
    var image = new CompressedImage(MaskWriter.write(small, png, effort),
        new Compression(new Extent(mask.width(), mask.height(), labels),
            new Extent(small.width(), small.height(), labels), png.info().orientation(),
            png.info().frames().orElse(1), LOSSLESS, OptionalDouble.empty(), true));
    return image.bytes().length < file.length
        ? new Outcome.Smaller(image)
        : new Outcome.NotSmaller(image);
  }

  /// One pixel of padding. Alpha, where there is some, is full.
  private static LabelImage padding(StoredPng png, int label) throws UnwritableImageException {
    int depth = png.info().bitsPerChannel();
    int most = png.info().color() == ColorKind.PALETTE
        ? png.info().paletteSize() - 1
        : (1 << depth) - 1;
    if (label > most) {
      throw UnwritableImageException.noSuchLabel(label, most);
    }
    int channels = png.channels();
    long pixel = 0;
    for (int c = 1; c <= channels; c++) {
      boolean alpha = c == channels && channels % 2 == 0;
      pixel = pixel << depth | (alpha ? (1 << depth) - 1 : label);
    }
    int half = channels * depth / 2;
    return half <= Short.SIZE
        ? new LabelImage(1, 1, new int[]{(int) pixel})
        : new LabelImage(1, 1, new int[]{(int) (pixel >>> half)},
            new int[]{(int) (pixel & (1L << half) - 1)});
  }
}
