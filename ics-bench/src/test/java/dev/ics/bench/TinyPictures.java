package dev.ics.bench;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.Remapper;
import dev.ics.write.PngWriter;
import java.util.Random;

/// Pictures that are quick to cluster.
final class TinyPictures {

  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;

  private TinyPictures() {}

  /// Noise around four colors.
  static Picture picture() {
    int[] argb = new int[WIDTH * HEIGHT];
    Random random = new Random(1);
    for (int i = 0; i < argb.length; i++) {
      int base = random.nextInt(4);
      argb[i] = Argb.rgb(60 * base + random.nextInt(40), 200 - 50 * base + random.nextInt(40),
          30 + random.nextInt(40));
    }
    return Picture.of("tiny", new RgbaImage(WIDTH, HEIGHT, argb));
  }

  /// The same picture as a file, in 200 of its colors.
  static byte[] png() {
    Picture picture = picture();
    Palette palette = Palette.of(new Random(2).ints(0, picture.histogram().size())
        .distinct()
        .limit(200)
        .map(i -> picture.histogram().colors()[i])
        .toArray());
    return PngWriter.write(Remapper.remap(CountedImage.of(picture.image()), palette));
  }
}
