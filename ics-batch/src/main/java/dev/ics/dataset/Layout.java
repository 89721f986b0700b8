package dev.ics.dataset;

/// How results lie in their folder.
public sealed interface Layout {

  /// In the folders of their sources, a file each.
  record Files() implements Layout {}

  /// In archives, which trainers read from front to back faster than many files: WebDataset.
  ///
  /// @param samples pictures of the tree for each archive, 1 to 100,000
  record Shards(int samples) implements Layout {

    /// What is in a shard is one line of an index, of some 400 bytes for each.
    public static final int MAX_SAMPLES = 100_000;

    public Shards {
      if (samples < 1 || samples > MAX_SAMPLES) {
        throw new IllegalArgumentException(
            "%,d samples are not in 1..%,d".formatted(samples, MAX_SAMPLES));
      }
    }
  }

  /// As the option that asks for it.
  default String text() {
    return switch (this) {
      case Files() -> "none";
      case Shards(int samples) -> "tar:" + samples;
    };
  }
}
