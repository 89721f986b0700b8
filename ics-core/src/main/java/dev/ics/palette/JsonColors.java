package dev.ics.palette;

import dev.ics.color.Argb;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Colors in JSON: an array of them, or an object with such an array as `colors`. A color is a string
/// in hexadecimal, an object with such a string as `hex`, or an array of red, green, blue and perhaps
/// alpha, from 0 to 255 each. Lospec and Coolors write such files.
///
/// Only a JSON file touches this class, because the library takes time to load.
final class JsonColors {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final String COLORS = "colors";
  private static final String HEX = "hex";

  private final JsonParser parser;

  private JsonColors(JsonParser parser) {
    this.parser = parser;
  }

  /// @param text begins with a brace or a bracket
  static int[] colors(String text) throws UnreadablePaletteException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonColors(parser).read();
    } catch (JacksonException e) {
      throw new UnreadablePaletteException("found broken JSON%s: %s".formatted(place(e),
          e.getOriginalMessage().lines().findFirst().orElse("")));
    }
  }

  private static String place(JacksonException failure) {
    TokenStreamLocation location = failure.getLocation();
    return location == null ? "" : " in line %,d".formatted(location.getLineNr());
  }

  private int[] read() throws UnreadablePaletteException {
    boolean inObject = parser.nextToken() == JsonToken.START_OBJECT;
    if (inObject && !findArray()) {
      throw new UnreadablePaletteException(
          "found JSON without \"colors\"; allowed are an array of colors and an object that has one"
              + " as \"colors\"");
    }
    var colors = IntStream.builder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      colors.add(color());
    }
    while (parser.nextToken() != null) {
      parser.skipChildren();
    }
    return colors.build().toArray();
  }

  /// Goes to the start of the array of colors; false at the end of the object that has none.
  private boolean findArray() {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean named = COLORS.equals(parser.currentName());
      if (parser.nextToken() == JsonToken.START_ARRAY && named) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private int color() throws UnreadablePaletteException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> hex();
      case START_OBJECT -> hexMember();
      case START_ARRAY -> components();
      default -> throw refusal(parser.getString());
    };
  }

  private int hex() throws UnreadablePaletteException {
    OptionalInt color = Argb.ofHex(parser.getString());
    if (color.isEmpty()) {
      throw refusal(parser.getString());
    }
    return color.getAsInt();
  }

  private int hexMember() throws UnreadablePaletteException {
    OptionalInt color = OptionalInt.empty();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean named = HEX.equals(parser.currentName());
      if (parser.nextToken() == JsonToken.VALUE_STRING && named) {
        color = OptionalInt.of(hex());
      }
      parser.skipChildren();
    }
    if (color.isEmpty()) {
      throw refusal("an object without \"" + HEX + '"');
    }
    return color.getAsInt();
  }

  private int components() throws UnreadablePaletteException {
    int[] components = {0, 0, 0, 255};
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (count == components.length || parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
        throw refusal(parser.getString());
      }
      components[count] = component();
      count++;
    }
    if (count < 3) {
      throw refusal("%d components".formatted(count));
    }
    return Argb.of(components[3], components[0], components[1], components[2]);
  }

  private int component() throws UnreadablePaletteException {
    String digits = parser.getString();
    int component = digits.length() > 3 ? -1 : parser.getIntValue();
    if (component < 0 || component > 255) {
      throw refusal(digits);
    }
    return component;
  }

  private UnreadablePaletteException refusal(String found) {
    return new UnreadablePaletteException(parser.currentTokenLocation().getLineNr(), found,
        "are \"#RRGGBB\", {\"hex\": \"#RRGGBB\"} and [red, green, blue]");
  }
}
