package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.batch.AtomicFile;
import dev.ics.batch.JsonLine;
import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Palettes that pictures share, as lines of JSON for the next run: one of the sources, one for each
/// palette, one for each picture.
final class SharedPalettesText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private String sources = "";
  private final Map<String, SharedPalette> palettes = new TreeMap<>();
  private final Map<String, String> ofPictures = new HashMap<>();

  private SharedPalettesText() {}

  static void write(Path file, SharedPalettes palettes) throws IOException {
    AtomicFile.replace(file, out -> {
      out.write(line(json -> json.writeStringProperty("sources", palettes.sources())));
      for (SharedPalette palette : palettes.inOrder()) {
        out.write(line(json -> writePalette(json, palette)));
      }
      for (String picture : palettes.ofPictures().keySet().stream().sorted().toList()) {
        out.write(line(json -> {
          json.writeStringProperty("picture", picture);
          json.writeStringProperty("palette", palettes.id(picture).orElseThrow());
        }));
      }
    });
  }

  private static byte[] line(Consumer<JsonGenerator> content) {
    return (JsonLine.of(content) + "\n").getBytes(UTF_8);
  }

  /// The members of an object.
  static void writePalette(JsonGenerator json, SharedPalette palette) {
    json.writeStringProperty("id", palette.id());
    json.writeName("colors").writeStartArray();
    for (int color : palette.palette().toArray()) {
      json.writeString(Argb.toHex(color));
    }
    json.writeEndArray();
    json.writeNumberProperty("pictures", palette.pictures());
    json.writeNumberProperty("pixels", palette.pixels());
    json.writeName("inertia").writeNumber(Inertia.text(palette.inertia()));
  }

  /// What was written; empty where there is none, or none that can be understood.
  static Optional<SharedPalettes> read(Path file) throws IOException {
    var text = new SharedPalettesText();
    try {
      for (String line : Files.readAllLines(file)) {
        text.readLine(line);
      }
    } catch (NoSuchFileException | JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
    boolean complete = !text.sources.isEmpty()
        && text.palettes.keySet().containsAll(text.ofPictures.values());
    return complete
        ? Optional.of(new SharedPalettes(text.sources, text.palettes, text.ofPictures))
        : Optional.empty();
  }

  private void readLine(String line) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      String first = json.nextName();
      json.nextToken();
      switch (first) {
        case "sources" -> sources = json.getString();
        case "id" -> {
          String id = json.getString();
          palettes.put(id, palette(json));
        }
        case "picture" -> {
          String picture = json.getString();
          json.nextName();
          json.nextToken();
          ofPictures.put(picture, json.getString());
        }
        case null, default -> throw new IllegalArgumentException("unknown line " + line);
      }
    }
  }

  private static SharedPalette palette(JsonParser json) {
    List<Integer> colors = new ArrayList<>();
    json.nextName();
    json.nextToken();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      colors.add(Argb.ofHex(json.getString()).orElseThrow(IllegalArgumentException::new));
    }
    json.nextName();
    json.nextToken();
    int pictures = json.getIntValue();
    json.nextName();
    json.nextToken();
    long pixels = json.getLongValue();
    json.nextName();
    json.nextToken();
    return new SharedPalette(Palette.of(colors.stream().mapToInt(Integer::intValue).toArray()),
        pictures, pixels, json.getDoubleValue());
  }
}
