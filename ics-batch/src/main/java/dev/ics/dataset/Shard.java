package dev.ics.dataset;

import java.util.List;

/// An archive of samples.
///
/// @param name    of its file, in the folder of results
/// @param bytes   how long it is
/// @param sha256  of all of it
/// @param samples in their order
record Shard(String name, long bytes, String sha256, List<Sample> samples) {

  Shard {
    samples = List.copyOf(samples);
    if (bytes < 0) {
      throw new IllegalArgumentException("%,d bytes".formatted(bytes));
    }
  }

  /// What belongs to one picture.
  ///
  /// @param key    that the names of its members begin with, up to their first dot
  /// @param source as in the manifest
  /// @param members the picture first
  record Sample(String key, String source, List<Member> members) {
    Sample {
      members = List.copyOf(members);
      if (members.isEmpty()) {
        throw new IllegalArgumentException("a sample of nothing: " + key);
      }
    }

    Member picture() {
      return members.getFirst();
    }
  }

  /// A file in the archive.
  ///
  /// @param offset of its first byte in the archive
  record Member(String name, long offset, long bytes, String sha256) {
    Member {
      if (offset < 0 || bytes < 0) {
        throw new IllegalArgumentException("%,d bytes at %,d".formatted(bytes, offset));
      }
    }
  }
}
