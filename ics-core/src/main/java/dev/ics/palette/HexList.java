package dev.ics.palette;

import dev.ics.color.Argb;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Colors in hexadecimal with white space or commas between them, as the notation of CSS has it or
/// without `#`. A line that begins with `;`, with `//` or with `#` and a blank is a comment.
final class HexList {

  private static final Pattern COMMENT = Pattern.compile("(;|//).*|#(\\s.*)?");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  /// In a comment: Paint.NET writes such lists, with the alpha before the red.
  private static final String ALPHA_FIRST = "paint.net";

  private static final int WITH_ALPHA = 8;

  private HexList() {}

  static int[] colors(String text) throws UnreadablePaletteException {
    List<String> lines = text.lines().map(String::strip).toList();
    var colors = IntStream.builder();
    boolean alphaFirst = false;
    for (int i = 0; i < lines.size(); i++) {
      if (COMMENT.matcher(lines.get(i)).matches()) {
        alphaFirst |= lines.get(i).toLowerCase(Locale.ROOT).contains(ALPHA_FIRST);
        continue;
      }
      for (String word : BETWEEN.split(lines.get(i), -1)) {
        if (!word.isEmpty()) {
          colors.add(color(word, i + 1, alphaFirst));
        }
      }
    }
    return colors.build().toArray();
  }

  private static int color(String word, int line, boolean alphaFirst)
      throws UnreadablePaletteException {
    OptionalInt color = Argb.ofHex(alphaFirst && word.length() == WITH_ALPHA
        ? word.substring(2) + word.substring(0, 2)
        : word);
    if (color.isEmpty()) {
      throw new UnreadablePaletteException(line, word,
          "are colors as #RGB, #RRGGBB or #RRGGBBAA, with # or without");
    }
    return color.getAsInt();
  }
}
