package dev.ics.cli;

import dev.ics.Compression;
import dev.ics.batch.FileResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Writes what became of a picture: figures in columns, then the name, which may have any length
/// and any script.
///
/// @param columns    that a line may have; a name that does not fit goes below its figures
/// @param withPixels whether the pictures change in size, so that their sizes are told
/// @param withTarget whether it is told where the result went
record PictureLines(int columns, boolean withPixels, boolean withTarget) {

  /// For lines that are not seen on a terminal, and so are never broken.
  static final int ENDLESS = Integer.MAX_VALUE;

  private static final String BELOW = "    ";

  /// Columns of the figures before the time.
  private static final int FIGURES = 62;

  private static final int PIXELS = 23;

  List<String> of(FileResult.Compressed result) {
    Compression done = result.compression();
    String figures = String.format(Locale.ROOT, "%8s → %8s %8s%s %8s → %5s colors %8s",
        Units.bytes(result.bytesBefore()), Units.bytes(result.bytesAfter()),
        Units.change(result.bytesBefore(), result.bytesAfter()), pixels(done),
        Units.count(done.before().colors()), Units.count(done.after().colors()),
        Units.psnr(done.score()));
    return lines(figures, result.time(),
        names(result.source(), result.target()) + frames(done) + quality(done));
  }

  List<String> of(FileResult.Kept result) {
    return lines(sentence(result.bytesBefore(), "kept the original: " + result.reason()),
        result.time(), names(result.source(), result.target()));
  }

  List<String> of(FileResult.NotSmaller result) {
    String figures = sentence(result.bytesBefore(), "not written: the result would be larger");
    return lines(figures, result.time(), result.source().toString());
  }

  List<String> of(FileResult.BelowMinimum result) {
    boolean written = !result.target().equals(result.source());
    String what = written ? "kept the original" : "not written";
    String figures = sentence(result.bytesBefore(), "%s: quality %s is below %s".formatted(what,
        Units.quality(result.compression().quality().orElseThrow()),
        Units.quality(result.minimum())));
    return lines(figures, result.time(),
        written ? names(result.source(), result.target()) : result.source().toString());
  }

  private String names(Path source, Path target) {
    return withTarget ? source + " → " + target : source.toString();
  }

  private static String frames(Compression done) {
    return done.frames() == 1 ? "" : " (the first of %,d frames)".formatted(done.frames());
  }

  private static String quality(Compression done) {
    if (done.quality().isEmpty()) {
      return "";
    }
    String missed = done.targetReached() ? "" : ", the target was not reached";
    return " (quality " + Units.quality(done.quality().getAsDouble()) + missed + ")";
  }

  private List<String> lines(String figures, Duration time, String names) {
    String start = figures + String.format(Locale.ROOT, " %7s", Units.time(time));
    String line = start + "  " + names;
    return Printable.columns(line) <= columns ? List.of(line) : List.of(start, BELOW + names);
  }

  private String sentence(long bytes, String instead) {
    int rest = FIGURES + (withPixels ? PIXELS : 0) - 10;
    return String.format(Locale.ROOT, "%8s  %-" + rest + "s", Units.bytes(bytes), instead);
  }

  private String pixels(Compression done) {
    return withPixels
        ? String.format(Locale.ROOT, "  %21s",
            Units.pixels(done.before()) + " → " + Units.pixels(done.after()))
        : "";
  }
}
