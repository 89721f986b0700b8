package dev.ics.cli;

import dev.ics.decode.ColorKind;
import dev.ics.decode.ImageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes what a picture file is, for people.
final class InspectionText {

  private static final int UPRIGHT = 1;

  private InspectionText() {}

  static List<String> lines(Inspection inspection) {
    ImageInfo info = inspection.info();
    return List.of(inspection.file().toString(),
        "  %s, %d×%d pixels, %s, %s".formatted(info.format(), info.width(), info.height(),
            channels(info), Units.bytes(inspection.bytes())),
        "  " + String.join(", ", notes(info)),
        "  %s; %s".formatted(Units.colors(inspection.colors()), inspection.prospect().sentence()));
  }

  private static String channels(ImageInfo info) {
    return info.color() == ColorKind.PALETTE
        ? "palette of %s, %d bits".formatted(Units.colors(info.paletteSize()),
            info.bitsPerChannel())
        : "%s, %d bits a channel".formatted(info.color().label(), info.bitsPerChannel());
  }

  private static List<String> notes(ImageInfo info) {
    var notes = new ArrayList<String>();
    notes.add(info.profile().map(name -> "color profile " + name).orElse("no color profile"));
    info.gamma().ifPresent(gamma -> notes.add(String.format(Locale.ROOT, "gamma %.4f", gamma)));
    notes.add(info.orientation() == UPRIGHT
        ? "upright"
        : "to be turned (EXIF orientation %d)".formatted(info.orientation()));
    info.frames().ifPresent(frames -> notes.add(frames == 1 ? "1 frame" : frames + " frames"));
    if (info.interlaced()) {
      notes.add("interlaced");
    }
    return notes;
  }
}
