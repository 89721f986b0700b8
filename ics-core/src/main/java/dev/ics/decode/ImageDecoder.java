package dev.ics.decode;

import dev.ics.color.RgbaImage;
import java.util.Set;

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
    return decode(file, limits, Set.of()).image();
  }

  /// The picture as [#decode(byte[], DecodeLimits)] gives it, and what else is kept of the file. With
  /// [MetadataKind#ICC] an RGB profile is kept and not applied.
  public static DecodedImage decode(byte[] file, DecodeLimits limits, Set<MetadataKind> keep)
      throws ImageException {
    limits.checkBytes(file.length);
    Picture picture = open(file);
    ImageInfo info = picture.info();
    limits.check(info);
    Metadata metadata = keep.isEmpty() ? Metadata.NONE : picture.metadata().only(keep);
    boolean profiled = metadata.profile().length > 0;
    RgbaImage image = Orientation.upright(picture.decode(!profiled), info.orientation());
    return new DecodedImage(image, metadata, info.orientation(), info.frames().orElse(1));
  }

  /// The palette of an indexed PNG in sRGB, in its order, whether pixels have these colors or not;
  /// empty for all other pictures.
  public static int[] palette(byte[] file) throws ImageException {
    return open(file) instanceof PngPicture png ? png.palette() : new int[0];
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
