package dev.ics.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Pictures;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.CountedImage;
import org.junit.jupiter.api.Test;

class PerceptualImageTest {

  private final RgbaImage image = Pictures.ofColors(30, 20, 40, true, 1);
  private final PerceptualImage pixels = new PerceptualImage(CountedImage.of(image),
      ColorSpace.OKLAB);

  @Test
  void eachPixelHasTheNumberOfItsColor() {
    assertThat(pixels.width()).isEqualTo(30);
    assertThat(pixels.height()).isEqualTo(20);
    for (int i = 0; i < image.argb().length; i++) {
      assertThat(pixels.histogram().colors()[pixels.color(i)]).isEqualTo(image.argb()[i]);
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
    Masking expected = ContrastMasking.of(new ArrayPlane(30, lightness));
    for (int i = 0; i < lightness.length; i++) {
      assertThat(pixels.masking().at(i)).isEqualTo(expected.at(i));
    }
  }

  @Test
  void aPixelWeighsSixteenTimesLessThanItHides() {
    long[] weights = new long[pixels.histogram().size()];
    for (int i = 0; i < image.argb().length; i++) {
      weights[pixels.color(i)] += Math.round(16 / pixels.masking().at(i));
    }
    assertThat(pixels.weights().pixelCounts()).isEqualTo(weights);
    assertThat(pixels.weights().colors()).isEqualTo(pixels.histogram().colors());
  }
}
