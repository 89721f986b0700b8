package dev.ics.dataset;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a journal is in memory: where each picture stands in the file, and which names in the
/// folder of results are ours. A few hundred bytes for each picture.
final class JournalIndex {

  /// Of a line in the file.
  ///
  /// @param length in bytes, without its end
  record Place(long start, int length) {

    /// Where the next line starts.
    long end() {
      return start + length + 1;
    }
  }

  private final Map<String, Place> done = new HashMap<>();
  private final Map<String, List<String>> claims = new HashMap<>();
  private final Set<String> results = new HashSet<>();
  private final ShardPlaces shards = new ShardPlaces();
  private JournalLine.@Nullable Header header;
  private long end;

  /// Reads a journal. Whole lines count: one that was torn off at the end is not there, and one that
  /// cannot be understood says nothing.
  ///
  /// @throws DatasetException.Damaged where the file has no header
  static JournalIndex read(Path file) throws IOException {
    var index = new JournalIndex();
    var line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          var place = new Place(index.end, line.size());
          index.end = place.end();
          JournalText.parse(line.toString(StandardCharsets.UTF_8))
              .ifPresent(found -> index.add(found, place));
          line.reset();
        } else {
          line.write(next);
        }
      }
    }
    if (index.header == null) {
      throw new DatasetException.Damaged(file);
    }
    return index;
  }

  void add(JournalLine line, Place place) {
    end = place.end();
    switch (line) {
      case JournalLine.Header first -> header = first;
      case JournalLine.Claim(String source, List<String> targets) -> claims.put(source, targets);
      case JournalLine.Done(Row row, var _, double _) -> {
        if (claims.remove(row.source()) != null) {
          shards.unpacked(row.source()); // done anew: what a shard holds of it is old
        }
        done.put(row.source(), place);
        row.cell(Column.TARGET).ifPresent(results::add);
      }
      case JournalLine.Failed(String source) -> claims.remove(source);
      case JournalLine.Earlier(List<String> targets) -> results.addAll(targets);
      case JournalLine.Packed(Shard shard) -> {
        results.add(shard.name());
        shards.packed(shard, place);
      }
    }
  }

  JournalLine.Header header() {
    return Objects.requireNonNull(header);
  }

  /// Where the next line goes.
  long end() {
    return end;
  }

  /// Where it says that a source is done, if it does.
  Optional<Place> place(String source) {
    return Optional.ofNullable(done.get(source));
  }

  /// Where results are that are packed.
  ShardPlaces shards() {
    return shards;
  }

  boolean claims(String source) {
    return claims.containsKey(source);
  }

  /// All names that results have, or had when a run died before it could note them.
  Set<String> ours() {
    Set<String> ours = new HashSet<>(results);
    claims.values().forEach(ours::addAll);
    return ours;
  }

  /// The names that a run claimed and did not come to note: it may have left something there.
  Set<String> unfinished() {
    Set<String> unfinished = new HashSet<>();
    claims.values().forEach(unfinished::addAll);
    return unfinished;
  }
}
