package dev.ics.cli;

import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options that make a picture smaller in pixels.
final class ReductionOptions {

  private final OptionSpec step = OptionSpec.builder("--step")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .description("Keep every N-th pixel in each direction; 1 keeps the full size.")
      .build();

  private final OptionSpec resize = OptionSpec.builder("--resize")
      .type(Size.class)
      .paramLabel("WxH")
      .converters(new Converters.ToSize())
      .description("Resample to a size in pixels, as 800x600.")
      .build();

  private final OptionSpec fit = OptionSpec.builder("--fit")
      .type(Fit.class)
      .paramLabel("HOW")
      .converters(new Converters.ToFit())
      .description(
          "With --resize, where proportions differ: contain (the default), cover, pad or stretch.")
      .build();

  void addTo(CommandSpec command) {
    command.addOption(step).addOption(resize).addOption(fit);
  }

  /// The reduction that the options describe.
  ///
  /// @param defaultStep where they describe none
  /// @throws BadUsage where they contradict one another
  Downscale downscale(int defaultStep) {
    Integer every = step.getValue();
    Size size = resize.getValue();
    Fit chosenFit = fit.getValue();
    if (every != null && size != null) {
      throw new BadUsage("--step and --resize exclude one another; give one of them");
    }
    if (chosenFit != null && size == null) {
      throw new BadUsage("--fit does nothing without --resize WxH");
    }
    if (size != null) {
      return new Downscale.Resize(size.width(), size.height(),
          chosenFit == null ? Fit.CONTAIN : chosenFit);
    }
    return everyNth(every == null ? defaultStep : every);
  }

  /// Every `step`-th pixel in each direction; the full size for 1.
  static Downscale everyNth(int step) {
    return step == 1 ? new Downscale.None() : new Downscale.Step(step);
  }
}
