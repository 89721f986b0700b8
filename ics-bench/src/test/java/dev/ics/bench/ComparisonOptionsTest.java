package dev.ics.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonOptionsTest {

  @Test
  void whatIsNotNamedKeepsItsDefault() {
    assertThat(ComparisonOptions.parse("k=8,256", "library=TRIBUO"))
        .returns(List.of(8, 256), ComparisonOptions::clusters)
        .returns(List.of(Library.TRIBUO), ComparisonOptions::libraries)
        .returns(List.of(InputForm.values()), ComparisonOptions::forms)
        .returns(5, ComparisonOptions::seeds);
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> ComparisonOptions.parse("clusters=8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clusters=8");
    assertThatThrownBy(() -> ComparisonOptions.parse("seeds=0"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
