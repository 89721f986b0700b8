package dev.ics.cli;

import dev.ics.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what `--quality` may be.
final class Qualities {

  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,9})?)";

  private static final Pattern WRITTEN = Pattern.compile("(?:%s-)?%s".formatted(NUMBER, NUMBER));

  private Qualities() {}

  /// Reads `80`, which has no minimum, or `60-80`, which has one.
  ///
  /// @throws BadUsage where the text is no such thing
  static Target.Quality parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (written.matches()) {
      double wanted = Double.parseDouble(written.group(2));
      double minimum = written.group(1) == null
          ? Double.NEGATIVE_INFINITY
          : Double.parseDouble(written.group(1));
      if (minimum <= wanted && wanted <= Target.Quality.BEST) {
        return new Target.Quality(minimum, wanted);
      }
    }
    throw new BadUsage("found \"%s\"; allowed are numbers from 0 to 100, as 80, or a minimum before"
        .formatted(text) + " it, as 60-80");
  }
}
