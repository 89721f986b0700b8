package dev.ics.annotation;

import dev.ics.downscale.Placement;

/// What became of a picture that annotations belong to.
///
/// @param target      the file name of its result, without folders
/// @param orientation how the stored picture was turned for it, EXIF 1..8
/// @param placement   of the upright picture
public record AnnotatedPicture(String target, int orientation, Placement placement) {

  boolean isUntouched() {
    return orientation == 1 && placement.isIdentity();
  }
}
