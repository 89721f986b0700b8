package dev.ics.score;

/// The moving parts of comparing one component of two pictures at one scale: three error maps, of which
/// only the norms are kept.
///
/// - *Structure*: one minus SSIM (Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from
///   error visibility to structural similarity", 2004), with `1 - (difference of means)²` for the first
///   factor, since XYB has no need of a correction for brightness.
/// - *Ringing*: edges of the result where the original is smooth. An edge is how far a pixel is from
///   the mean around it.
/// - *Blurring*: edges of the original where the result is smooth.
final class ErrorMaps {

  /// Steadies the quotient where both pictures are flat.
  private static final float FLAT = 0.0009f;

  private final float[][] original;
  private final float[][] result;
  private final LocalMeans means;

  private final float[] structuralErrors;
  private final float[] ringingErrors;
  private final float[] blurringErrors;

  private final ErrorNorms structure;
  private final ErrorNorms ringing;
  private final ErrorNorms blurring;

  /// Planes of rows, of the same size.
  ErrorMaps(float[][] original, float[][] result) {
    this.original = original;
    this.result = result;
    int width = original[0].length;
    this.means = new LocalMeans(width);
    this.structuralErrors = new float[width];
    this.ringingErrors = new float[width];
    this.blurringErrors = new float[width];
    this.structure = new ErrorNorms(width);
    this.ringing = new ErrorNorms(width);
    this.blurring = new ErrorNorms(width);
  }

  /// The mean errors in structure, of ringing and of blurring, then the 4-norms of the three.
  double[] norms() {
    int delay = GaussianBlur.DELAY;
    for (int y = 0; y < original.length + delay; y++) {
      if (y < original.length) {
        means.next(original[y], result[y]);
      } else {
        means.nextBelow();
      }
      if (y >= delay) {
        compareStructure();
        compareEdges(original[y - delay], result[y - delay]);
        structure.add(structuralErrors);
        ringing.add(ringingErrors);
        blurring.add(blurringErrors);
      }
    }
    return new double[]{structure.mean(), ringing.mean(), blurring.mean(), structure.fourNorm(),
        ringing.fourNorm(), blurring.fourNorm()};
  }

  private void compareStructure() {
    float[] errors = structuralErrors;
    float[] originals = means.ofOriginal();
    float[] results = means.ofResult();
    float[] originalSquares = means.ofOriginalSquares();
    float[] resultSquares = means.ofResultSquares();
    float[] products = means.ofProducts();
    for (int x = 0; x < errors.length; x++) {
      float from = originals[x];
      float to = results[x];
      float alike = 1 - (from - to) * (from - to);
      float covariance = products[x] - from * to;
      float variances = originalSquares[x] - from * from + (resultSquares[x] - to * to);
      errors[x] = Math.max(0, 1 - alike * (2 * covariance + FLAT) / (variances + FLAT));
    }
  }

  private void compareEdges(float[] from, float[] to) {
    float[] originals = means.ofOriginal();
    float[] results = means.ofResult();
    float[] more = ringingErrors;
    float[] less = blurringErrors;
    for (int x = 0; x < from.length; x++) {
      float edge = Math.abs(from[x] - originals[x]);
      float edgeOfResult = Math.abs(to[x] - results[x]);
      float change = (edgeOfResult - edge) / (1 + edge);
      more[x] = Math.max(0, change);
      less[x] = Math.max(0, -change);
    }
  }
}
