package dev.ics.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.Compression;
import dev.ics.write.ImageFormat;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a plan in a virtual machine of its own, in the locale that knows ASCII only.
final class PlanInPlainLocale {

  private PlanInPlainLocale() {}

  /// The names of the tasks' sources, and then the reasons of what is left out.
  static List<String> run(Path input, Path output) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java, "-cp", classPath(),
        PlanInPlainLocale.class.getName(), input.toString(), output.toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said.lines().toList();
  }

  private static String classPath() {
    return Stream.of(PlanInPlainLocale.class, BatchPlan.class, Compression.class)
        .map(PlanInPlainLocale::origin)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static void main(String[] arguments) throws IOException {
    BatchPlan plan = BatchPlan.of(List.of(Path.of(arguments[0])),
        new Destination.Folder(Path.of(arguments[1]), List.of(ImageFormat.PNG)));
    plan.tasks().forEach(task -> System.out.println(task.source().getFileName()));
    for (FileResult result : plan.leftOut()) {
      if (result instanceof FileResult.Failed(Path _, String reason)) {
        System.out.println(reason);
      }
    }
  }
}
