package dev.ics.annotation;

import java.util.StringJoiner;

/// What could not be carried over from an annotation file.
///
/// @param dropped    annotations of which nothing is left, because they lie in what was cut off
/// @param strangers  pictures of which there is no result; what is said of them stays as it was
/// @param mismatched pictures that have another size than the file says, so that the same holds
public record Tally(int dropped, int strangers, int mismatched) {

  public static final Tally NOTHING = new Tally(0, 0, 0);

  /// In words; empty where there is nothing to say.
  public String text() {
    var parts = new StringJoiner("; ");
    if (dropped > 0) {
      parts.add("%,d %s in what was cut off, dropped".formatted(dropped,
          dropped == 1 ? "annotation lies" : "annotations lie"));
    }
    if (strangers > 0) {
      parts.add("%,d %s no result, the entries stay as they were".formatted(strangers,
          strangers == 1 ? "picture has" : "pictures have"));
    }
    if (mismatched > 0) {
      parts.add("%,d %s another size than is said, the entries stay as they were"
          .formatted(mismatched, mismatched == 1 ? "picture has" : "pictures have"));
    }
    return parts.toString();
  }
}
