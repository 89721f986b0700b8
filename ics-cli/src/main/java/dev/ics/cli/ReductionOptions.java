package dev.ics.cli;

import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that make a picture smaller in pixels.
final class ReductionOptions {

  @Option(
      names = "--step",
      paramLabel = "N",
      converter = Converters.ToCount.class,
      description = "Keep every N-th pixel in each direction; 1 keeps the full size.")
  private @Nullable Integer step;

  @Option(
      names = "--resize",
      paramLabel = "WxH",
      converter = Converters.ToSize.class,
      description = "Resample to a size in pixels, as 800x600.")
  private @Nullable Size size;

  @Option(
      names = "--fit",
      paramLabel = "HOW",
      converter = Converters.ToFit.class,
      description = "With --resize, where proportions differ: contain (the default), cover, pad or stretch.")
  private @Nullable Fit fit;

  /// The reduction that the options describe.
  ///
  /// @param defaultStep where they describe none
  /// @throws BadUsage where they contradict one another
  Downscale downscale(int defaultStep) {
    if (step != null && size != null) {
      throw new BadUsage("--step and --resize exclude one another; give one of them");
    }
    if (fit != null && size == null) {
      throw new BadUsage("--fit does nothing without --resize WxH");
    }
    if (size != null) {
      return new Downscale.Resize(size.width(), size.height(), fit == null ? Fit.CONTAIN : fit);
    }
    return everyNth(step == null ? defaultStep : step);
  }

  /// Every `step`-th pixel in each direction; the full size for 1.
  static Downscale everyNth(int step) {
    return step == 1 ? new Downscale.None() : new Downscale.Step(step);
  }
}
