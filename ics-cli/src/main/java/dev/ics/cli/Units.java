package dev.ics.cli;

import dev.ics.Compression;
import dev.ics.score.Score;
import java.time.Duration;
import java.util.Locale;

/// Quantities as people read them.
final class Units {

  private static final String[] BYTE_UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

  private Units() {}

  /// `812 B`, `98.2 kB`, `1.3 GB`; a kilobyte is 1000 bytes.
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double amount = bytes / 1000.0;
    int unit = 0;
    while (amount >= 999.95) {
      amount /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, BYTE_UNITS[unit]);
  }

  /// How much less there is after than before: `−82.4 %`, or `+3.1 %` where it became more.
  static String change(long before, long after) {
    String sign = after == before ? "" : after > before ? "+" : "−";
    return String.format(Locale.ROOT, "%s%.1f %%", sign, Math.abs(percentSaved(before, after)));
  }

  /// The share of the bytes before that are no longer there after; below 0 where it became more.
  static double percentSaved(long before, long after) {
    return before == 0 ? 0 : 100.0 * (before - after) / before;
  }

  /// `0.21 s`, `2 min 05 s`, `3 h 20 min`.
  static String time(Duration time) {
    double seconds = time.toNanos() / 1e9;
    if (seconds < 59.995) {
      return String.format(Locale.ROOT, "%.2f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60);
  }

  /// `72,079`.
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// `1 picture`, `24 pictures`.
  static String pictures(long count) {
    return count == 1 ? "1 picture" : count(count) + " pictures";
  }

  /// `1 file`, `24 files`.
  static String files(long count) {
    return count == 1 ? "1 file" : count(count) + " files";
  }

  /// `1 result is`, `24 results are`.
  static String results(long count) {
    return count == 1 ? "1 result is" : count(count) + " results are";
  }

  /// `1 color`, `72,079 colors`.
  static String colors(long count) {
    return count == 1 ? "1 color" : count(count) + " colors";
  }

  /// `768×512`.
  static String pixels(Compression.Extent extent) {
    return extent.width() + "×" + extent.height();
  }

  /// `79.9`: not rounded up, so that what is below a number does not look as if it had reached it.
  static String quality(double quality) {
    return String.format(Locale.ROOT, "%.1f", Math.floor(10 * quality) / 10);
  }

  /// `31.2 dB`, or `lossless` where nothing was lost.
  static String psnr(Score score) {
    return score.mse() == 0
        ? "lossless"
        : String.format(Locale.ROOT, "%.1f dB", score.psnrDb());
  }
}
