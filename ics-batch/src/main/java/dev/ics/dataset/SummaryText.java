package dev.ics.dataset;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes what holds for a whole dataset as a JSON object, a member a line.
final class SummaryText {

  private static final String PALETTES_SHA256 = "palettesSha256";

  private static final JsonFactory FACTORY = new JsonFactory();

  /// Makes lines for people too.
  private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  };

  /// Of files that are no pictures.
  private static final Set<Status> ANNOTATIONS = EnumSet.of(Status.RESCALED,
      Status.NOT_RESCALED);

  private SummaryText() {}

  /// An object as text, a member a line.
  ///
  /// @param members writes the members of the object, not its braces
  static String of(Consumer<JsonGenerator> members) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(INDENTED, text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text + "\n";
  }

  /// @param palettes SHA-256 of the file of palettes, if there is one
  /// @param time     of the run that came to the end
  static String of(DatasetOptions options, Totals totals, Optional<String> palettes,
      Duration time) {
    return of(json -> {
      json.writeStringProperty("version", options.program().version());
      json.writeName("arguments").writeStartArray();
      options.program().arguments().forEach(json::writeString);
      json.writeEndArray();
      json.writeName("options").writeStartObject();
      options.settings().forEach(json::writeStringProperty);
      json.writeEndObject();
      write(json, totals, time);
      palettes.ifPresent(digest -> json.writeStringProperty(PALETTES_SHA256, digest));
    });
  }

  /// The SHA-256 of the file of palettes, if the summary names one.
  static Optional<String> palettesDigest(Path summary) throws IOException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(),
        Files.readString(summary))) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (name.equals(PALETTES_SHA256)) {
          return Optional.ofNullable(json.getValueAsString());
        }
        json.skipChildren();
      }
      return Optional.empty();
    } catch (NoSuchFileException | JacksonException _) {
      return Optional.empty();
    }
  }

  private static void write(JsonGenerator json, Totals totals, Duration time) {
    json.writeName("pictures").writeStartObject();
    for (Status status : Status.values()) {
      if (!ANNOTATIONS.contains(status)) {
        json.writeNumberProperty(status.text(), totals.count(status));
      }
    }
    json.writeEndObject();
    if (ANNOTATIONS.stream().anyMatch(status -> totals.count(status) > 0)) {
      json.writeName("annotations").writeStartObject();
      ANNOTATIONS
          .forEach(status -> json.writeNumberProperty(status.text(), totals.count(status)));
      json.writeEndObject();
    }
    json.writeNumberProperty("bytesBefore", totals.summary(time).bytesBefore());
    json.writeNumberProperty("bytesAfter", totals.summary(time).bytesAfter());
    writeSeconds(json, "secondsOfPictures", totals.seconds());
    writeSeconds(json, "secondsOfLastRun", time.toNanos() / 1e9);
  }

  private static void writeSeconds(JsonGenerator json, String name, double seconds) {
    json.writeName(name).writeNumber(String.format(Locale.ROOT, "%.3f", seconds));
  }
}
