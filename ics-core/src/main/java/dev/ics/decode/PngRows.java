package dev.ics.decode;

/// Makes pixels of one unfiltered row.
interface PngRows {

  /// Expands `count` pixels.
  ///
  /// @param row  packed samples, from byte `from` on
  /// @param argb output, from pixel `at` on
  void expand(byte[] row, int from, int count, int[] argb, int at) throws UnreadableImageException;
}
