package dev.ics.cli;

import dev.ics.batch.BatchOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.Destination;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Compresses one picture that comes from standard input or goes to standard output. It passes
/// through a temporary folder, so that it is treated as any file is.
final class StreamRun {

  /// The longest array that every virtual machine can make.
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final Terminal terminal;
  private final RunOptions run;
  private final BatchOptions batch;

  StreamRun(Terminal terminal, RunOptions run, BatchOptions batch) {
    this.terminal = terminal;
    this.run = run;
    this.batch = batch;
  }

  /// Returns one of the [ExitCodes].
  int run(String input, Output output) throws IOException {
    refuseContradictions(output);
    boolean piped = input.equals(Paths.STREAM);
    byte[] picture = piped ? read() : new byte[0];
    try (var _ = new Interruption(() -> {})) {
      Path folder = Files.createTempDirectory("ics-");
      try {
        Path source = piped
            ? Files.write(folder.resolve(fileName(picture)), picture)
            : Paths.of(input);
        return switch (output) {
          case Output.Filed(Destination destination) -> file(source, destination, folder);
          case Output.Piped(List<ImageFormat> formats) -> pipe(source, folder, formats);
        };
      } finally {
        delete(folder);
      }
    }
  }

  private int file(Path source, Destination destination, Path folder) throws IOException {
    Report report = run.report(terminal, batch.recipe());
    return BatchRun.run(BatchPlan.of(List.of(source), destination), batch,
        new StreamReport(report, folder));
  }

  private int pipe(Path source, Path folder, List<ImageFormat> formats) throws IOException {
    var report = new StreamReport(
        run.report(terminal.withResultsInErr(), batch.recipe()), folder);
    var destination = new Destination.File(folder.resolve(StreamReport.OUTPUT), formats);
    int exitCode = BatchRun.run(BatchPlan.of(List.of(source), destination), batch, report);
    if (report.target().isPresent()) {
      Files.copy(report.target().get(), terminal.out());
      if (terminal.out().checkError()) {
        throw new IOException("cannot write to standard output; see where it is redirected to");
      }
    }
    return exitCode;
  }

  /// All of standard input, or one byte more than is allowed, which will be refused.
  private byte[] read() throws IOException {
    long allowed = batch.recipe().limits().maxBytes();
    return terminal.in().readNBytes((int) Math.min(allowed, LARGEST_ARRAY - 1) + 1);
  }

  /// Ends as the names of such pictures do, and so does the file where it is kept untouched.
  private static String fileName(byte[] picture) {
    try {
      return StreamReport.INPUT + "."
          + ImageDecoder.inspect(picture).format().toLowerCase(Locale.ROOT);
    } catch (ImageException _) {
      return StreamReport.INPUT;
    }
  }

  private void refuseContradictions(Output output) {
    if (run.dryRun()) {
      throw new BadUsage("--dry-run does nothing with standard input and output; leave it out");
    }
    if (output instanceof Output.Piped) {
      if (run.json()) {
        throw new BadUsage("--json and the picture exclude one another on standard output;"
            + " name a file with --output");
      }
      if (terminal.outShown()) {
        throw new BadUsage("--output: standard output is a terminal, which cannot show a picture;"
            + " redirect it with > or name a file");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
