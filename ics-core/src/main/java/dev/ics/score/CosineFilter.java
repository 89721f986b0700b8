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
  private final float[] ofBefore;

  /// @param frequency in radians a pixel
  CosineFilter(double frequency, double gain) {
    double exactSlope = 2 * StrictMath.cos(frequency);
    this.slope = (float) exactSlope;
    this.gain = (float) gain;
    this.ofInput = steps(gain, gain * exactSlope, exactSlope);
    this.ofLast = steps(exactSlope, exactSlope * exactSlope - 1, exactSlope);
    this.ofBefore = steps(-1, -exactSlope, exactSlope);
  }

  /// Adds what this cosine has in a row that is blurred along itself.
  ///
  /// @param ends    the sums of both ends of the windows. The first are of windows before the row; as
  ///                many as there are more of them than of `blurred`
  /// @param blurred is added to
  void along(float[] ends, float[] blurred) {
    float input0 = ofInput[0];
    float input1 = ofInput[1];
    float input2 = ofInput[2];
    float input3 = ofInput[3];
    float last0 = ofLast[0];
    float last1 = ofLast[1];
    float last2 = ofLast[2];
    float last3 = ofLast[3];
    float before0 = ofBefore[0];
    float before1 = ofBefore[1];
    float before2 = ofBefore[2];
    float before3 = ofBefore[3];
    int lead = ends.length - blurred.length;
    int to = ends.length - lead - STEPS + 1;
    float last = 0;
    float beforeLast = 0;
    int i = 0;
    while (i < ends.length) {
      float first = Math.fma(last0, last, Math.fma(before0, beforeLast, ends[i] * input0));
      if (i < lead + ALIGNED || i >= to) {
        if (i >= lead) {
          blurred[i - lead] += first;
        }
        beforeLast = last;
        last = first;
        i++;
      } else {
        float a = ends[i];
        float b = ends[i + 1];
        float c = ends[i + 2];
        float second = Math.fma(input0, b, a * input1);
        float third = Math.fma(input0, c, Math.fma(input1, b, a * input2));
        float fourth = Math.fma(input0, ends[i + 3],
            Math.fma(input1, c, Math.fma(input2, b, a * input3)));
        second = Math.fma(last1, last, Math.fma(before1, beforeLast, second));
        third = Math.fma(last2, last, Math.fma(before2, beforeLast, third));
        fourth = Math.fma(last3, last, Math.fma(before3, beforeLast, fourth));
        blurred[i - lead] += first;
        blurred[i - lead + 1] += second;
        blurred[i - lead + 2] += third;
        blurred[i - lead + 3] += fourth;
        beforeLast = third;
        last = fourth;
        i += STEPS;
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

  private static float[] steps(double first, double second, double slope) {
    double third = slope * second - first;
    return new float[]{(float) first, (float) second, (float) third,
        (float) (slope * third - second)};
  }
}
