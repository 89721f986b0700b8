package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The real program in a process of its own, or any other program.
final class Program {

  /// Long enough for a machine with much else to do.
  static final long DEADLINE_SECONDS = 120;

  private final Path folder;
  private final List<String> command;
  private Map<String, String> environment = Map.of();

  /// @param folder that it runs in
  Program(Path folder, List<String> command) {
    this.folder = folder;
    this.command = command;
  }

  /// What a program said and how it ended.
  record Ended(int exitCode, String out, String err) {}

  static Program ics(Path folder, Object... arguments) {
    return new Program(folder, icsCommand(arguments));
  }

  /// The program as a user who may not do all, even where root runs the tests.
  static Program icsWithoutPrivileges(Path folder, Object... arguments) {
    return new Program(folder, withoutPrivileges(icsCommand(arguments)));
  }

  /// The command without the right of root to read and write everything.
  static List<String> withoutPrivileges(List<String> command) {
    List<String> restricted = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      restricted.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search",
          "--inh-caps=-dac_override,-dac_read_search"));
    }
    restricted.addAll(command);
    return restricted;
  }

  /// The command line of the program, with the classes that are tested.
  static List<String> icsCommand(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), Main.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  Program with(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  Ended run() throws IOException, InterruptedException {
    Path out = Files.createTempFile("ics-test-", ".out");
    try {
      Ended ended = run(out.toFile());
      return new Ended(ended.exitCode(), Files.readString(out), ended.err());
    } finally {
      Files.delete(out);
    }
  }

  /// Runs it with its standard output going elsewhere.
  Ended run(File out) throws IOException, InterruptedException {
    Path err = Files.createTempFile("ics-test-", ".err");
    var builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectOutput(out)
        .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
      return new Ended(process.exitValue(), "", Files.readString(err, UTF_8));
    } finally {
      process.destroyForcibly();
      Files.delete(err);
    }
  }

  /// Skips a test, or fails it, where permissions of files bind nobody.
  static void requirePermissionsToBind() throws InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    Requirement.met(!root || succeeds("setpriv", "--version"), "setpriv, as root");
  }

  /// Whether a program of the system is there and ends well.
  static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
