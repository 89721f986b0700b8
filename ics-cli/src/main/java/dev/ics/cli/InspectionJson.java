package dev.ics.cli;

import dev.ics.batch.JsonLine;
import dev.ics.decode.ImageInfo;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/// Writes what a picture file is, for programs: an object whose `type` is `picture`.
final class InspectionJson {

  private InspectionJson() {}

  static String line(Inspection inspection) {
    return JsonLine.of(json -> {
      json.writeStringProperty("type", "picture");
      json.writeStringProperty("source", inspection.file().toString());
      json.writeNumberProperty("bytes", inspection.bytes());
      write(json, inspection.info());
      json.writeNumberProperty("colors", inspection.colors());
      json.writeStringProperty("prospect", prospect(inspection));
    });
  }

  static String failure(String source, String reason) {
    return JsonLine.of(json -> {
      json.writeStringProperty("type", "failure");
      json.writeStringProperty("source", source);
      json.writeStringProperty("reason", reason);
    });
  }

  private static void write(JsonGenerator json, ImageInfo info) {
    json.writeStringProperty("format", info.format());
    json.writeNumberProperty("width", info.width());
    json.writeNumberProperty("height", info.height());
    json.writeNumberProperty("bitsPerChannel", info.bitsPerChannel());
    json.writeStringProperty("channels", info.color().label());
    json.writeNumberProperty("paletteSize", info.paletteSize());
    json.writeBooleanProperty("interlaced", info.interlaced());
    info.profile().ifPresent(name -> json.writeStringProperty("profile", name));
    info.gamma().ifPresent(gamma -> json.writeNumberProperty("gamma", gamma));
    json.writeNumberProperty("orientation", info.orientation());
    info.frames().ifPresent(frames -> json.writeNumberProperty("frames", frames));
  }

  /// `fewer-colors`, say.
  private static String prospect(Inspection inspection) {
    return inspection.prospect().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
