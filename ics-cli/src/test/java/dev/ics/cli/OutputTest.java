package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.batch.Destination;
import dev.ics.write.ImageFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

  @TempDir
  private Path folder;

  @Test
  void resultsGoToCompressedUnlessSaidOtherwise() {
    assertThat(output(null, "a.png", "b.png")).isEqualTo(folder("Compressed"));
  }

  @Test
  void whatIsPipedInIsPipedOut() {
    assertThat(output(null, "-")).isEqualTo(new Output.Piped(List.of(ImageFormat.PNG)));
    assertThat(output("-", "a.png")).isEqualTo(new Output.Piped(List.of(ImageFormat.PNG)));
  }

  @Test
  void anExistingFolderTakesResultsWhateverItsName() {
    Path odd = folder.resolve("odd.png");
    assertThat(odd.toFile().mkdir()).isTrue();
    assertThat(output(odd.toString(), "a.png")).isEqualTo(folder(odd.toString()));
  }

  @Test
  void aNameEndingInPngIsAFile() {
    assertThat(output("x/y.PNG", "a.jpg"))
        .isEqualTo(
            new Output.Filed(new Destination.File(Path.of("x/y.PNG"), List.of(ImageFormat.PNG))));
    assertThat(output("y.png", "-"))
        .isEqualTo(
            new Output.Filed(new Destination.File(Path.of("y.png"), List.of(ImageFormat.PNG))));
  }

  @Test
  void anyOtherNameIsAFolder() {
    assertThat(output("small", "a.png")).isEqualTo(folder("small"));
  }

  @Test
  void inPlaceIsADestination() {
    assertThat(Output.of(List.of("a.png"), null, true, null))
        .isEqualTo(new Output.Filed(new Destination.InPlace()));
  }

  @Test
  void oneFileCannotTakeManyPictures() {
    refused("x.png", "--output: \"x.png\" takes one picture, found 2 inputs; name a folder for the"
        + " results", "a.png", "b.png");
    refused("-", "--output: \"-\" takes one picture, found a folder; name a folder for the results",
        folder.toString());
  }

  @Test
  void standardInputStandsAlone() {
    refused(null, "IN: - is standard input and stands alone; found 2 inputs", "-", "a.png");
  }

  @Test
  void whatIsPipedInHasNoNameInAFolder() {
    refused("small", "--output: found the folder \"small\", but what comes from standard input has"
        + " no name; allowed is a file name ending in .png, .webp or .gif", "-");
  }

  @Test
  void standardInputCannotBeReplaced() {
    assertThatThrownBy(() -> Output.of(List.of("-"), null, true, null)).isInstanceOf(BadUsage.class)
        .hasMessage("--in-place does nothing with standard input; leave it out");
  }

  private static Output output(@Nullable String output, String... inputs) {
    return Output.of(List.of(inputs), output, false, null);
  }

  private static Output folder(String folder) {
    return new Output.Filed(new Destination.Folder(Path.of(folder), List.of(ImageFormat.PNG)));
  }

  private static void refused(@Nullable String output, String message, String... inputs) {
    assertThatThrownBy(() -> output(output, inputs)).isInstanceOf(BadUsage.class)
        .hasMessage(message);
  }
}
