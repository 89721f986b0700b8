package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowancesTest {

  private final Allowances allowances = new Allowances(2);

  @Test
  void noListsHoldBeforeTheFirst() {
    assertThat(moveTo(0, 0)).isTrue();
    assertThat(allowances.values()).containsOnly(0);
  }

  @Test
  void anAllowanceIsThreeTimesTheOwnMoveAndTheCommonOne() {
    moveTo(0, 100);
    assertThat(moveTo(1, 107)).isTrue();
    assertThat(allowances.moves()).containsExactly(1, 7);
    assertThat(allowances.values()).containsExactly(3 * (1 + 5), 3 * (7 + 5));
  }

  @Test
  void listsHoldUntilOneCentroidIsBeyondItsAllowanceFromWhereTheyWereMade() {
    moveTo(0, 100);
    moveTo(1, 107);
    assertThat(moveTo(10, 107)).isFalse();
    assertThat(moveTo(19, 107)).isFalse();
    assertThat(moveTo(19.01, 112)).isTrue();
  }

  @Test
  void movesAQuarterAsLargeAreWorthShorterLists() {
    moveTo(0, 100);
    moveTo(1, 107);
    assertThat(moveTo(2.3, 108.3)).isFalse();
    assertThat(moveTo(3.5, 109.5)).isTrue();
    assertThat(allowances.values()[0]).isLessThan(8);
  }

  private boolean moveTo(double first, double second) {
    return allowances.exceededBy(new double[][]{{first}, {second}});
  }
}
