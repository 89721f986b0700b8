package dev.ics.cli;

import dev.ics.batch.FileResult;
import java.util.Locale;
import java.util.function.LongSupplier;

/// The live line at the bottom of a terminal. It has no thread of its own: it makes room for the lines
/// about each picture, is drawn below them, and leaves no trace.
final class Progress {

  static final String CLEAR_LINE = "\r\u001b[K";

  private static final int BAR_COLUMNS = 24;

  private final Terminal terminal;
  private final boolean shown;
  private final LongSupplier nanoTime;
  private int total;
  private int done;
  private long bytesSaved;
  private long begun;
  private boolean visible;

  /// @param shown    whether there is such a line at all
  /// @param nanoTime the clock, as [System#nanoTime]
  Progress(Terminal terminal, boolean shown, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.shown = shown;
    this.nanoTime = nanoTime;
  }

  /// Shown where all that is said goes to a terminal: into a pipe that ends at one, other lines would
  /// run into it.
  static Progress of(Terminal terminal, boolean quiet) {
    boolean shown = terminal.outShown() && terminal.errShown() && !quiet;
    return new Progress(terminal, shown, System::nanoTime);
  }

  /// The work on so many files begins now.
  void begin(int files) {
    total = files;
    done = 0;
    begun = nanoTime.getAsLong();
    draw();
  }

  /// Counts a file of which nothing was written.
  void count() {
    done++;
  }

  /// Counts a file that has ended.
  void count(FileResult result) {
    done++;
    if (result instanceof FileResult.Compressed compressed) {
      bytesSaved += compressed.bytesBefore() - compressed.bytesAfter();
    }
  }

  /// Takes the line away, so that others can be printed in its place.
  void clear() {
    if (visible) {
      print(CLEAR_LINE);
      visible = false;
    }
  }

  /// Draws the line as things stand now.
  void draw() {
    if (shown) {
      print(CLEAR_LINE + line(nanoTime.getAsLong()));
      visible = true;
    }
  }

  /// `██████░░░░░░░░░░░░░░░░░░  6/24  5.2 images/s  6.1 MB saved  ETA 0:03`
  private String line(long now) {
    int filled = total == 0 ? 0 : (int) ((long) BAR_COLUMNS * done / total);
    String bar = "█".repeat(filled) + "░".repeat(BAR_COLUMNS - filled);
    String place = bar + "  " + Units.count(done) + "/" + Units.count(total);
    if (done == 0) {
      return place;
    }
    double seconds = Math.max(now - begun, 1) / 1e9;
    long left = (long) Math.ceil(seconds / done * (total - done));
    return String.format(Locale.ROOT, "%s  %.1f images/s  %s saved  ETA %d:%02d", place,
        done / seconds, Units.bytes(Math.max(bytesSaved, 0)), left / 60, left % 60);
  }

  private void print(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
