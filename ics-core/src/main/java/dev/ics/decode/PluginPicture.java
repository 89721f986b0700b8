package dev.ics.decode;

import dev.ics.color.RgbaImage;
import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageTypeSpecifier;

/// A file of which the plug-in alone knows everything.
final class PluginPicture implements Picture {

  private final FileType type;
  private final byte[] file;
  private final ImageInfo info;

  private PluginPicture(FileType type, byte[] file, ImageInfo info) {
    this.type = type;
    this.file = file;
    this.info = info;
  }

  static PluginPicture open(FileType type, byte[] file) throws ImageException {
    try (PluginReader reader = PluginReader.open(type, file)) {
      int width = reader.width();
      int height = reader.height();
      if (width < 1 || height < 1) {
        throw new UnreadableImageException(type, "the size is %d x %d".formatted(width, height));
      }
      ImageTypeSpecifier stored = reader.imageType();
      ColorModel colors = stored.getColorModel();
      int palette = colors instanceof IndexColorModel indexed ? indexed.getMapSize() : 0;
      ImageInfo info = ImageInfo
          .of(type, width, height, stored.getSampleModel().getSampleSize(0), kind(colors))
          .withPaletteSize(palette);
      return new PluginPicture(type, file, type == FileType.OTHER
          ? info.withFormat(reader.format()).withFrames(OptionalInt.empty())
          : info);
    }
  }

  private static ColorKind kind(ColorModel colors) {
    if (colors instanceof IndexColorModel) {
      return ColorKind.PALETTE;
    }
    return switch (colors.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> ColorKind.of(true, colors.hasAlpha());
      case ColorSpace.TYPE_RGB -> ColorKind.of(false, colors.hasAlpha());
      case ColorSpace.TYPE_CMYK -> ColorKind.CMYK;
      default -> ColorKind.OTHER;
    };
  }

  @Override
  public ImageInfo info() {
    return info;
  }

  @Override
  public Metadata metadata() {
    return Metadata.NONE;
  }

  @Override
  public RgbaImage decode(boolean toSrgb) throws ImageException {
    try (PluginReader reader = PluginReader.open(type, file)) {
      return new RgbaImage(info.width(), info.height(),
          reader.read(info.width(), info.height(), Optional.empty()));
    }
  }
}
