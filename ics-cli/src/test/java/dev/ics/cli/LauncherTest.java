package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `ics`, in a checkout of empty sources, with a Maven and a JDK that only note what they
/// are asked. The version looked for is one that no real JDK has.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  /// Tells its arguments, one a line, and the locale; makes the cache where it is to make one.
  private static final String JAVA = """
      #!/bin/sh
      for word; do
        case $word in
          -XX:AOTCacheOutput=*) : > "${word#*=}"; exit 0 ;;
        esac
      done
      for word; do printf '<%s>\\n' "$word"; done
      echo "locale $LC_ALL"
      exit ${ICS_TEST_EXIT:-0}
      """;

  /// Notes that it ran and leaves what a build leaves.
  private static final String MAVEN = """
      #!/bin/sh
      echo "$*" >> ../maven.log
      mkdir -p ics-cli/target/lib
      : > ics-cli/target/ics-cli-0.1.0.jar
      """;

  private static final String NOTE = "ics: building, this takes a minute …";

  @TempDir
  private Path folder;

  private Path root;
  private Path bin;

  @BeforeEach
  void makeCheckout() throws IOException {
    folder = folder.toRealPath();
    root = folder.resolve("check out");
    bin = folder.resolve("bin");
    Path script = Path.of(System.getProperty("ics.root"), "ics");
    executable(root.resolve("ics"),
        Files.readString(script).replace("JAVA_NEEDED=25", "JAVA_NEEDED=99"));
    Pictures.write(root.resolve("pom.xml"), new byte[0]);
    for (String module : List.of("ics-core", "ics-batch", "ics-cli")) {
      Pictures.write(root.resolve(module + "/pom.xml"), new byte[0]);
      Pictures.write(root.resolve(module + "/src/main/java/A.java"), new byte[0]);
    }
    executable(bin.resolve("mvn"), MAVEN);
    makeJdk(folder.resolve("jdk"), "99.0.1");
    age(root, Instant.now().minusSeconds(7200));
  }

  @Test
  void theFirstUseBuildsWithOneLineOfNote() throws Exception {
    Program.Ended ended = launch("--version");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err().lines()).containsExactly(NOTE, "ics: preparing a faster start, once …");
    assertThat(ended.out()).contains("<" + jar() + ">", "<--version>");
    assertThat(builds()).singleElement().asString().contains("-q", "-DskipTests", "package");
  }

  @Test
  void laterUsesBuildNothing() throws Exception {
    launch();
    assertThat(launch().err()).isEmpty();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void aNewerSourceIsBuilt() throws Exception {
    launch();
    Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().minusSeconds(3600)));
    assertThat(launch().err()).doesNotContain(NOTE);

    Files.writeString(root.resolve("ics-core/src/main/java/B.java"), "");

    assertThat(launch().err()).contains(NOTE);
    assertThat(launch().err()).isEmpty();
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    assertThat(launch("a b", "", "*", "$x", "\"q\"").out())
        .contains("<a b>\n<>\n<*>\n<$x>\n<\"q\">\n");
  }

  @Test
  void theExitCodeIsThePrograms() throws Exception {
    assertThat(launch(Map.of("ICS_TEST_EXIT", "98")).exitCode()).isEqualTo(98);
  }

  @Test
  void linksToTheScriptLeadToTheCheckout() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../check out/ics"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), elsewhere.resolve("first"));

    Program.Ended ended = new Program(elsewhere, List.of(second.toString())).with(environment())
        .run();

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("<" + jar() + ">");
  }

  @Test
  void aFailedBuildShowsItsLastWords() throws Exception {
    executable(bin.resolve("mvn"), "#!/bin/sh\necho COMPILATION ERROR\nexit 1\n");

    Program.Ended ended = launch();

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err().lines()).containsExactly(NOTE, "COMPILATION ERROR",
        "ics: the build failed; all it said is in " + root.resolve("target/ics-build.log"));
    assertThat(root.resolve("target/ics-build.lock")).doesNotExist();
  }

  @Test
  void withoutMavenItSaysSo() throws Exception {
    Files.delete(bin.resolve("mvn"));
    for (String tool : List.of("readlink", "find", "mkdir", "rm", "cat", "tr")) {
      executable(bin.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(systemTool(tool)));
    }

    Program.Ended ended = launch(Map.of("PATH", bin.toString()));

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).startsWith("ics: must be built first, and that needs Maven 3.8");
  }

  @Test
  void withoutAJdkItSaysSo() throws Exception {
    Program.Ended ended = launch(Map.of("JAVA_HOME", ""));

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).startsWith("ics: needs a JDK 99 and found none; install one");
    assertThat(builds()).isEmpty();
  }

  @Test
  void aJdkOfAnotherVersionIsPassedOver() throws Exception {
    makeJdk(folder.resolve("older"), "17.0.99");
    makeJdk(folder.resolve("longer"), "990.0.1");
    Files.createSymbolicLink(bin.resolve("java"), folder.resolve("jdk/bin/java"));

    assertThat(launch(Map.of("JAVA_HOME", folder.resolve("older").toString())).exitCode()).isZero();
    Files.delete(bin.resolve("java"));
    assertThat(launch(Map.of("JAVA_HOME", folder.resolve("longer").toString())).exitCode())
        .isEqualTo(3);
  }

  @Test
  void aJdkInTheHomeFolderIsFound() throws Exception {
    makeJdk(folder.resolve("home/.sdkman/candidates/java/99-tem"), "99");
    assertThat(
        launch(Map.of("JAVA_HOME", "", "HOME", folder.resolve("home").toString())).exitCode())
        .isZero();
  }

  @Test
  void thePlainLocaleBecomesOneThatKnowsAllLetters() throws Exception {
    assertThat(launch(Map.of("LC_ALL", "C")).out()).contains("locale C.UTF-8\n");
    assertThat(launch(Map.of("LC_ALL", "de_DE.UTF-8")).out()).contains("locale C.UTF-8\n");
    assertThat(launch(Map.of("LC_ALL", "zh_CN.GB18030")).out()).contains("locale zh_CN.GB18030\n");
  }

  @Test
  void pipesAreNoTerminals() throws Exception {
    assertThat(launch().out()).contains("<-Dics.terminals=>");
  }

  @Test
  @Timeout(
      value = Program.DEADLINE_SECONDS,
      threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void twoAtOnceBuildOnce() throws Exception {
    assertThat(Program.succeeds("mkfifo", folder.resolve("begun").toString(),
        folder.resolve("go").toString())).isTrue();
    executable(bin.resolve("mvn"),
        MAVEN.replace("mkdir", "echo > ../begun; read go < ../go; mkdir"));

    Process first = start();
    assertThat(Files.readString(folder.resolve("begun"))).isNotEmpty();
    Process second = start();
    try (BufferedReader said = second.errorReader()) {
      assertThat(said.readLine()).isEqualTo("ics: waiting for another ics that is building …");
      Files.writeString(folder.resolve("go"), "\n");
      assertThat(first.waitFor()).isZero();
      assertThat(second.waitFor()).isZero();
    }
    assertThat(builds()).hasSize(1);
  }

  @Test
  void theLockOfADeadBuildIsTakenOver() throws Exception {
    Pictures.write(root.resolve("target/ics-build.lock/owner"), "999999999\n".getBytes(UTF_8));
    assertThat(launch().exitCode()).isZero();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void whatMavenAloneHasBuiltIsPreparedForAFasterStartToo() throws Exception {
    launch();
    for (Path folder : List.of(root.resolve("target"), root.resolve("ics-cli/target"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(path -> !path.toString().matches(".*(jar|lib)")).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.delete(root.resolve("target"));

    assertThat(launch().err()).isEqualTo("ics: preparing a faster start, once …\n");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void inACheckoutThatCannotBeWrittenItRunsWithoutACache() throws Exception {
    Program.requirePermissionsToBind();
    launch();
    try (Stream<Path> target = Files.list(root.resolve("ics-cli/target"))) {
      for (Path file : target.filter(path -> path.toString().endsWith(".aot")).toList()) {
        Files.delete(file);
      }
    }
    Path target = root.resolve("ics-cli/target");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));

    Program.Ended ended = new Program(folder,
        Program.withoutPrivileges(List.of(root.resolve("ics").toString()))).with(environment())
        .run();

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(Tree.names(target)).containsExactly("ics-cli-0.1.0.jar");
  }

  private Program.Ended launch(String... arguments) throws IOException, InterruptedException {
    return launch(Map.of(), arguments);
  }

  private Program.Ended launch(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("ics").toString()));
    command.addAll(List.of(arguments));
    Map<String, String> environment = environment();
    environment.putAll(variables);
    return new Program(folder, command).with(environment).run();
  }

  private Process start() throws IOException {
    var builder = new ProcessBuilder(root.resolve("ics").toString()).directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment());
    return builder.start();
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("PATH", bin + ":/usr/bin:/bin");
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    environment.put("HOME", folder.toString());
    return environment;
  }

  private List<String> builds() throws IOException {
    Path log = folder.resolve("maven.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private Path jar() {
    return root.resolve("ics-cli/target/ics-cli-0.1.0.jar");
  }

  private static void makeJdk(Path home, String version) throws IOException {
    executable(home.resolve("bin/java"), JAVA);
    Files.writeString(home.resolve("release"),
        "IMPLEMENTOR=\"Us\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
  }

  private static Path systemTool(String name) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private static void executable(Path file, String content) throws IOException {
    Pictures.write(file, content.getBytes(UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void age(Path tree, Instant time) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(time));
      }
    }
  }
}
