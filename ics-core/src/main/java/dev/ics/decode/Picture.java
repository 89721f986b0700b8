package dev.ics.decode;

import dev.ics.color.RgbaImage;

/// A file of a known type: its header has been read, its pixels have not.
interface Picture {

  ImageInfo info();

  /// What the file says beside its pixels, as far as another file can take it over.
  Metadata metadata();

  /// The first frame, not yet turned upright. The caller has checked the size.
  ///
  /// @param toSrgb false to leave the colors as they are stored, which only a picture with an RGB
  ///               profile in its [#metadata] is asked for
  RgbaImage decode(boolean toSrgb) throws ImageException;
}
