package dev.ics.decode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.color.ColorSpace;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class IccFuzzTest {

  static Stream<byte[]> seeds() {
    return Stream.of(PngSeeds.profile(ColorSpace.CS_GRAY), PngSeeds.profile(ColorSpace.CS_sRGB),
        PngSeeds.profile(ColorSpace.CS_LINEAR_RGB), InkProfile.bytes());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyProfileIsUsedOrLeftAside(byte[] bytes) {
    IccProfile.of(bytes).ifPresent(profile -> {
      if (profile.description().chars().anyMatch(Character::isISOControl)) {
        throw new AssertionError(profile.description());
      }
      int components = profile.components();
      IccTransform.toSrgb(profile).ifPresent(transform -> {
        transform.apply(new byte[]{0, 1, 2, 3, 127, -128, -2, -1, 4, 5, 6, 7},
            new int[12 / components], 0);
        transform.apply(new short[12], new int[12 / components], 0);
      });
    });
  }
}
