package dev.ics.write;

/// An estimate of what a filtered row adds to the deflated data; serves one picture and one thread.
interface RowCost {

  /// Lower is better; of any unit, and never compared with another kind's.
  ///
  /// @param scanline the filter type, which does not count, then the filtered bytes
  long of(byte[] scanline);
}
