package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A command that was run in this process, with what it said.
final class Cli {

  private final int exitCode;
  private final byte[] out;
  private final String err;

  private Cli(int exitCode, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    this.exitCode = exitCode;
    this.out = out.toByteArray();
    this.err = err.toString(UTF_8);
  }

  static Cli run(Object... arguments) {
    return run(new byte[0], arguments);
  }

  /// @param input of standard input
  static Cli run(byte[] input, Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return new Cli(Main.run(words, terminal(input, out, err)), out, err);
  }

  /// The dialogue with these answers.
  static Cli answer(Path workingFolder, String... answers) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    byte[] input = Stream.of(answers)
        .map(answer -> answer + "\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
    return new Cli(new Dialogue(terminal(input, out, err), workingFolder).run(), out, err);
  }

  /// A terminal that nobody looks at.
  static Terminal terminal(byte[] input, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Terminal(new ByteArrayInputStream(input), new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8), false, false, false, 100);
  }

  int exitCode() {
    return exitCode;
  }

  /// What went to standard output; the live array.
  byte[] outBytes() {
    return out;
  }

  String out() {
    return new String(out, UTF_8);
  }

  String err() {
    return err;
  }
}
