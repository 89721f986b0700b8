package dev.ics.palette;

import dev.ics.color.Argb;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A palette of GIMP, Inkscape, Krita and others: a line for each color with red, green, blue and a
/// name. Aseprite announces by a line `Channels: RGBA` that an alpha stands after the blue.
final class GimpPalette {

  static final String SIGNATURE = "GIMP Palette";

  private static final Pattern HEADING = Pattern.compile("(Name|Columns|Channels)\\s*:.*");
  private static final Pattern WITH_ALPHA = Pattern.compile("Channels\\s*:\\s*RGBA");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LEVEL = Pattern.compile("\\d{1,3}");
  private static final int NO_LEVEL = 256;

  private GimpPalette() {}

  /// @param text begins with [#SIGNATURE]
  static int[] colors(String text) throws UnreadablePaletteException {
    List<String> lines = text.lines().map(String::strip).toList();
    var colors = IntStream.builder();
    boolean alpha = false;
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (HEADING.matcher(line).matches()) {
        alpha |= WITH_ALPHA.matcher(line).matches();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int[] levels = levels(line, alpha ? 4 : 3);
        if (Arrays.stream(levels).anyMatch(level -> level >= NO_LEVEL)) {
          throw new UnreadablePaletteException(i + 1, line,
              "is red, green%s from 0 to 255 each, then a name"
                  .formatted(alpha ? ", blue and alpha" : " and blue"));
        }
        colors.add(Argb.of(alpha ? levels[3] : 255, levels[0], levels[1], levels[2]));
      }
    }
    return colors.build().toArray();
  }

  /// The numbers with which a line begins; [#NO_LEVEL] where there is none from 0 to 255.
  private static int[] levels(String line, int count) {
    String[] words = BLANKS.split(line, count + 1);
    return IntStream.range(0, count)
        .map(i -> i < words.length && LEVEL.matcher(words[i]).matches()
            ? Math.min(Integer.parseInt(words[i]), NO_LEVEL)
            : NO_LEVEL)
        .toArray();
  }
}
