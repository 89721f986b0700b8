package dev.ics.cli;

import dev.ics.batch.BatchSummary;
import java.util.ArrayList;
import java.util.List;

/// Writes what became of all pictures together.
final class SummaryLines {

  private SummaryLines() {}

  static List<String> of(BatchSummary summary) {
    var lines = new ArrayList<String>();
    lines.add(counts(summary));
    int written = summary.compressed() + summary.kept();
    String time = "in " + Units.time(summary.time());
    if (written > 0) {
      lines.add("%s → %s (%s) %s, %s a picture".formatted(Units.bytes(summary.bytesBefore()),
          Units.bytes(summary.bytesAfter()),
          Units.change(summary.bytesBefore(), summary.bytesAfter()), time,
          Units.time(summary.time().dividedBy(written + summary.notSmaller()))));
    }
    return lines;
  }

  private static String counts(BatchSummary summary) {
    var parts = new ArrayList<String>();
    parts.add(Units.pictures(summary.compressed()) + " compressed");
    addUnlessZero(parts, summary.kept(), "kept as it was", "kept as they were");
    addUnlessZero(parts, summary.notSmaller(), "not smaller", "not smaller");
    addUnlessZero(parts, summary.skipped(), "skipped", "skipped");
    addUnlessZero(parts, summary.failed(), "failed", "failed");
    return String.join(", ", parts);
  }

  private static void addUnlessZero(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(Units.count(count) + " " + (count == 1 ? one : many));
    }
  }
}
