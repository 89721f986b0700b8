package dev.ics.decode;

import dev.ics.color.RgbaImage;

/// Reads picture files. The type is found by content, never by name; of several frames the first
/// is taken.
public final class ImageDecoder {

  private ImageDecoder() {}

  /// The picture, upright, in sRGB, 8 bits per channel.
  ///
  /// @throws ImageTooLargeException    if the header promises more than the limits allow
  /// @throws UnreadableImageException  if the file is damaged or cut short
  /// @throws UnsupportedImageException if the file is no picture that is read here
  public static RgbaImage decode(byte[] file, DecodeLimits limits) throws ImageException {
    limits.checkBytes(file.length);
    Picture picture = open(file);
    ImageInfo info = picture.info();
    limits.checkPixels(info.width(), info.height());
    return Orientation.upright(picture.decode(), info.orientation());
  }

  /// What the header tells, without decoding pixels; of any size.
  public static ImageInfo inspect(byte[] file) throws ImageException {
    return open(file).info();
  }

  private static Picture open(byte[] file) throws ImageException {
    FileType type = FileType.of(file);
    return switch (type) {
      case PNG -> PngPicture.open(file);
      case JPEG -> JpegPicture.open(file);
      case GIF -> GifPicture.open(file);
      case WEBP -> WebpPicture.open(file);
      case TIFF -> TiffPicture.open(file);
      case BMP, PNM, OTHER -> PluginPicture.open(type, file);
    };
  }
}
