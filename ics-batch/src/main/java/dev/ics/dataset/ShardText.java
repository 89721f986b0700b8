package dev.ics.dataset;

import dev.ics.batch.JsonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Shards as JSON objects, and back.
final class ShardText {

  /// The first member of the object.
  static final String NAME = "shard";

  private static final JsonFactory FACTORY = new JsonFactory();

  private ShardText() {}

  /// A line, without its end.
  static String line(Shard shard) {
    return JsonLine.of(json -> write(json, shard));
  }

  /// Writes the members of an object.
  static void write(JsonGenerator json, Shard shard) {
    json.writeStringProperty(NAME, shard.name());
    json.writeNumberProperty("bytes", shard.bytes());
    json.writeStringProperty("sha256", shard.sha256());
    json.writeNumberProperty("count", shard.samples().size());
    json.writeName("samples").writeStartArray();
    for (Shard.Sample sample : shard.samples()) {
      json.writeStartObject();
      json.writeStringProperty("key", sample.key());
      json.writeStringProperty("source", sample.source());
      json.writeName("files").writeStartArray();
      sample.members().forEach(member -> write(json, member));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Shard.Member member) {
    json.writeStartObject();
    json.writeStringProperty("name", member.name());
    json.writeNumberProperty("offset", member.offset());
    json.writeNumberProperty("bytes", member.bytes());
    json.writeStringProperty("sha256", member.sha256());
    json.writeEndObject();
  }

  /// The shard on a line of its own; empty where the line holds none.
  static Optional<Shard> parse(String line) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT || !NAME.equals(json.nextName())) {
        return Optional.empty();
      }
      json.nextToken();
      return Optional.of(read(json));
    } catch (JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Reads what [#write] writes, from the value of [#NAME] to the end of the object.
  ///
  /// @throws IllegalArgumentException where it is no shard
  static Shard read(JsonParser json) {
    String name = JournalText.text(json);
    long bytes = number(json, "bytes");
    String sha256 = text(json, "sha256");
    number(json, "count");
    enter(json, "samples", JsonToken.START_ARRAY);
    List<Shard.Sample> samples = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      samples.add(sample(json));
    }
    json.nextToken();
    return new Shard(name, bytes, sha256, samples);
  }

  private static Shard.Sample sample(JsonParser json) {
    String key = text(json, "key");
    String source = text(json, "source");
    enter(json, "files", JsonToken.START_ARRAY);
    List<Shard.Member> members = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      members.add(new Shard.Member(text(json, "name"), number(json, "offset"),
          number(json, "bytes"), text(json, "sha256")));
      json.nextToken();
    }
    json.nextToken();
    return new Shard.Sample(key, source, members);
  }

  private static String text(JsonParser json, String name) {
    enter(json, name, JsonToken.VALUE_STRING);
    return json.getString();
  }

  private static long number(JsonParser json, String name) {
    enter(json, name, JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  private static void enter(JsonParser json, String name, JsonToken kind) {
    if (!name.equals(json.nextName()) || json.nextToken() != kind) {
      throw new IllegalArgumentException("no " + name);
    }
  }
}
