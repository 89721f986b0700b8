package dev.ics.downscale;

/// How a picture is made smaller in pixels before its colors are counted.
public sealed interface Downscale {

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
  /// @param width  in pixels, 1..65,535
  /// @param height in pixels, 1..65,535
  /// @param fit    what is done where the proportions differ
  record Resize(int width, int height, Fit fit) implements Downscale {

    private static final int MAX_SIDE = 65_535;

    public Resize {
      if (width < 1 || width > MAX_SIDE || height < 1 || height > MAX_SIDE) {
        throw new IllegalArgumentException(
            "size %dx%d is not in 1x1..%3$dx%3$d".formatted(width, height, MAX_SIDE));
      }
    }
  }
}
