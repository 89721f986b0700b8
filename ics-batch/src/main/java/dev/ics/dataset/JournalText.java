package dev.ics.dataset;

import dev.ics.batch.JsonLine;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Lines of the journal as JSON objects, and back.
final class JournalText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JournalText() {}

  static String of(JournalLine line) {
    return JsonLine.of(json -> {
      switch (line) {
        case JournalLine.Header(String version, Map<String, String> options) -> {
          json.writeStringProperty("version", version);
          json.writeName("options").writeStartObject();
          options.forEach(json::writeStringProperty);
          json.writeEndObject();
        }
        case JournalLine.Claim(String source, List<String> targets) -> {
          json.writeStringProperty("claim", source);
          write(json, "targets", targets);
        }
        case JournalLine.Done(Row row, FileTime modified, double seconds) -> {
          json.writeName("done").writeStartObject();
          RowText.write(json, row);
          json.writeEndObject();
          json.writeStringProperty("modified", modified.toInstant().toString());
          json.writeName("seconds").writeNumber(String.format(Locale.ROOT, "%.3f", seconds));
        }
        case JournalLine.Failed(String source) -> json.writeStringProperty("failed", source);
        case JournalLine.Earlier(List<String> targets) -> write(json, "earlier", targets);
        case JournalLine.Packed(Shard shard) -> ShardText.write(json, shard);
      }
    });
  }

  private static void write(JsonGenerator json, String name, List<String> texts) {
    json.writeName(name).writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /// The line; empty where the text is none, because the disk or the power failed as it was written.
  static Optional<JournalLine> parse(String text) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      String first = json.nextName();
      json.nextToken();
      return first == null ? Optional.empty() : Optional.ofNullable(switch (first) {
        case "version" -> new JournalLine.Header(text(json), options(json));
        case "claim" -> new JournalLine.Claim(text(json), texts(json));
        case "done" -> done(json);
        case "failed" -> new JournalLine.Failed(text(json));
        case ShardText.NAME -> new JournalLine.Packed(ShardText.read(json));
        case "earlier" -> new JournalLine.Earlier(elements(json));
        default -> null;
      });
    } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> options(JsonParser json) {
    json.nextToken();
    json.nextToken();
    var options = new LinkedHashMap<String, String>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      options.put(name, text(json));
    }
    return options;
  }

  private static List<String> texts(JsonParser json) {
    json.nextToken();
    json.nextToken();
    return elements(json);
  }

  private static List<String> elements(JsonParser json) {
    var elements = new ArrayList<String>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      elements.add(json.getString());
    }
    return elements;
  }

  /// The text that the parser is at.
  static String text(JsonParser json) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new IllegalArgumentException("no text");
    }
    return json.getString();
  }

  private static JournalLine done(JsonParser json) {
    Map<Column, String> cells = RowText.read(json);
    json.nextToken();
    json.nextToken();
    FileTime modified = FileTime.from(Instant.parse(text(json)));
    json.nextToken();
    json.nextToken();
    return new JournalLine.Done(new Row(cells), modified, json.getDoubleValue());
  }
}
