package dev.ics.remap;

import dev.ics.look.Masking;

/// How many bits a pixel's index takes in the file, about: the index of the pixel before nothing, since it
/// goes on with a run; that of the pixel above, which goes on with a repetition, half of what an average
/// index takes; any other what an entropy coder would give it.
final class IndexCosts {

  /// Of the index above, as a share of the average.
  static final float ABOVE = 0.5f;

  private final float[] shares;
  private final float rate;
  private final Masking masking;

  private IndexCosts(float[] shares, float rate, Masking masking) {
    this.shares = shares;
    this.rate = rate;
    this.masking = masking;
  }

  /// @param pixelCounts how many pixels take each index
  /// @param rate        squared difference that an average index is worth, at least 0
  /// @param masking     how well each pixel hides differences
  static IndexCosts of(long[] pixelCounts, float rate, Masking masking) {
    long pixels = 0;
    for (long count : pixelCounts) {
      pixels += count + 1;
    }
    float[] shares = new float[pixelCounts.length];
    double all = StrictMath.log(shares.length);
    for (int i = 0; i < shares.length && shares.length > 1; i++) {
      shares[i] = (float) (StrictMath.log((double) pixels / (pixelCounts[i] + 1)) / all);
    }
    return new IndexCosts(shares, rate, masking);
  }

  /// What an index costs that is neither the one before nor the one above, as a share of the average.
  float of(int index) {
    return shares[index];
  }

  /// What an average index is worth at a pixel, as a squared difference.
  float rate(int pixel) {
    return rate * masking.at(pixel);
  }
}
