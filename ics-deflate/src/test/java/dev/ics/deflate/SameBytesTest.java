package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A change of this hash alters the bytes of results, and is announced in the changelog.
class SameBytesTest {

  private static final String HASH = "98278b3b09f4a9334e4e6ff5e55e54de8a5803167b15ccecbe77b5c0b1aec00c";

  @Test
  void theBytesAreThoseOfEveryOtherMachine() throws NoSuchAlgorithmException {
    assertThat(Fingerprint.take()).isEqualTo(HASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation"})
  void howTheCodeIsCompiledMakesNoDifference(String flag) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = place(Deflate.class) + File.pathSeparator + place(Fingerprint.class);
    assertThat(Tool.output(List.of(java, flag, "-cp", classes, Fingerprint.class.getName())))
        .isEqualToIgnoringNewLines(HASH);
  }

  private static String place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
