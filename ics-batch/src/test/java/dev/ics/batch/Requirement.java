package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What a test needs of the machine: without it the test is skipped, or fails where
/// `-Dics.required` says that nothing may be skipped.
public final class Requirement {

  private Requirement() {}

  public static void met(boolean met, String what) {
    if (Boolean.getBoolean("ics.required")) {
      assertThat(met).as(what).isTrue();
    }
    assumeTrue(met, "needs: " + what);
  }
}
