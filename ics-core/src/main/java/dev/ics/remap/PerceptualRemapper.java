package dev.ics.remap;

import dev.ics.look.PerceptualImage;
import dev.ics.palette.Palette;

/// Gives each pixel a palette color so that the whole looks like the original and takes few bytes. Colors that
/// are in the palette stay as they are.
public final class PerceptualRemapper {

  /// Error diffusion where the picture decides: that much where looks are all that counts, less where
  /// bytes do.
  private static final double LEAST_STRENGTH = 0.65;
  private static final double ADDED_STRENGTH = 0.15;
  private static final double HALVING_RATE = 8;

  private final PerceptualImage image;
  private final PaletteColors colors;
  private final double rate;

  private PerceptualRemapper(PerceptualImage image, PaletteColors colors, double rate) {
    this.image = image;
    this.colors = colors;
    this.rate = rate;
  }

  /// The image in the colors of a palette; those that no pixel takes are left out.
  ///
  /// @param palette at most 256 colors, opaque where the image's space has no alpha
  /// @param rate    the squared difference, in 8-bit steps of lightness, that saving an index is worth
  ///                where contrast is usual: 0 looks best, 10 saves some bytes, 100 many. Blue noise
  ///                takes no heed of it
  public static IndexedImage remap(PerceptualImage image, Palette palette, Dithering dithering,
      double rate) {
    if (!(rate >= 0)) {
      throw new IllegalArgumentException("rate %s is not at least 0".formatted(rate));
    }
    PaletteColors colors = new PaletteColors(palette, image, (float) rate);
    byte[] indices = new PerceptualRemapper(image, colors, rate).indices(dithering);
    return new IndexedImage(image.width(), image.height(), indices, palette).withoutUnusedColors();
  }

  private byte[] indices(Dithering dithering) {
    return switch (dithering) {
      case Dithering.None() -> diffused(0);
      case Dithering.Adaptive() ->
        diffused(LEAST_STRENGTH + ADDED_STRENGTH / (1 + rate / HALVING_RATE));
      case Dithering.FloydSteinberg(double strength) -> diffused(strength);
      case Dithering.BlueNoise(double strength) ->
        new OrderedDithering(image, colors, (float) strength).run();
    };
  }

  private byte[] diffused(double strength) {
    IndexCosts costs = IndexCosts.of(colors.pixelCounts(image), (float) rate, image.masking());
    return new ErrorDiffusion(image, colors, costs, (float) strength).run();
  }
}
