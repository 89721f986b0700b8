package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The decoders that most programs use, besides the JDK's.
class OtherDecodersTest {

  private static final int INPUTS = 5_000;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zlib", "libdeflate"})
  void readWhatWeWrite(String decoder) throws Exception {
    List<String> command = List.of("/usr/bin/python3", script(), decoder);
    Tool.require(command.toArray(String[]::new));
    Path file = folder.resolve("streams");
    int streams = writeStreams(file);
    assertThat(Tool.output(List.of("/usr/bin/python3", script(), decoder, file.toString())))
        .isEqualTo(streams + "\n");
  }

  private static int writeStreams(Path file) throws IOException {
    try (var output = new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int number = 0; number < INPUTS; number++) {
        byte[] bytes = Inputs.numbered(number);
        write(bytes, number % 10, output);
        write(bytes, 9, output);
      }
      write(Inputs.picture(2_000_000, 100, 1), 4, output);
      return 2 * INPUTS + 1;
    }
  }

  private static void write(byte[] bytes, int effort, DataOutputStream output)
      throws IOException {
    byte[] stream = Zlib.compress(bytes, effort);
    output.writeInt(bytes.length);
    output.writeInt(stream.length);
    output.write(bytes);
    output.write(stream);
  }

  private static String script() throws URISyntaxException {
    return Path.of(OtherDecodersTest.class.getResource("inflate_all.py").toURI()).toString();
  }
}
