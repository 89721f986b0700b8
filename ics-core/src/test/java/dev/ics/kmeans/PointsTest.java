package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointsTest {

  @Test
  void theMeanVarianceCountsEachPointByItsWeight() {
    Points weighted = new Points(new double[][]{{0, 6}, {1, 1}}, new long[]{2, 1});
    Points expanded = Points.ofRows(new double[][]{{0, 1}, {0, 1}, {6, 1}});
    assertThat(weighted.meanVariance()).isEqualTo(4);
    assertThat(expanded.meanVariance()).isEqualTo(4);
  }

  @Test
  void refusesWhatCannotBeClustered() {
    assertThatIllegalArgumentException().isThrownBy(() -> Points.ofRows(new double[0][]))
        .withMessage("there are no points");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.ofRows(new double[][]{{1, 2}, {3}}))
        .withMessage("row 1 has 1 coordinates, the first has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.ofRows(new double[][]{{1, Double.NaN}}))
        .withMessage("coordinate NaN of point 0 on axis 1 is not finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Points(new double[][]{{1, 2}}, new long[]{1, 0}))
        .withMessage("weight 0 of point 1 is not at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Points(new double[][]{{1, 2}}, new long[]{Long.MAX_VALUE, 1}))
        .withMessage("the weights up to point 1 add up to 2^63 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Points(new double[][]{{1, 2}}, new long[]{1}))
        .withMessage("axis 0 has 2 coordinates for 1 points");
  }
}
