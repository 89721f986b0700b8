package dev.ics.decode;

import dev.ics.color.RgbaImage;

/// What was read from a picture file.
///
/// @param image       upright; in sRGB, or in the colors of the profile that is kept
/// @param metadata    what is kept of the rest of the file
/// @param orientation how the stored picture was turned, EXIF 1..8; 1 where it was upright
/// @param frames      how many the file has, where it tells; the first is the image
public record DecodedImage(RgbaImage image, Metadata metadata, int orientation, int frames) {}
