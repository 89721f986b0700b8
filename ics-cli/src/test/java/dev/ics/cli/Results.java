package dev.ics.cli;

import dev.ics.Compression;
import dev.ics.Compression.Extent;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.FileResult;
import dev.ics.score.Score;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;

/// Results of runs that never were.
final class Results {

  static final Compression COMPRESSION = new Compression(new Extent(768, 512, 72_079),
      new Extent(154, 103, 16), 1, new Score(65.025));

  private static final Duration TIME = Duration.ofMillis(210);

  private Results() {}

  static FileResult.Compressed compressed(String source) {
    return new FileResult.Compressed(Path.of(source), Path.of("out", source), 557_600, 98_200,
        COMPRESSION, TIME);
  }

  static FileResult.Kept kept(String source) {
    return new FileResult.Kept(Path.of(source), Path.of("out", source), 557_600,
        "the result would be larger", COMPRESSION, TIME);
  }

  static FileResult.NotSmaller notSmaller(String source) {
    return new FileResult.NotSmaller(Path.of(source), 557_600, COMPRESSION, TIME);
  }

  /// Of a search that ended at a quality of 71.25.
  static FileResult.Compressed searched(String source, boolean targetReached) {
    return new FileResult.Compressed(Path.of(source), Path.of("out", source), 557_600, 98_200,
        searched(targetReached), TIME);
  }

  /// Dropped for a minimum of 80.
  static FileResult.BelowMinimum belowMinimum(String source, Path target) {
    return new FileResult.BelowMinimum(Path.of(source), target, 557_600, 80, searched(false), TIME);
  }

  private static Compression searched(boolean targetReached) {
    return new Compression(COMPRESSION.before(), COMPRESSION.after(), 1, 1, COMPRESSION.score(),
        OptionalDouble.of(71.25), targetReached);
  }

  static BatchSummary summary(int compressed, int kept, int notSmaller, int skipped, int failed) {
    boolean written = compressed + kept > 0;
    return new BatchSummary(compressed, kept, notSmaller, 0, skipped, failed,
        written ? 4_000_000 : 0, written ? 1_000_000 : 0, Duration.ofSeconds(3), false);
  }

  static BatchSummary interrupted() {
    return new BatchSummary(1, 0, 0, 0, 0, 0, 10, 5, Duration.ofSeconds(3), true);
  }
}
