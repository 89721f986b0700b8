package dev.ics.dataset;

import java.io.StringWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes what holds for a whole dataset as a JSON object, a member a line.
final class SummaryText {

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

  /// @param time of the run that came to the end
  static String of(DatasetOptions options, Totals totals, Duration time) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(INDENTED, text)) {
      json.writeStartObject();
      json.writeStringProperty("version", options.program().version());
      json.writeName("arguments").writeStartArray();
      options.program().arguments().forEach(json::writeString);
      json.writeEndArray();
      json.writeName("options").writeStartObject();
      options.settings().forEach(json::writeStringProperty);
      json.writeEndObject();
      write(json, totals, time);
      json.writeEndObject();
    }
    return text + "\n";
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
