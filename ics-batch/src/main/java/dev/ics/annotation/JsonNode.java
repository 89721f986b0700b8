package dev.ics.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A piece of JSON in memory. Members keep their order, numbers their digits.
sealed interface JsonNode {

  /// So many values of one annotation are more than any set has.
  int MAX_VALUES = 4_000_000;

  /// A number, a text, a truth or nothing.
  ///
  /// @param text as it was written
  record Leaf(JsonToken token, String text) implements JsonNode {

    static Leaf number(String digits) {
      return new Leaf(digits.contains(".")
          ? JsonToken.VALUE_NUMBER_FLOAT
          : JsonToken.VALUE_NUMBER_INT, digits);
    }

    static Leaf string(String text) {
      return new Leaf(JsonToken.VALUE_STRING, text);
    }
  }

  record Elements(List<JsonNode> nodes) implements JsonNode {
    public Elements {
      nodes = List.copyOf(nodes);
    }
  }

  record Members(List<Member> members) implements JsonNode {
    public Members {
      members = List.copyOf(members);
    }

    /// The first of that name, unless it is `null`.
    Optional<JsonNode> get(String name) {
      return members.stream()
          .filter(member -> member.name.equals(name))
          .map(Member::node)
          .findFirst()
          .filter(node -> !(node instanceof Leaf(JsonToken token, String _)
              && token == JsonToken.VALUE_NULL));
    }

    /// The text of a leaf.
    Optional<String> text(String name) {
      return get(name).filter(Leaf.class::isInstance).map(node -> ((Leaf) node).text());
    }

    /// The same with another value at a name, where there is one.
    Members with(String name, JsonNode value) {
      return new Members(members.stream()
          .map(member -> member.name.equals(name) ? new Member(name, value) : member)
          .toList());
    }
  }

  record Member(String name, JsonNode node) {}

  /// Reads what begins at the current token, up to its end.
  ///
  /// @param where it stands, for the case that it is too long
  static JsonNode read(JsonParser json, String where) throws AnnotationException {
    return read(json, where, new int[]{MAX_VALUES});
  }

  private static JsonNode read(JsonParser json, String where, int[] left)
      throws AnnotationException {
    if (--left[0] < 0) {
      throw new AnnotationException("%s has more than %,d values".formatted(where, MAX_VALUES));
    }
    return switch (json.currentToken()) {
      case START_ARRAY -> {
        List<JsonNode> nodes = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          nodes.add(read(json, where, left));
        }
        yield new Elements(nodes);
      }
      case START_OBJECT -> {
        List<Member> members = new ArrayList<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          json.nextToken();
          members.add(new Member(name, read(json, where, left)));
        }
        yield new Members(members);
      }
      default -> new Leaf(json.currentToken(), json.getString());
    };
  }

  static void write(JsonGenerator json, JsonNode node) {
    switch (node) {
      case Leaf(JsonToken token, String text) -> write(json, token, text);
      case Elements(List<JsonNode> nodes) -> {
        json.writeStartArray();
        nodes.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      case Members(List<Member> members) -> {
        json.writeStartObject();
        members.forEach(member -> {
          json.writeName(member.name);
          write(json, member.node);
        });
        json.writeEndObject();
      }
    }
  }

  /// Copies the token of a leaf.
  static void write(JsonGenerator json, JsonToken token, String text) {
    if (token == JsonToken.VALUE_STRING) {
      json.writeString(text);
    } else if (token.isNumeric()) {
      json.writeNumber(text);
    } else if (token.isBoolean()) {
      json.writeBoolean(token == JsonToken.VALUE_TRUE);
    } else {
      json.writeNull();
    }
  }
}
