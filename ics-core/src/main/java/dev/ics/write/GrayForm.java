package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.write.PngOutput.ColorType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gray images without alpha, at the least depth that holds their shades. Where fully transparent
/// pixels are the only ones with alpha, a shade that no other pixel has stands for them (`tRNS`).
final class GrayForm {

  private final Palette palette;
  private final int bitDepth;

  private GrayForm(Palette palette, int bitDepth) {
    this.palette = palette;
    this.bitDepth = bitDepth;
  }

  /// At the least depth and, where that is not the same, at 8 bits; empty where the image is not gray, or
  /// its alpha needs more than one transparent shade.
  static List<PngForm> of(IndexedImage image) {
    Palette palette = image.palette();
    boolean gray = IntStream.range(0, palette.size()).map(palette::color).allMatch(GrayForm::fits);
    if (!gray) {
      return List.of();
    }
    List<GrayForm> forms = IntStream.of(1, 2, 4, BitDepth.MAX)
        .mapToObj(bitDepth -> new GrayForm(palette, bitDepth))
        .filter(GrayForm::holdsAllColors)
        .toList();
    return Stream.of(forms.getFirst(), forms.getLast())
        .distinct()
        .map(form -> form.write(image))
        .toList();
  }

  private static boolean fits(int argb) {
    boolean gray = Argb.red(argb) == Argb.green(argb) && Argb.green(argb) == Argb.blue(argb);
    return argb == Argb.TRANSPARENT || gray && Argb.isOpaque(argb);
  }

  private boolean holdsAllColors() {
    return IntStream.range(0, palette.size())
        .map(palette::color)
        .allMatch(color -> color == Argb.TRANSPARENT || Argb.red(color) % step() == 0)
        && palette.size() <= 1 << bitDepth;
  }

  /// Between two shades as an 8-bit image has them.
  private int step() {
    return 255 / ((1 << bitDepth) - 1);
  }

  private PngForm write(IndexedImage image) {
    PngOutput head = new PngOutput(image.width(), image.height(), bitDepth, ColorType.GRAY);
    byte transparent = freeShade();
    if (!palette.isOpaque()) {
      head.chunk("tRNS", new byte[]{0, transparent});
    }
    byte[] samples = new byte[palette.size()];
    for (int i = 0; i < samples.length; i++) {
      int color = palette.color(i);
      samples[i] = color == Argb.TRANSPARENT ? transparent : (byte) (Argb.red(color) / step());
    }
    return new PngForm(head, image.height(),
        choice -> BitDepth.pack(image, samples, bitDepth, choice));
  }

  /// The darkest sample that no opaque color has; 0 where all are taken.
  private byte freeShade() {
    boolean[] taken = new boolean[1 << bitDepth];
    for (int i = 0; i < palette.size(); i++) {
      if (Argb.isOpaque(palette.color(i))) {
        taken[Argb.red(palette.color(i)) / step()] = true;
      }
    }
    int shade = 0;
    while (shade < taken.length && taken[shade]) {
      shade++;
    }
    return (byte) (shade < taken.length ? shade : 0);
  }
}
