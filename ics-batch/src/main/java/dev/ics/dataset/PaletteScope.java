package dev.ics.dataset;

import java.util.Optional;

/// How many pictures of a dataset have one palette.
public sealed interface PaletteScope {

  /// One: each has its own.
  record PerImage() implements PaletteScope {}

  /// All of them.
  record Shared() implements PaletteScope {}

  /// Those with similar colors.
  ///
  /// @param groups 2..1,000
  record Clusters(int groups) implements PaletteScope {

    public static final int MAX_GROUPS = 1000;

    public Clusters {
      if (groups < 2 || groups > MAX_GROUPS) {
        throw new IllegalArgumentException(
            "groups %,d is not in 2..%,d".formatted(groups, MAX_GROUPS));
      }
    }
  }

  /// How many palettes there are at most; empty where each picture has its own.
  default Optional<Integer> palettes() {
    return switch (this) {
      case PerImage() -> Optional.empty();
      case Shared() -> Optional.of(1);
      case Clusters(int groups) -> Optional.of(groups);
    };
  }
}
