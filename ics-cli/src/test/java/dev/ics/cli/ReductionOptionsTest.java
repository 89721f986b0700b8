package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Resampling;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ReductionOptionsTest {

  @Test
  void theDefaultStepIsTheCommands() {
    assertThat(downscale(5)).isEqualTo(new Downscale.Step(5));
    assertThat(downscale(1)).isEqualTo(new Downscale.None());
  }

  @Test
  void aStepOfOneIsTheFullSize() {
    assertThat(downscale(5, "--step", "1")).isEqualTo(new Downscale.None());
    assertThat(downscale(1, "--step", "3")).isEqualTo(new Downscale.Step(3));
  }

  @Test
  void resizingContainsUnlessAnotherFitIsGiven() {
    assertThat(downscale(5, "--resize", "8x6")).isEqualTo(new Downscale.Resize(8, 6, Fit.CONTAIN));
    assertThat(downscale(5, "--resize", "8x6", "--fit", "Cover"))
        .isEqualTo(new Downscale.Resize(8, 6, Fit.COVER));
  }

  @Test
  void stepAndResizeExcludeOneAnother() {
    assertThatThrownBy(() -> downscale(1, "--step", "2", "--resize", "8x6"))
        .hasMessage("--step and --resize exclude one another; give one of them");
  }

  @Test
  void aFitWithoutASizeIsRefused() {
    assertThatThrownBy(() -> downscale(1, "--fit", "pad"))
        .hasMessage("--fit does nothing without --resize WxH");
  }

  @Test
  void aLongestEdgeIsResampledToAsAsked() {
    assertThat(downscale(5, "--max-edge", "99"))
        .isEqualTo(new Downscale.MaxEdge(99, Resampling.LANCZOS));
    assertThat(downscale(5, "--max-edge", "99", "--resample", "area"))
        .isEqualTo(new Downscale.MaxEdge(99, Resampling.AREA));
    assertThatThrownBy(() -> downscale(1, "--max-edge", "9", "--resize", "8x6"))
        .hasMessage("--resize and --max-edge exclude one another; give one of them");
  }

  @Test
  void largerPicturesAloneAreResizedAsAsked() {
    assertThat(downscale(5, "--resize", "8x6", "--only-if-larger", "--resample", "nearest"))
        .isEqualTo(new Downscale.Resize(8, 6, Fit.CONTAIN, Resampling.NEAREST, true));
  }

  @Test
  void whatMeansNothingIsRefused() {
    assertThatThrownBy(() -> downscale(1, "--only-if-larger"))
        .hasMessage("--only-if-larger does nothing without --resize WxH");
    assertThatThrownBy(() -> downscale(1, "--resample", "area"))
        .hasMessage("--resample does nothing without --resize WxH or --max-edge N");
  }

  private static Downscale downscale(int defaultStep, String... arguments) {
    var options = new ReductionOptions();
    CommandSpec command = CommandSpec.create();
    options.addTo(command);
    new CommandLine(command).parseArgs(arguments);
    return options.downscale(defaultStep);
  }
}
