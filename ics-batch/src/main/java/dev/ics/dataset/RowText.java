package dev.ics.dataset;

import dev.ics.batch.JsonLine;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Rows as lines of text: JSON objects, and records of comma-separated values (RFC 4180).
final class RowText {

  /// Ends a record.
  private static final String CSV_END = "\r\n";

  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

  private static final JsonFactory FACTORY = new JsonFactory();

  private RowText() {}

  /// A line of JSON with all columns, `null` where a cell is empty; without its end.
  static String json(Row row) {
    return JsonLine.of(json -> {
      for (Column column : Column.values()) {
        row.cell(column)
            .ifPresentOrElse(cell -> write(json, column, cell),
                () -> json.writeNullProperty(column.title()));
      }
    });
  }

  /// Writes the members of an object, those that are there.
  static void write(JsonGenerator json, Row row) {
    for (Column column : Column.values()) {
      row.cell(column).ifPresent(cell -> write(json, column, cell));
    }
  }

  private static void write(JsonGenerator json, Column column, String cell) {
    json.writeName(column.title());
    switch (column.kind()) {
      case TEXT -> json.writeString(cell);
      case NUMBER -> json.writeNumber(cell);
      case TRUTH -> json.writeBoolean(Boolean.parseBoolean(cell));
    }
  }

  /// A row that stands on a line of its own; empty where the line holds none.
  static Optional<Row> parse(String line) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      return json.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(new Row(read(json)))
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Reads the members of an object up to its end. Columns of other versions are passed over.
  ///
  /// @throws IllegalArgumentException where a cell is of another kind than its column
  static Map<Column, String> read(JsonParser json) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (String title = json.nextName(); title != null; title = json.nextName()) {
      JsonToken value = json.nextToken();
      Optional<Column> column = Column.of(title);
      if (value.isStructStart()) {
        json.skipChildren();
      } else if (column.isPresent() && value != JsonToken.VALUE_NULL) {
        check(column.get(), value);
        cells.put(column.get(), json.getString());
      }
    }
    return cells;
  }

  private static void check(Column column, JsonToken value) {
    boolean fits = switch (column.kind()) {
      case TEXT -> value == JsonToken.VALUE_STRING;
      case NUMBER -> value.isNumeric();
      case TRUTH -> value.isBoolean();
    };
    if (!fits) {
      throw new IllegalArgumentException("%s is %s".formatted(column.title(), value));
    }
  }

  /// The record of titles, with its end.
  static String csvTitles() {
    return csv(Stream.of(Column.values()).map(Column::title));
  }

  /// A record, with its end.
  static String csv(Row row) {
    return csv(Stream.of(Column.values()).map(column -> row.cell(column).orElse("")));
  }

  private static String csv(Stream<String> cells) {
    return cells.map(RowText::quoted).collect(Collectors.joining(",", "", CSV_END));
  }

  private static String quoted(String cell) {
    return TO_QUOTE.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
