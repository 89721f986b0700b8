package dev.ics.look;

/// How well the pixels of an image hide differences.
@FunctionalInterface
public interface Masking {

  /// The factor of a pixel, 1 at usual contrast.
  float at(int pixel);
}
