package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A dataset in a process of its own, on a machine on which things go wrong.
class DatasetFaultsTest {

  private static final String TREE = "";

  private static final String SHARDS = "--shards=tar:7";

  private static final int PICTURES = 60;

  @TempDir
  private Path folder;

  @BeforeEach
  void pictures() throws IOException {
    for (int i = 0; i < PICTURES; i++) {
      Pictures.noise(in("%d/%02d.png".formatted(i % 3, i)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TREE, SHARDS})
  void ctrlCEndsWith130AndTheNextRunGoesOn(String layout) throws Exception {
    Process process = start(layout);
    awaitDone(process, 3);
    signal("-INT", process);
    assertThat(process.waitFor(Program.DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(Files.readString(folder.resolve("err"))).contains("; nothing half-written is left")
        .endsWith("ics: call the same again to go on from here\n");
    assertThat(out("manifest.jsonl")).doesNotExist();
    assertCompletes(layout);
  }

  @Test
  void killedAsItPacksItMakesWhatAnUninterruptedRunMakes() throws Exception {
    for (int pictures : new int[]{1, 6, 7, 8, 20, 28, 41, 60}) {
      Process process = start(SHARDS);
      awaitDone(process, pictures);
      process.destroyForcibly();
      assertThat(process.waitFor(Program.DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertCompletes(SHARDS);
    assertThat(Tree.names(folder.resolve("out/.ics"))).containsExactly("journal.jsonl", "lock");
  }

  @ParameterizedTest
  @ValueSource(strings = {TREE, SHARDS})
  void aDiskOf20MegabytesFillsUpAndIsEnlarged_needsToMountAsRoot(String layout)
      throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    mount(out, "size=20m");
    try {
      Files.write(out("theirs"), new byte[(20 << 20) - (40 << 10)]);
      Program.Ended full = dataset(layout).run();
      assertThat(full.exitCode()).isIn(ExitCodes.SOME_FAILED, ExitCodes.NOTHING_DONE);
      assertThat(full.err()).containsIgnoringCase("no space left");
      assertThat(Tree.names(out)).noneMatch(name -> name.endsWith(".tmp"));
      Requirement.met(Program.succeeds("mount", "-o", "remount,size=40m", out.toString()),
          "remount");
      Files.delete(out("theirs"));
      assertCompletes(layout);
    } finally {
      Program.succeeds("umount", out.toString());
    }
  }

  @Test
  void aJournalThatCannotGrowCostsWhatCouldNotBeNoted_needsToMountAsRoot() throws Exception {
    Path hidden = Files.createDirectories(folder.resolve("out/.ics"));
    mount(hidden, "size=16k");
    try {
      Program.Ended full = dataset(TREE).run();
      assertThat(full.exitCode()).isEqualTo(ExitCodes.SOME_FAILED);
      assertThat(full.err()).contains("done, but that could not be noted: ");
      Requirement.met(Program.succeeds("mount", "-o", "remount,size=1m", hidden.toString()),
          "remount");
      assertCompletes(TREE);
    } finally {
      Program.succeeds("umount", hidden.toString());
    }
  }

  @Test
  void aFolderThatCannotBeReadFailsAloneAndIsDoneWhenItCan() throws Exception {
    Program.requirePermissionsToBind();
    Files.setPosixFilePermissions(in("1"), PosixFilePermissions.fromString("---------"));
    Program.Ended closed = Program.icsWithoutPrivileges(folder, "dataset", "in", "out", "-k", "4")
        .run();
    Files.setPosixFilePermissions(in("1"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(closed.exitCode()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(closed.err()).isEqualTo("ics: in/1: folder cannot be read: permission denied;"
        + " make it readable (chmod u+rx) or leave it out\n");
    assertThat(closed.out()).contains("40 pictures compressed, 1 failed");
    assertCompletes(TREE);
  }

  @ParameterizedTest
  @ValueSource(strings = {TREE, SHARDS})
  void ofTwoProcessesTheSecondStopsAtOnceAndDamagesNothing(String layout) throws Exception {
    Process first = start(layout);
    awaitDone(first, 1);
    signal("-STOP", first);
    Program.Ended second = dataset(layout).run();
    Program.Ended forced = Program.ics(folder, "dataset", "in", "out", "--force").run();
    assertThat(List.of(second.exitCode(), forced.exitCode()))
        .containsOnly(ExitCodes.NOTHING_DONE);
    assertThat(List.of(second.err(), forced.err())).containsOnly(
        "ics: another run is at work on out; wait for its end, or choose another folder\n");
    signal("-CONT", first);
    assertThat(first.waitFor(Program.DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
    assertCompletes(layout);
  }

  /// Another call ends well, and all is as if nothing had happened.
  private void assertCompletes(String layout) throws Exception {
    assertThat(dataset(layout).run().exitCode()).isZero();
    assertThat(Cli.run("dataset", folder.resolve("out"), "--verify").exitCode()).isZero();
    Cli whole = Cli.run(arguments(layout, folder.resolve("in"), folder.resolve("whole")).toArray());
    assertThat(whole.exitCode()).isZero();
    assertThat(results("out")).isEqualTo(results("whole"));
  }

  private static void signal(String signal, Process process) throws InterruptedException {
    Requirement.met(Program.succeeds("kill", signal, String.valueOf(process.pid())), "kill");
  }

  private static void mount(Path at, String options) throws InterruptedException {
    Requirement.met(
        Program.succeeds("mount", "-t", "tmpfs", "-o", options, "ics", at.toString()),
        "mount a file system, as root");
  }

  private static List<Object> arguments(String layout, Object in, Object out) {
    List<Object> arguments = new ArrayList<>(List.of("dataset", in, out, "-k", "4", "-j", "1"));
    if (!layout.isEmpty()) {
      arguments.add(layout);
    }
    return arguments;
  }

  private Program dataset(String layout) {
    return Program.ics(folder, arguments(layout, "in", "out").toArray());
  }

  /// Hears Ctrl-C even where the tests run in the background of a shell, which bids them not to.
  private Process start(String layout) throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(Program.icsCommand(arguments(layout, "in", "out").toArray()));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private void awaitDone(Process process, int pictures) throws Exception {
    Path journal = out(".ics/journal.jsonl");
    while (process.isAlive() && (!Files.exists(journal) || done(journal) < pictures)) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
  }

  private static long done(Path journal) throws IOException {
    return Files.readString(journal).lines().filter(line -> line.startsWith("{\"done\"")).count();
  }

  private Path in(String name) {
    return folder.resolve("in").resolve(name);
  }

  private Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  /// All that a user finds, but the summary, which tells times.
  private Map<String, Integer> results(String name) throws IOException {
    Map<String, Integer> results = Tree.content(folder.resolve(name));
    results.keySet().removeIf(file -> file.startsWith(".ics/") || file.equals("summary.json"));
    return results;
  }
}
