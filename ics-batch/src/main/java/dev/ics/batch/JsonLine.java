package dev.ics.batch;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes one JSON object on one line. Only what prints JSON touches this class, because the library
/// takes time to load.
public final class JsonLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  /// The object as text, without an end of line.
  ///
  /// @param members writes the members of the object, not its braces
  public static String of(Consumer<JsonGenerator> members) {
    var line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return line.toString();
  }
}
