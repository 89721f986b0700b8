package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class CubeRootsTest {

  @Test
  void rootsAreRightToSixDigits() {
    float[] values = new float[100_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.exp(Math.log(1e-3) + Math.log(1e6) * i / values.length);
    }
    float[] roots = values.clone();
    CubeRoots.replace(roots, new float[roots.length]);
    for (int i = 0; i < values.length; i++) {
      assertThat((double) roots[i]).isCloseTo(Math.cbrt(values[i]), withinPercentage(6e-5));
    }
  }
}
