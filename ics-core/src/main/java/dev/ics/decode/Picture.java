package dev.ics.decode;

import dev.ics.color.RgbaImage;

/// A file of a known type: its header has been read, its pixels have not.
interface Picture {

  ImageInfo info();

  /// The first frame in sRGB, not yet turned upright. The caller has checked the size.
  RgbaImage decode() throws ImageException;
}
