package dev.ics.cli;

import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Resampling;
import java.util.List;
import java.util.stream.Stream;
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

  private final OptionSpec maxEdge = OptionSpec.builder("--max-edge")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToEdge())
      .description("Resample so that the longest side has at most N pixels; never enlarges.")
      .build();

  private final OptionSpec onlyIfLarger = Options.flag(
      "With --resize: a picture keeps its size unless it is longer on one side than WxH; with cover, unless"
          + " it is longer on one side and no shorter on the other.",
      "--only-if-larger");

  private final OptionSpec resample = OptionSpec.builder("--resample")
      .type(Resampling.class)
      .paramLabel("HOW")
      .converters(new Converters.ToResampling())
      .description("With --resize or --max-edge: area (the mean), lanczos (the default, sharper) or"
          + " nearest.")
      .build();

  private final OptionSpec gray = Options.flag(
      "Make pictures gray first: luma by BT.601, as Pillow and OpenCV do.", "--gray");

  private final OptionSpec fit = OptionSpec.builder("--fit")
      .type(Fit.class)
      .paramLabel("HOW")
      .converters(new Converters.ToFit())
      .description(
          "With --resize, where proportions differ: contain (the default), cover, pad or stretch.")
      .build();

  void addTo(CommandSpec command) {
    command.addOption(step)
        .addOption(resize)
        .addOption(fit)
        .addOption(onlyIfLarger)
        .addOption(maxEdge)
        .addOption(resample)
        .addOption(gray);
  }

  /// The reduction that the options describe.
  ///
  /// @param defaultStep where they describe none
  /// @throws BadUsage where they contradict one another
  Downscale downscale(int defaultStep) {
    Integer every = step.getValue();
    Size size = resize.getValue();
    Fit chosenFit = fit.getValue();
    Integer edge = maxEdge.getValue();
    refuseTwo();
    boolean larger = onlyIfLarger.getValue();
    if (chosenFit != null && size == null) {
      throw new BadUsage("--fit does nothing without --resize WxH");
    }
    if (larger && size == null) {
      throw new BadUsage("--only-if-larger does nothing without --resize WxH");
    }
    Resampling chosenResampling = resample.getValue();
    if (chosenResampling != null && size == null && edge == null) {
      throw new BadUsage("--resample does nothing without --resize WxH or --max-edge N");
    }
    Resampling resampling = chosenResampling == null ? Resampling.LANCZOS : chosenResampling;
    if (size != null) {
      return new Downscale.Resize(size.width(), size.height(),
          chosenFit == null ? Fit.CONTAIN : chosenFit, resampling, larger);
    }
    return edge == null
        ? everyNth(every == null ? defaultStep : every)
        : new Downscale.MaxEdge(edge, resampling);
  }

  /// Whether the pictures become gray.
  boolean gray() {
    return gray.getValue();
  }

  private void refuseTwo() {
    List<String> given = Stream.of(step, resize, maxEdge)
        .filter(option -> option.getValue() != null)
        .map(OptionSpec::longestName)
        .toList();
    if (given.size() > 1) {
      throw new BadUsage("%s and %s exclude one another; give one of them"
          .formatted(given.get(0), given.get(1)));
    }
  }

  /// Every `step`-th pixel in each direction; the full size for 1.
  static Downscale everyNth(int step) {
    return step == 1 ? new Downscale.None() : new Downscale.Step(step);
  }
}
