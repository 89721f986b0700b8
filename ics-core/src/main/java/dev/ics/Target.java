package dev.ics;

/// What a result is to reach, where the number of colors does not say it.
public sealed interface Target {

  /// Nothing: the palette has as many colors as its method says.
  record None() implements Target {}

  /// A look, in as few bytes as a search finds; the method's number of colors is the most there may
  /// be. Scores are those of [dev.ics.score.Ssimulacra2].
  ///
  /// @param minimum a worse result is none; -∞..`wanted`
  /// @param wanted  to be reached if there is a way, at most 100
  record Quality(double minimum, double wanted) implements Target {

    public static final double BEST = 100;

    public Quality {
      if (!(minimum <= wanted && wanted <= BEST)) {
        throw new IllegalArgumentException(
            "a minimum of %s and a wanted %s are not in order up to 100".formatted(minimum,
                wanted));
      }
    }

    /// Without a minimum.
    public Quality(double wanted) {
      this(Double.NEGATIVE_INFINITY, wanted);
    }
  }

  /// The best look that a search finds in so many bytes; where there is none, the fewest bytes. The
  /// method's number of colors is the most there may be.
  ///
  /// @param bytes of the file, at least 1
  record MostBytes(int bytes) implements Target {

    public MostBytes {
      if (bytes < 1) {
        throw new IllegalArgumentException("%,d bytes are not at least 1".formatted(bytes));
      }
    }
  }

  /// As many colors as pay: at the knee of the curve of looks over bytes. The method's number of
  /// colors is the most there may be.
  record Knee() implements Target {}
}
