package dev.ics.dataset;

import dev.ics.batch.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Why a dataset cannot be worked on as a whole: what was found and the way out, in one line.
public sealed abstract class DatasetException extends IOException {

  private DatasetException(String message) {
    super(message);
  }

  /// Another run is at work on the folder of results.
  public static final class Busy extends DatasetException {
    Busy(Path out) {
      super("another run is at work on %s; wait for its end, or choose another folder"
          .formatted(Reasons.shown(out)));
    }
  }

  /// The results that are there were made otherwise.
  public static final class Changed extends DatasetException {

    private final transient List<Difference> differences;

    Changed(Path out, List<Difference> differences) {
      super("%s was made with %s; --force does everything again, or choose another folder"
          .formatted(Reasons.shown(out),
              differences.stream().map(Difference::toString).collect(Collectors.joining(", "))));
      this.differences = List.copyOf(differences);
    }

    /// At least one.
    public List<Difference> differences() {
      return differences;
    }
  }

  /// The pictures have more colors than can be counted together.
  public static final class TooManyColors extends DatasetException {
    TooManyColors(ArithmeticException limit) {
      super("the pictures have %s; choose --palette clusters:N or per-image"
          .formatted(limit.getMessage()));
    }
  }

  /// The journal is none.
  public static final class Damaged extends DatasetException {
    Damaged(Path journal) {
      super("%s is damaged; --force does everything again, or choose another folder"
          .formatted(Reasons.shown(journal)));
    }
  }

  /// A shard that holds results is not as it was written.
  public static final class ChangedShard extends DatasetException {
    ChangedShard(Path file) {
      super("%s was changed; remove it and call again, then its pictures are done anew"
          .formatted(Reasons.shown(file)));
    }
  }

  /// There is nothing to check the files against.
  public static final class NoManifest extends DatasetException {
    NoManifest(Path manifest, boolean begun) {
      super("%s is not there; %s".formatted(Reasons.shown(manifest), begun
          ? "the last run did not come to its end, call it again"
          : "only what ics dataset wrote can be verified"));
    }
  }

  /// One setting that is not what it was.
  ///
  /// @param before `none` where it was not set
  public record Difference(String option, String before, String now) {

    private static final int MAX_SHOWN = 40;

    static List<Difference> between(Map<String, String> before, Map<String, String> now) {
      var names = new TreeSet<>(before.keySet());
      names.addAll(now.keySet());
      return names.stream()
          .map(name -> new Difference(name, before.getOrDefault(name, "none"),
              now.getOrDefault(name, "none")))
          .filter(difference -> !difference.before.equals(difference.now))
          .toList();
    }

    /// `colors 16 (now 8)`.
    @Override
    public String toString() {
      return "%s %s (now %s)".formatted(option, shortened(before), shortened(now));
    }

    private static String shortened(String value) {
      return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN - 1) + "…";
    }
  }
}
