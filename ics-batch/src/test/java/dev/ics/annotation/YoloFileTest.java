package dev.ics.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Placement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YoloFileTest {

  private static final Downscale COVER = new Downscale.Resize(50, 50, Fit.COVER);

  @TempDir
  private Path folder;
  private Tally tally = Tally.NOTHING;

  @Test
  void coverCutsBoxesAndDropsThoseWithNothingLeft() throws IOException {
    // of 200 x 100 the middle 100 x 100 are seen
    assertThat(rescaled(COVER, "3 0.25 0.5 0.2 0.4\n17 0.1 0.5 0.2 0.2\n0 0.5 0.5 1 1\n"))
        .isEqualTo("3 0.1 0.5 0.2 0.4\n0 0.5 0.5 1 1\n");
    assertThat(tally).isEqualTo(new Tally(1, 0, 0));
    assertThat(tally.text()).isEqualTo("1 annotation lies in what was cut off, dropped");
  }

  @Test
  void padShiftsBoxes() throws IOException {
    assertThat(rescaled(new Downscale.Resize(50, 50, Fit.PAD), "3 0.25 0.5 0.2 0.4 0.875\n"))
        .as("the confidence stays")
        .isEqualTo("3 0.25 0.49 0.2 0.2 0.875\n");
  }

  @Test
  void polygonsAreCutToo() throws IOException {
    assertThat(rescaled(COVER, "3 0.1 0.2 0.5 0.2 0.5 0.6\r\n"))
        .isEqualTo("3 0 0.2 0.5 0.2 0.5 0.6 0 0.35\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRETCH", "CONTAIN"})
  void sharesOfAWholePictureStayAsTheyWereWritten(Fit fit) throws IOException {
    String lines = "cat 0.1234567890 0.50 0.20 4.0e-1\n3 .1 .2 .5 .2 .5 .6\n";
    assertThat(rescaled(new Downscale.Resize(50, 50, fit), lines)).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3 0.1 0.2 0.3", "3 10 20 30 40", "3 0.1 0.2 0.3 x", "3 NaN 0 0 0",
          "3 0.1 0.2 0.3 0.4 0.5 0.6 0.7", "\u0000\u0001 1e999 1 1 1", "train/images/a.jpg"})
  void whatIsNoLabelIsNamedByItsLine(String line) {
    assertThatThrownBy(() -> rescaled(COVER, "0 0.5 0.5 1 1\n" + line))
        .isInstanceOf(AnnotationException.class)
        .hasMessageStartingWith("line 2")
        .message()
        .doesNotContain("\n", "\u0000");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[]{(byte) 0xFF, (byte) 0xFE, 0, 1});
    assertThatThrownBy(() -> YoloFile.rescale(file, picture(COVER), new ByteArrayOutputStream()))
        .hasMessage("is no text in UTF-8, as the labels of YOLO are");
  }

  private String rescaled(Downscale downscale, String labels) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), labels);
    var out = new ByteArrayOutputStream();
    tally = YoloFile.rescale(file, picture(downscale), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static AnnotatedPicture picture(Downscale downscale) {
    return new AnnotatedPicture("a.png", 1, Placement.of(downscale, 200, 100));
  }
}
