package dev.ics.write;

/// Rows of a picture that stand for all: strips of them, evenly spaced.
///
/// @param stripRows rows in a strip, at least 1
/// @param spacing   rows from a strip's start to the next one's, at least as many
record RowChoice(int stripRows, int spacing) {

  static final RowChoice ALL = new RowChoice(1, 1);

  /// High enough to hold repetitions, many enough to meet all that a picture has.
  static final RowChoice STRIPS = new RowChoice(32, 256);

  RowChoice {
    if (stripRows < 1 || spacing < stripRows) {
      throw new IllegalArgumentException(
          "%d rows in %d are no strip".formatted(stripRows, spacing));
    }
  }

  /// How many are chosen of a picture's rows.
  int count(int rows) {
    return rows / spacing * stripRows + Math.min(stripRows, rows % spacing);
  }

  /// The row of the picture that is chosen as the `i`-th, from 0.
  int row(int i) {
    return i / stripRows * spacing + i % stripRows;
  }
}
