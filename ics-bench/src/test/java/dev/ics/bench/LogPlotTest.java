package dev.ics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogPlotTest {

  @Test
  void tenTimesIsTheSameWayEverywhere() {
    String svg = LogPlot.svg("n", "ms", List.of(new LogPlot.Line("ours",
        List.of(new double[]{1, 10}, new double[]{10, 100}, new double[]{100, 1000}))));
    assertThat(svg).contains("points=\"60.0,360.0 375.0,195.0 690.0,30.0\"", ">ours<", ">10^2<");
  }
}
