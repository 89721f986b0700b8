package dev.ics.cli;

import dev.ics.MaskReducer;
import dev.ics.dataset.PaletteScope;
import dev.ics.downscale.Downscale;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.WriteOptions;
import java.util.Locale;

/// The whole numbers that an option or an answer may be.
///
/// @param least of them
/// @param most  of them
record WholeNumbers(long least, long most) {

  static final WholeNumbers COLORS = new WholeNumbers(2, PaletteMethod.MAX_COLORS);
  static final WholeNumbers EFFORTS = new WholeNumbers(0, WriteOptions.MAX_EFFORT);
  static final WholeNumbers GROUPS = new WholeNumbers(2, PaletteScope.Clusters.MAX_GROUPS);
  static final WholeNumbers COUNTS = new WholeNumbers(1, Integer.MAX_VALUE);
  static final WholeNumbers LARGE_COUNTS = new WholeNumbers(1, Long.MAX_VALUE);
  static final WholeNumbers EDGES = new WholeNumbers(1, Downscale.MAX_SIDE);
  static final WholeNumbers LABELS = new WholeNumbers(0, MaskReducer.MAX_FILL);
  static final WholeNumbers ALL = new WholeNumbers(Long.MIN_VALUE, Long.MAX_VALUE);

  /// The number that a text stands for.
  ///
  /// @throws BadUsage where it stands for none, or for one that is not allowed
  long parse(String text) {
    try {
      long number = Long.parseLong(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      throw refusal(text);
    }
    throw refusal(text);
  }

  private BadUsage refusal(String text) {
    return new BadUsage(String.format(Locale.ROOT,
        "found \"%s\"; allowed are whole numbers from %,d to %,d", text, least, most));
  }
}
