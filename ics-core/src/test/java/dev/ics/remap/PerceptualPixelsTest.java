package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Pictures;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import org.junit.jupiter.api.Test;

class PerceptualPixelsTest {

  private final RgbaImage image = Pictures.ofColors(30, 20, 40, true, 1);
  private final PerceptualPixels pixels = new PerceptualPixels(image, ColorHistogram.of(image),
      ColorSpace.OKLAB);

  @Test
  void eachPixelHasTheNumberOfItsColor() {
    assertThat(pixels.width()).isEqualTo(30);
    assertThat(pixels.height()).isEqualTo(20);
    for (int i = 0; i < image.argb().length; i++) {
      assertThat(pixels.distinct()[pixels.color(i)]).isEqualTo(image.argb()[i]);
    }
  }

  @Test
  void whatAPixelHidesGoesByTheContrastOfLightnessInWholeSteps() {
    float[] lightness = new float[image.argb().length];
    double[] lab = new double[3];
    for (int i = 0; i < lightness.length; i++) {
      ColorSpace.OKLAB.toCoordinates(image.argb()[i], lab);
      lightness[i] = (float) Math.rint(lab[0] / 16);
    }
    assertThat(pixels.masking()).isEqualTo(ContrastMasking.of(image, lightness));
  }
}
