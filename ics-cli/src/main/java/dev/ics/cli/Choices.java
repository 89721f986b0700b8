package dev.ics.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads and lists the constants of an enumeration as a user writes them.
final class Choices {

  private Choices() {}

  /// The constant of that name, in capitals or not.
  ///
  /// @throws BadUsage where there is none
  static <E extends Enum<E>> E parse(E[] choices, String text) {
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(text.strip())) {
        return choice;
      }
    }
    throw new BadUsage(
        "found \"%s\"; allowed are %s".formatted(text, joined(" and ", Stream.of(choices))));
  }

  /// `MKM, FKM or MBKM`.
  static String either(List<? extends Enum<?>> choices) {
    return joined(" or ", choices.stream());
  }

  private static String joined(String lastComma, Stream<? extends Enum<?>> choices) {
    String all = choices.map(Choices::written).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + lastComma + all.substring(last + 2);
  }

  /// As a user writes it. Strategies are abbreviations and stay in capitals.
  static String written(Enum<?> choice) {
    return choice instanceof Strategy ? choice.name() : choice.name().toLowerCase(Locale.ROOT);
  }
}
