package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class JournalFuzzTest {

  private static final Path OUT = Path.of("out").toAbsolutePath();
  private static final Tree TREE = new Tree(Path.of("in"), OUT);

  static Stream<byte[]> seeds() {
    return Stream.of("{\"version\":\"1\",\"options\":{\"a\":\"b\"}}",
        "{\"claim\":\"a.png\",\"targets\":[\"a.png\",\"../../b\"]}", "{\"failed\":\"a.png\"}",
        "{\"earlier\":[\"c.png\"]}",
        "{\"done\":{\"source\":\"a.png\",\"target\":\"x/../../a.png\",\"status\":\"compressed\","
            + "\"bytesBefore\":12,\"mse\":0.5,\"targetReached\":true},"
            + "\"modified\":\"2026-01-01T00:00:00.5Z\",\"seconds\":1.234}")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyLineIsReadAsItIsWrittenOrLeftAside(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    Optional<JournalLine> line = JournalText.parse(text);
    if (line.isPresent()) {
      String written = JournalText.of(line.get());
      if (written.contains("\n") || !written.equals(
          JournalText.parse(written).map(JournalText::of).orElse(""))) {
        throw new AssertionError("%s is written as %s".formatted(text, written));
      }
    }
    TREE.file(text).ifPresent(JournalFuzzTest::checkInside);
    Optional<Row> row = RowText.parse(text);
    row.flatMap(found -> found.cell(Column.TARGET))
        .flatMap(TREE::file)
        .ifPresent(JournalFuzzTest::checkInside);
    if (row.isPresent() && !RowText.parse(RowText.json(row.get())).equals(row)) {
      throw new AssertionError("%s is written as %s".formatted(text, RowText.json(row.get())));
    }
  }

  private static void checkInside(Path file) {
    if (!file.normalize().startsWith(OUT)) {
      throw new AssertionError("outside: " + file);
    }
  }
}
