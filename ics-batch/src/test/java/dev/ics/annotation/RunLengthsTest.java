package dev.ics.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Placement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLengthsTest {

  @Test
  void numbersAreWrittenInGroupsOfFiveBits() throws IOException {
    assertThat(new RunLengths(1, 6, List.of(1, 2, 3)).compressed()).isEqualTo("123");
    assertThat(new RunLengths(1, 16, List.of(16)).compressed()).isEqualTo("`0");
    assertThat(new RunLengths(1, 100, List.of(10, 20, 30, 15, 25)).compressed())
        .as("15 is written as 15 - 20, 25 as 25 - 30")
        .isEqualTo(":d0n0KK");
    assertThat(RunLengths.uncompressed(":d0n0KK", "here")).containsExactly(10, 20, 30, 15, 25);
  }

  @Test
  void whatIsCompressedIsReadBack() throws IOException {
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      List<Integer> counts = random.ints(1 + random.nextInt(40), 0, 1 << 1 + random.nextInt(28))
          .boxed()
          .toList();
      String text = new RunLengths(1, 1, counts).compressed();
      assertThat(RunLengths.uncompressed(text, "here")).isEqualTo(counts);
    }
  }

  @Test
  void aPixelIsTheNearestOfTheMask() throws IOException {
    var mapping = new Mapping(1,
        Placement.of(new Downscale.Resize(6, 6, Fit.PAD), 12, 6));
    // the left half of 12 x 6 pixels is in, so of 6 x 3 in the middle of 6 x 6 the left three columns
    RunLengths result = RunLengths.of(12, 6, List.of(0, 36, 36), "here").through(mapping);
    assertThat(result.counts()).containsExactly(1, 3, 3, 3, 3, 3, 20);
    assertThat(result.area()).isEqualTo(9);
  }

  @Test
  void runsThatDoNotFillThePictureAreRefused() {
    assertThatThrownBy(() -> RunLengths.of(4, 4, List.of(3, 4), "annotations[7]"))
        .isInstanceOf(AnnotationException.class)
        .hasMessage("annotations[7]: the runs have 7 pixels, the picture 16");
    assertThatThrownBy(() -> RunLengths.of(4, 4, List.of(-3, 19), "annotations[7]"))
        .hasMessage("annotations[7]: a run has -3 pixels");
  }

  @Test
  void anyTextIsEitherReadOrRefused() {
    var random = new Random(9);
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder();
      random.ints(random.nextInt(30), 32, 127).forEach(letter -> text.append((char) letter));
      try {
        List<Integer> counts = new ArrayList<>(RunLengths.uncompressed(text.toString(), "here"));
        RunLengths.of(1000, 1000, counts, "here");
      } catch (AnnotationException _) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1900);
  }
}
