package dev.ics.score;

import dev.ics.color.RgbaImage;
import java.util.List;
import java.util.stream.IntStream;

/// SSIMULACRA 2, how alike two pictures look (Sneyers, "SSIMULACRA 2: structural similarity unveiling local
/// and compression related artifacts", version 2.1, 2023): -∞ to 100. Of a picture at its full size, 30 is
/// low quality, 50 medium, 70 high, 90 not to be told from the original, 100 the original itself; garbage
/// is below zero.
///
/// Made for one original and any number of results. Results may be scored by many threads at once.
public final class Ssimulacra2 {

  /// Grays on which pictures with alpha are seen, in 8-bit sRGB levels: a tenth and nine tenths of white.
  private static final float DARK = 25.5f;
  private static final float LIGHT = 229.5f;

  /// Below so many pixels one thread is as fast as many.
  private static final int FEW_PIXELS = 1 << 16;

  private final RgbaImage original;
  private final Pyramid onDark;
  private final Pyramid onLight;

  public Ssimulacra2(RgbaImage original) {
    this.original = original;
    this.onDark = Pyramid.of(original, DARK);
    this.onLight = original.isOpaque() ? onDark : Pyramid.of(original, LIGHT);
  }

  /// The score of a picture of the original's size. Where either has alpha, the lower of the scores on
  /// dark and on light gray.
  public double score(RgbaImage result) {
    SameSize.check(original, result);
    double dark = score(onDark, Pyramid.of(result, DARK));
    return original.isOpaque() && result.isOpaque()
        ? dark
        : Math.min(dark, score(onLight, Pyramid.of(result, LIGHT)));
  }

  private static double score(Pyramid original, Pyramid result) {
    int levels = original.levels().size();
    IntStream maps = IntStream.range(0, XybImage.COMPONENTS * levels);
    XybImage largest = original.levels().getFirst();
    boolean large = (long) largest.width() * largest.height() > FEW_PIXELS;
    List<double[]> norms = (large ? maps.parallel() : maps)
        .mapToObj(i -> norms(original.levels().get(i % levels), result.levels().get(i % levels),
            i / levels))
        .toList();
    return Ssimulacra2Scale.score(norms);
  }

  private static double[] norms(XybImage original, XybImage result, int component) {
    return new ErrorMaps(original.component(component), result.component(component)).norms();
  }
}
