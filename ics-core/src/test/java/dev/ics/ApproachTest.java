package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.remap.Dithering;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApproachTest {

  private static final Dithering DITHERING = new Dithering.Adaptive();

  private static final SearchPath PATH = SearchPath.of(SearchPath.Kind.DIFFUSED, DITHERING, 2, 256,
      70_000);

  @ParameterizedTest
  @ValueSource(doubles = {-5, 20, 40, 60, 77.5, 87})
  void aGoalIsMetInFewSteps(double goal) {
    for (DoubleUnaryOperator curve : new DoubleUnaryOperator[]{x -> x, x -> 3 * x - 120,
        x -> x / 3 + 10, x -> x * Math.abs(x) / 90, x -> x + 2 * Math.sin(x)}) {
      double value = curve.applyAsDouble(goal);
      assertThat(steps(curve, value)).as("to %s", value).isLessThanOrEqualTo(7);
    }
  }

  @Test
  void betweenBothSidesItGoesAlongTheLineButAtLeastATenthOfTheWay() {
    var approach = new Approach(PATH, 1);
    approach.learn(30, 0);
    approach.learn(80, 1000);
    assertThat(approach.next(500)).hasValue(55);
    assertThat(approach.next(800)).hasValue(70);
    assertThat(approach.next(1)).hasValue(35);
    assertThat(approach.next(999)).hasValue(75);
  }

  @Test
  void towardsAnUnknownSideItGoesFartherThanIsExpectedAndFartherEachTime() {
    var approach = new Approach(PATH, 2);
    approach.learn(30, 0);
    assertThat(approach.next(10)).hasValue(30 + 1.2 * 10 / 2);
    approach.learn(36, 5);
    assertThat(approach.next(10)).hasValue(36 + 2 * 1.2 * 5 / 2);
    assertThat(approach.next(-10)).hasValue(30 - 2 * 1.2 * 10 / 2);
    assertThat(approach.next(1000)).hasValue(PATH.last());
  }

  @Test
  void whereValuesFallInBetweenTheLastCrossingCounts() {
    var approach = new Approach(PATH, 1);
    approach.learn(30, 10);
    approach.learn(50, 40);
    approach.learn(70, 20);
    approach.learn(86, 60);
    assertThat(approach.next(30)).hasValue(74);
  }

  /// Two colors up to 16: what the line leads to has been tried, the middle has not.
  @Test
  void whereTheLineEndsAtWhatIsKnownTheMiddleIsNext() {
    SearchPath path = SearchPath.of(SearchPath.Kind.NEAREST, DITHERING, 2, 16, 70_000);
    var approach = new Approach(path, 1);
    approach.learn(path.first(), 0);
    approach.learn(path.last(), 1000);
    assertThat(approach.next(1)).hasValue((path.first() + path.last()) / 2);
  }

  @Test
  void theEndIsTheEnd() {
    var approach = new Approach(PATH, 1);
    approach.learn(PATH.last(), 50);
    assertThat(approach.next(60)).isEmpty();
    approach.learn(PATH.first(), 40);
    assertThat(approach.next(30)).isEmpty();
  }

  @Test
  void whereNothingIsBetweenTheSearchIsOver() {
    SearchPath path = SearchPath.of(SearchPath.Kind.NEAREST, DITHERING, 2, 3, 70_000);
    var approach = new Approach(path, 1);
    approach.learn(path.first(), 0);
    approach.learn(path.last(), 10);
    assertThat(approach.next(5)).isEmpty();
  }

  /// Until the value is met within a third.
  private static int steps(DoubleUnaryOperator curve, double goal) {
    var approach = new Approach(PATH, 1);
    double position = 50;
    int steps = 1;
    double value = curve.applyAsDouble(position);
    while (Math.abs(value - goal) > 1 / 3.0 && steps < 20) {
      approach.learn(position, value);
      OptionalDouble next = approach.next(goal);
      assertThat(next).isPresent();
      position = next.getAsDouble();
      value = curve.applyAsDouble(position);
      steps++;
    }
    return steps;
  }
}
