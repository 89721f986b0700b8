package dev.ics.dataset;

import dev.ics.palette.Palette;

/// A palette of several pictures.
///
/// @param pictures that have it
/// @param pixels   of them all, after the reduction
/// @param inertia  the sum of the squared differences of all these pixels from their nearest colors of
///                 the palette, in squared 8-bit steps of red, green and blue
record SharedPalette(Palette palette, int pictures, long pixels, double inertia) {

  private static final int ID_LENGTH = 16;

  /// The start of the SHA-256 of its colors: the same ones have the same, wherever they come from.
  String id() {
    return Sha256.of(palette.toString()).substring(0, ID_LENGTH);
  }

  /// The same palette, of the pictures of both.
  SharedPalette plus(SharedPalette other) {
    return new SharedPalette(palette, pictures + other.pictures, pixels + other.pixels,
        inertia + other.inertia);
  }
}
