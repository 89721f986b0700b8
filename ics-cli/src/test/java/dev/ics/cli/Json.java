package dev.ics.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads lines of JSON back.
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// Objects, one a line.
  static List<Map<String, @Nullable Object>> lines(String text) {
    return text.lines().map(Json::object).toList();
  }

  static Map<String, @Nullable Object> object(String line) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      Map<String, @Nullable Object> object = members(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one value in " + line);
      }
      return object;
    }
  }

  private static Map<String, @Nullable Object> members(JsonParser parser) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return members;
  }

  private static List<@Nullable Object> elements(JsonParser parser) {
    var elements = new ArrayList<@Nullable Object>();
    for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser
        .nextToken()) {
      elements.add(value(parser, token));
    }
    return elements;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("unexpected " + token);
    };
  }
}
