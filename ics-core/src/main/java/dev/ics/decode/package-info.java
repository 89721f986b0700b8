/// Bytes of a picture file in, upright sRGB pixels out.
///
/// [ImageDecoder] is the door. It finds the [FileType] by content; each type has a [Picture] that
/// reads the header first and the pixels on demand. PNG is read here; the other formats go through
/// ImageIO plug-ins, with what the plug-ins leave out (truncation, profiles, orientation, canvas)
/// done around them.
@org.jspecify.annotations.NullMarked
package dev.ics.decode;
