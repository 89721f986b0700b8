package dev.ics.score;

/// How near a result is to its original.
///
/// @param mse mean squared error a component, in squared 8-bit steps; where there is alpha, the mean
///            over black and over white
public record Score(double mse) {

  public Score {
    if (!(mse >= 0)) {
      throw new IllegalArgumentException("mean squared error %s is not at least 0".formatted(mse));
    }
  }

  /// Peak signal-to-noise ratio in decibels, `10 log₁₀(255² / mse)`; infinite for equal pictures.
  public double psnrDb() {
    return 10 * Math.log10(255 * 255 / mse);
  }
}
