package dev.ics.score;

/// One of the cosines that the weights of a blur are the sum of, as a recursion. With `s` the sum of the
/// pixels at both ends of the window, the next value is `2 cos(frequency) · last - before last + gain · s`.
///
/// Rounding errors of such a recursion never die away. Where a picture is flat they are most of what
/// SSIMULACRA 2 finds between two pictures, up to 0.2 of a score. So every rounding here is that of the
/// reference implementation, which fuses multiplications with additions and takes four steps at once
/// along a row. [Math#fma] is the same on every machine.
final class CosineFilter {

  private static final int STEPS = 4;

  /// The first value along a row that is made together with others.
  private static final int ALIGNED = 8;

  private final float slope;
  private final float gain;

  /// What the next four values have of an input, of the last value and of the one before it.
  private final float[] ofInput;
  private final float[] ofLast;
  private final float[] ofBeforeLast;

  /// @param frequency in radians a pixel
  CosineFilter(double frequency, double gain) {
    double exactSlope = 2 * StrictMath.cos(frequency);
    this.slope = (float) exactSlope;
    this.gain = (float) gain;
    this.ofInput = steps(gain, gain * exactSlope, exactSlope);
    this.ofLast = steps(exactSlope, exactSlope * exactSlope - 1, exactSlope);
    this.ofBeforeLast = steps(-1, -exactSlope, exactSlope);
  }

  /// Adds what this cosine has in a row that is blurred along itself.
  ///
  /// @param ends    the sums of both ends of the windows. The first are of windows before the row; as
  ///                many as there are more of them than of `blurred`
  /// @param blurred is added to
  void along(float[] ends, float[] blurred) {
    int lead = ends.length - blurred.length;
    float last = 0;
    float beforeLast = 0;
    int i = 0;
    while (i < ends.length) {
      if (i >= lead + ALIGNED && i < ends.length - lead - STEPS + 1) {
        float next = fourth(ends, i, last, beforeLast);
        float third = third(ends, i, last, beforeLast);
        blurred[i - lead] += first(ends, i, last, beforeLast);
        blurred[i - lead + 1] += second(ends, i, last, beforeLast);
        blurred[i - lead + 2] += third;
        blurred[i - lead + 3] += next;
        beforeLast = third;
        last = next;
        i += STEPS;
      } else {
        float next = first(ends, i, last, beforeLast);
        if (i >= lead) {
          blurred[i - lead] += next;
        }
        beforeLast = last;
        last = next;
        i++;
      }
    }
  }

  /// Adds what this cosine has in the next row of columns that are blurred along themselves.
  ///
  /// @param ends       the sums of both ends of the columns' windows
  /// @param last       its values in the row before
  /// @param beforeLast its values in the row before that; replaced by those of this row
  /// @param blurred    is added to
  void down(float[] ends, float[] last, float[] beforeLast, float[] blurred) {
    float ofLastRow = slope;
    float ofEnds = gain;
    for (int x = 0; x < blurred.length; x++) {
      float next = Math.fma(ofEnds, ends[x], Math.fma(ofLastRow, last[x], -beforeLast[x]));
      beforeLast[x] = next;
      blurred[x] += next;
    }
  }

  private float first(float[] ends, int i, float last, float beforeLast) {
    return Math.fma(ofLast[0], last, Math.fma(ofBeforeLast[0], beforeLast, ends[i] * ofInput[0]));
  }

  private float second(float[] ends, int i, float last, float beforeLast) {
    float input = Math.fma(ofInput[0], ends[i + 1], ends[i] * ofInput[1]);
    return Math.fma(ofLast[1], last, Math.fma(ofBeforeLast[1], beforeLast, input));
  }

  private float third(float[] ends, int i, float last, float beforeLast) {
    float input = Math.fma(ofInput[0], ends[i + 2],
        Math.fma(ofInput[1], ends[i + 1], ends[i] * ofInput[2]));
    return Math.fma(ofLast[2], last, Math.fma(ofBeforeLast[2], beforeLast, input));
  }

  private float fourth(float[] ends, int i, float last, float beforeLast) {
    float input = Math.fma(ofInput[0], ends[i + 3], Math.fma(ofInput[1], ends[i + 2],
        Math.fma(ofInput[2], ends[i + 1], ends[i] * ofInput[3])));
    return Math.fma(ofLast[3], last, Math.fma(ofBeforeLast[3], beforeLast, input));
  }

  private static float[] steps(double first, double second, double slope) {
    double third = slope * second - first;
    return new float[]{(float) first, (float) second, (float) third,
        (float) (slope * third - second)};
  }
}
