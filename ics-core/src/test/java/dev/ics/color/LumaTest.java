package dev.ics.color;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LumaTest {

  @Test
  void theWeightsAreThoseOfBt601OnEncodedValues() {
    assertThat(Luma.of(Argb.rgb(255, 0, 0))).isEqualTo(76);
    assertThat(Luma.of(Argb.rgb(250, 0, 0))).isEqualTo(75);
    assertThat(Luma.of(Argb.rgb(0, 255, 0))).isEqualTo(150);
    assertThat(Luma.of(Argb.rgb(0, 0, 255))).isEqualTo(29);
    assertThat(Luma.of(Argb.rgb(10, 200, 90))).isEqualTo(131);
  }

  @Test
  void graysStayAndAlphaStays() {
    int[] argb = new int[256];
    for (int i = 0; i < 256; i++) {
      argb[i] = Argb.of(i, i, i, i);
    }
    assertThat(Luma.of(new RgbaImage(16, 16, argb.clone())).argb()).isEqualTo(argb);
  }
}
