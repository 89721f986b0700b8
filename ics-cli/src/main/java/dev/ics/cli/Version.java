package dev.ics.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version, as the build left it beside this class.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[]{text()};
  }

  /// `ics 0.1.0`.
  static String text() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      byte[] text = Objects.requireNonNull(in, "version.txt is not beside Version.class")
          .readAllBytes();
      return "ics " + new String(text, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
