package dev.ics.cli;

import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.FileResult;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reports on one picture that passes through a temporary folder: what is there goes by the name of
/// what it stands for.
final class StreamReport implements Report {

  /// How the files in the temporary folder begin.
  static final String INPUT = "standard input";
  static final String OUTPUT = "standard output";

  private final Report report;
  private final Path folder;
  private @Nullable Path target;

  StreamReport(Report report, Path folder) {
    this.report = report;
    this.folder = folder;
  }

  /// Where the picture was written, if it was.
  Optional<Path> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public void began(BatchPlan plan) {
    report.began(plan);
  }

  @Override
  public void counting(int pictures) {
    report.counting(pictures);
  }

  @Override
  public void counted() {
    report.counted();
  }

  @Override
  public void ended(FileResult result) {
    report.ended(switch (result) {
      case FileResult.Compressed r -> {
        target = r.target();
        yield new FileResult.Compressed(name(r.source()), name(r.target()), r.bytesBefore(),
            r.bytesAfter(), r.compression(), r.time());
      }
      case FileResult.Kept r -> {
        target = r.target();
        yield new FileResult.Kept(name(r.source()), name(r.target()), r.bytesBefore(),
            r.reason(), r.compression(), r.time());
      }
      case FileResult.NotSmaller r -> new FileResult.NotSmaller(name(r.source()), r.bytesBefore(),
          r.compression(), r.time());
      case FileResult.BelowMinimum r -> {
        target = r.target().equals(r.source()) ? null : r.target();
        yield new FileResult.BelowMinimum(name(r.source()), name(r.target()), r.bytesBefore(),
            r.minimum(), r.compression(), r.time());
      }
      case FileResult.Rescaled _,FileResult.NotRescaled _ ->
        throw new AssertionError("a pipe has no annotations: " + result);
      case FileResult.Skipped r -> new FileResult.Skipped(name(r.source()), r.reason());
      case FileResult.Failed r -> new FileResult.Failed(name(r.source()), r.reason());
    });
  }

  @Override
  public void finished(BatchSummary summary) {
    report.finished(summary);
  }

  @Override
  public void remarked(Remark remark) {
    report.remarked(remark);
  }

  @Override
  public void planned(BatchPlan plan) {
    report.planned(plan);
  }

  private Path name(Path path) {
    if (!path.startsWith(folder)) {
      return path;
    }
    return Path.of(path.getFileName().toString().startsWith(INPUT) ? INPUT : OUTPUT);
  }
}
