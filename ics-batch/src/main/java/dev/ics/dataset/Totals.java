package dev.ics.dataset;

import dev.ics.batch.BatchSummary;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// The rows of a manifest, counted and summed up as they are written.
final class Totals {

  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
  private long bytesBefore;
  private long bytesAfter;
  private double seconds;

  void add(Row row) {
    for (Status status : Status.values()) {
      if (row.has(status)) {
        counts.merge(status, 1, Integer::sum);
      }
    }
    if (row.has(Status.COMPRESSED) || row.has(Status.KEPT)) {
      bytesBefore += row.number(Column.BYTES_BEFORE);
      bytesAfter += row.number(Column.BYTES_AFTER);
    }
  }

  void addSeconds(double work) {
    seconds += work;
  }

  int count(Status status) {
    return counts.getOrDefault(status, 0);
  }

  /// What all pictures took together, in whatever run.
  double seconds() {
    return seconds;
  }

  /// @param time of the last run
  BatchSummary summary(Duration time) {
    return new BatchSummary(count(Status.COMPRESSED), count(Status.KEPT),
        count(Status.NOT_SMALLER), count(Status.BELOW_MINIMUM), count(Status.SKIPPED),
        count(Status.FAILED), bytesBefore, bytesAfter, time, false);
  }
}
