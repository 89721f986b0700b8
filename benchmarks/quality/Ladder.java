import java.io.IOException;
import java.util.Optional;

/// One picture by pngquant at one level of dithering, with more and more colors.
record Ladder(Pngquant pngquant, Picture picture, String dithering) {

  private static final int[] STEPS = {8, 24, 64, 128, 256};
  private static final int LEAST = STEPS[0];

  /// The result of the fewest colors that reach a score. Searched as if more colors always scored
  /// higher, but for the two numbers next below, which are tried.
  ///
  /// @param limit larger files are not of interest, and more colors make larger files
  Optional<Result> fewest(int target, double limit) throws IOException, InterruptedException {
    int step = 0;
    while (!at(STEPS[step]).reaches(target)) {
      if (step == STEPS.length - 1 || at(STEPS[step]).bytes() > limit) {
        return Optional.empty();
      }
      step++;
    }
    int high = STEPS[step];
    int low = step == 0 ? LEAST - 1 : STEPS[step - 1];
    while (high - low > 1) {
      int middle = between(low, high, target);
      if (at(middle).reaches(target)) {
        high = middle;
      } else if (at(middle).bytes() > limit) {
        return Optional.empty();
      } else {
        low = middle;
      }
    }
    int below = high - 2;
    return Optional.of(at(below >= LEAST && at(below).reaches(target) ? below : high));
  }

  private Result at(int colors) throws IOException, InterruptedException {
    return pngquant.quantize(picture, dithering + " " + colors);
  }

  /// Where the score is to be expected if it grows with the logarithm of the number of colors, but
  /// at least an eighth of the way from either end.
  private int between(int low, int high, int target) throws IOException, InterruptedException {
    double place = (target - at(low).score()) / (at(high).score() - at(low).score());
    int margin = Math.max(1, (high - low) / 8);
    int expected = (int) Math.ceil(low * Math.pow((double) high / low, place));
    return Math.clamp(expected, low + margin, high - margin);
  }
}
