package dev.ics.bench;

/// What error to expect of a K-means. Meant for photographs: in drawings few colors have most pixels,
/// and a start that knows no weights ends far outside of the bounds.
///
/// @param picture of which the error is taken
/// @param mse     the mean squared error that a plain K-means leaves
record Yardstick(Picture picture, double mse) {

  /// Nobody finds half of it; who seems to has measured wrongly.
  private static final double LEAST = 0.5;
  /// An unlucky start may end so much worse.
  private static final double MOST = 4;

  /// Clusters a picture with more colors than clusters.
  static Yardstick of(Picture picture, int clusters) {
    if (picture.histogram().size() <= clusters) {
      throw new IllegalArgumentException("%s has %,d colors; %,d clusters need more"
          .formatted(picture.name(), picture.histogram().size(), clusters));
    }
    return new Yardstick(picture, BruteForce.meanSquaredError(picture.image(),
        BruteForce.cluster(picture.histogram(), clusters)));
  }

  /// Throws a [WrongAnswerException] if the centroids' error is out of bounds.
  void check(double[][] centroids) {
    double measured = BruteForce.meanSquaredError(picture.image(), centroids);
    if (!(measured >= LEAST * mse && measured <= MOST * mse)) {
      throw new WrongAnswerException(
          "mean squared error %.3f of %s is not in %.1f..%.1f times %.3f, that of a plain K-means"
              .formatted(measured, picture.name(), LEAST, MOST, mse));
    }
  }
}
