package dev.ics.dataset;

import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

/// One line of the journal.
sealed interface JournalLine {

  /// The first: what all results are made with.
  ///
  /// @param version of the program
  /// @param options by name; all that decides on results
  record Header(String version, Map<String, String> options) implements JournalLine {}

  /// A picture is going to be done: what is at its targets from now on is ours.
  ///
  /// @param targets that were free
  record Claim(String source, List<String> targets) implements JournalLine {
    public Claim {
      targets = List.copyOf(targets);
    }
  }

  /// A picture is done, and its result is safe on the disk.
  ///
  /// @param row      of the manifest
  /// @param modified when the source was last written, as seen before it was read
  /// @param seconds  of the work
  record Done(Row row, FileTime modified, double seconds) implements JournalLine {}

  /// A picture failed, and its targets are free still: it claims nothing any more.
  record Failed(String source) implements JournalLine {}

  /// Files that an earlier journal knew as results of ours.
  record Earlier(List<String> targets) implements JournalLine {
    public Earlier {
      targets = List.copyOf(targets);
    }
  }

  /// A shard is safe on the disk and is about to get its name: what it holds need not be staged any
  /// more.
  record Packed(Shard shard) implements JournalLine {}
}
