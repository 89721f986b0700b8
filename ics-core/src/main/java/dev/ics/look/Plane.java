package dev.ics.look;

/// A number for each pixel, row by row from the top.
interface Plane {

  int width();

  int height();

  /// Reads a row.
  ///
  /// @param values output, as many as the plane is wide
  void row(int y, float[] values);
}
