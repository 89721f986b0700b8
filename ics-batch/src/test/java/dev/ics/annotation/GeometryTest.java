package dev.ics.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Downscaler;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Placement;
import dev.ics.downscale.Resampling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A box is painted into a picture, the picture is reduced, and what is found of the box there is held
/// against what the annotation files say.
class GeometryTest {

  private static final int BOXES = 60;

  /// Of a pixel of the result.
  private static final double HALF = 0.5;

  @TempDir
  private Path folder;

  static Stream<Downscale> reductions() {
    List<Downscale> reductions = new ArrayList<>(
        List.of(new Downscale.None(), new Downscale.Step(2), new Downscale.Step(3),
            new Downscale.Step(5), new Downscale.MaxEdge(64, Resampling.AREA),
            new Downscale.MaxEdge(37, Resampling.AREA)));
    for (Fit fit : Fit.values()) {
      reductions.add(new Downscale.Resize(64, 64, fit, Resampling.AREA, false));
      reductions.add(new Downscale.Resize(33, 71, fit, Resampling.AREA, true));
      reductions.add(new Downscale.Resize(91, 40, fit, Resampling.NEAREST, false));
      reductions.add(new Downscale.Resize(400, 300, fit, Resampling.AREA, true));
    }
    return reductions.stream();
  }

  @ParameterizedTest
  @MethodSource("reductions")
  void boxesLieWithinHalfAPixelOfWhatIsSeen(Downscale downscale) throws IOException {
    var random = new Random(17);
    for (int i = 0; i < BOXES; i++) {
      int width = 80 + random.nextInt(200);
      int height = 80 + random.nextInt(200);
      int boxWidth = 20 + random.nextInt(width - 20);
      int boxHeight = 20 + random.nextInt(height - 20);
      int left = random.nextInt(width - boxWidth + 1);
      int top = random.nextInt(height - boxHeight + 1);
      RgbaImage result = Downscaler.downscale(
          painted(width, height, left, top, boxWidth, boxHeight), downscale);
      Placement placement = Placement.of(downscale, width, height);
      var picture = new AnnotatedPicture("a.png", 1, placement);
      Optional<Box> seen = seen(result);
      String coco = coco(picture, width, height, left, top, boxWidth, boxHeight);
      String yolo = yolo(picture, width, height, left, top, boxWidth, boxHeight);
      if (seen.isPresent()) {
        assertNear(seen.get(), cocoBox(coco));
        assertNear(seen.get(), yoloBox(yolo, placement));
      } else {
        assertThat(yolo.isEmpty() || yoloBox(yolo, placement).width() <= HALF
            || yoloBox(yolo, placement).height() <= HALF).isTrue();
      }
    }
  }

  private static void assertNear(Box seen, Box said) {
    assertThat(said.left()).isEqualTo(seen.left(), within(HALF + 0.01));
    assertThat(said.top()).isEqualTo(seen.top(), within(HALF + 0.01));
    assertThat(said.right()).isEqualTo(seen.right(), within(HALF + 0.01));
    assertThat(said.bottom()).isEqualTo(seen.bottom(), within(HALF + 0.01));
  }

  private static RgbaImage painted(int width, int height, int left, int top, int boxWidth,
      int boxHeight) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, Argb.rgb(0, 0, 0));
    for (int y = top; y < top + boxHeight; y++) {
      Arrays.fill(argb, y * width + left, y * width + left + boxWidth, Argb.rgb(255, 255, 255));
    }
    return new RgbaImage(width, height, argb);
  }

  /// The rectangle of rows and columns that have white pixels, each of which is white by half at least.
  private static Optional<Box> seen(RgbaImage image) {
    int brightest = Arrays.stream(image.argb()).map(Argb::green).max().orElseThrow();
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < image.argb().length; i++) {
      if (brightest >= 128 && 2 * Argb.green(image.argb()[i]) >= brightest) {
        left = Math.min(left, i % image.width());
        right = Math.max(right, i % image.width() + 1);
        top = Math.min(top, i / image.width());
        bottom = Math.max(bottom, i / image.width() + 1);
      }
    }
    return right == 0 ? Optional.empty() : Optional.of(new Box(left, top, right, bottom));
  }

  private String coco(AnnotatedPicture picture, int width, int height, int left, int top,
      int boxWidth, int boxHeight) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), """
        {"images":[{"id":1,"file_name":"a.jpg","width":%d,"height":%d}],\
        "annotations":[{"image_id":1,"bbox":[%d,%d,%d,%d]}]}""".formatted(width, height, left, top,
        boxWidth, boxHeight));
    var out = new ByteArrayOutputStream();
    CocoFile.rescale(file, _ -> Optional.of(picture), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String yolo(AnnotatedPicture picture, int width, int height, int left, int top,
      int boxWidth, int boxHeight) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"),
        String.format(Locale.ROOT, "0 %.6f %.6f %.6f %.6f%n", (left + boxWidth / 2.0) / width,
            (top + boxHeight / 2.0) / height, (double) boxWidth / width,
            (double) boxHeight / height));
    var out = new ByteArrayOutputStream();
    YoloFile.rescale(file, picture, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Box cocoBox(String text) {
    String[] numbers = text.substring(text.indexOf("\"bbox\":[") + 8, text.length() - 4)
        .split(",", -1);
    return Box.of(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3]));
  }

  private static Box yoloBox(String text, Placement placement) {
    String[] words = text.strip().split(" ", -1);
    double width = Double.parseDouble(words[3]) * placement.width();
    double height = Double.parseDouble(words[4]) * placement.height();
    return Box.of(Double.parseDouble(words[1]) * placement.width() - width / 2,
        Double.parseDouble(words[2]) * placement.height() - height / 2, width, height);
  }
}
