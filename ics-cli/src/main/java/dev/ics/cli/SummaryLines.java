package dev.ics.cli;

import dev.ics.batch.BatchSummary;
import java.util.ArrayList;
import java.util.List;

/// Writes what became of all pictures together.
final class SummaryLines {

  private SummaryLines() {}

  static List<String> of(BatchSummary summary) {
    String counts = counts(summary) + " in " + Units.time(summary.time());
    if (summary.done() == 0) {
      return List.of(counts);
    }
    String times = counts + ", " + Units.time(summary.time().dividedBy(summary.done()))
        + " a picture";
    return summary.bytesBefore() == 0 ? List.of(times) : List.of(times, bytes(summary));
  }

  private static String counts(BatchSummary summary) {
    var parts = new ArrayList<String>();
    parts.add(Units.pictures(summary.compressed()) + " compressed");
    addUnlessZero(parts, summary.kept(), "kept as it was", "kept as they were");
    addUnlessZero(parts, summary.notSmaller(), "not smaller", "not smaller");
    addUnlessZero(parts, summary.belowMinimum(), "below the minimum", "below the minimum");
    addUnlessZero(parts, summary.skipped(), "skipped", "skipped");
    addUnlessZero(parts, summary.failed(), "failed", "failed");
    return String.join(", ", parts);
  }

  private static String bytes(BatchSummary summary) {
    long before = summary.bytesBefore();
    long after = summary.bytesAfter();
    return "%s → %s (%s)".formatted(Units.bytes(before), Units.bytes(after),
        Units.change(before, after));
  }

  private static void addUnlessZero(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(Units.count(count) + " " + (count == 1 ? one : many));
    }
  }
}
