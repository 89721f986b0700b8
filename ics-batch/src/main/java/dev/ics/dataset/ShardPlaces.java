package dev.ics.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which results are in which shards, by what a journal says: of each name the latest shard counts.
final class ShardPlaces {

  /// A shard as it was packed.
  ///
  /// @param noted where the journal tells what is in it
  record Archive(String name, long bytes, JournalIndex.Place noted) {}

  /// A result in a shard.
  ///
  /// @param offset of its first byte
  record Place(Archive archive, long offset, long bytes) {}

  private final Map<String, Archive> archives = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  void packed(Shard shard, JournalIndex.Place noted) {
    var archive = new Archive(shard.name(), shard.bytes(), noted);
    archives.put(shard.name(), archive);
    for (Shard.Sample sample : shard.samples()) {
      Shard.Member picture = sample.picture();
      places.put(sample.source(), new Place(archive, picture.offset(), picture.bytes()));
    }
  }

  /// The result is staged, and not packed any more.
  void unpacked(String source) {
    places.remove(source);
  }

  Optional<Archive> archive(String name) {
    return Optional.ofNullable(archives.get(name));
  }

  Collection<Archive> archives() {
    return archives.values();
  }

  /// Where a result is, if a shard holds it.
  Optional<Place> place(String source) {
    return Optional.ofNullable(places.get(source))
        .filter(place -> place.archive().equals(archives.get(place.archive().name())));
  }
}
