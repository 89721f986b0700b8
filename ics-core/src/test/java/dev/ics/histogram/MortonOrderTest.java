package dev.ics.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MortonOrderTest {

  @Test
  void colorsAreComparedAsTheirKeysAre() {
    var random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      int color = random.nextInt();
      int few = random.nextInt() & -1 >>> random.nextInt(32);
      int other = color ^ random.nextInt() & few;
      assertThat(MortonOrder.isBefore(color, other)).as("%x, %x", color, other)
          .isEqualTo(Integer.compareUnsigned(MortonOrder.key(color), MortonOrder.key(other)) < 0);
    }
  }

  @Test
  void noColorIsBeforeItself() {
    assertThat(MortonOrder.isBefore(0x8012_34FF, 0x8012_34FF)).isFalse();
  }
}
