package dev.ics.downscale;

/// How a picture is made smaller in pixels before its colors are counted.
public sealed interface Downscale {

  /// The longest side that a picture can be given.
  int MAX_SIDE = 65_535;

  /// Every pixel is kept.
  record None() implements Downscale {}

  /// Of every `step` pixels in each direction the first is kept.
  ///
  /// @param step at least 1
  record Step(int step) implements Downscale {
    public Step {
      if (step < 1) {
        throw new IllegalArgumentException("step %d is not at least 1".formatted(step));
      }
    }
  }

  /// The picture is resampled to a given size.
  ///
  /// @param width        in pixels, 1..65,535
  /// @param height       in pixels, 1..65,535
  /// @param fit          what is done where the proportions differ
  /// @param onlyIfLarger whether a picture that is not larger, as [Fit#isLarger] has it, stays as it
  ///                     is, without padding too
  record Resize(int width, int height, Fit fit, Resampling resampling, boolean onlyIfLarger)
      implements Downscale {

    public Resize {
      if (width < 1 || width > MAX_SIDE || height < 1 || height > MAX_SIDE) {
        throw new IllegalArgumentException(
            "size %dx%d is not in 1x1..%3$dx%3$d".formatted(width, height, MAX_SIDE));
      }
    }

    /// Whatever the picture's size, by [Resampling#LANCZOS].
    public Resize(int width, int height, Fit fit) {
      this(width, height, fit, Resampling.LANCZOS, false);
    }
  }

  /// The picture is resampled so that its longer side has at most so many pixels. It is never
  /// enlarged, and keeps its proportions.
  ///
  /// @param pixels 1..65,535
  record MaxEdge(int pixels, Resampling resampling) implements Downscale {
    public MaxEdge {
      if (pixels < 1 || pixels > MAX_SIDE) {
        throw new IllegalArgumentException(
            "edge %d is not in 1..%d".formatted(pixels, MAX_SIDE));
      }
    }
  }
}
