package dev.ics.cli;

import dev.ics.decode.MetadataKind;
import java.util.EnumSet;
import java.util.Set;

/// What `--keep` takes over from a picture's file.
record MetadataKinds(Set<MetadataKind> kinds) {

  private static final String ALL = "all";

  /// Names with commas between them.
  ///
  /// @throws BadUsage where one of them is none
  static MetadataKinds parse(String text) {
    var kinds = EnumSet.noneOf(MetadataKind.class);
    for (String name : text.split(",", -1)) {
      if (name.strip().equalsIgnoreCase(ALL)) {
        kinds.addAll(EnumSet.allOf(MetadataKind.class));
      } else {
        kinds.add(kind(name));
      }
    }
    return new MetadataKinds(kinds);
  }

  private static MetadataKind kind(String name) {
    try {
      return Choices.parse(MetadataKind.values(), name);
    } catch (BadUsage e) {
      throw new BadUsage(e.getMessage() + ", or " + ALL);
    }
  }
}
