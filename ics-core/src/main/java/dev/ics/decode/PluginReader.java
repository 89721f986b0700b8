package dev.ics.decode;

import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/// One ImageIO plug-in at work on one file. Whatever it throws at bad data, except for want of
/// memory, comes out as an [ImageException].
final class PluginReader implements AutoCloseable {

  static {
    // Plug-ins open streams of their own, which would otherwise go through temporary files.
    ImageIO.setUseCache(false);
  }

  /// What a pixel may well take while it is read, with copies.
  private static final int MOST_BYTES = 64;

  private final FileType type;
  private final ImageReader reader;
  private final List<String> warnings = new ArrayList<>();

  private PluginReader(FileType type, ImageReader reader, byte[] file) {
    this.type = type;
    this.reader = reader;
    reader.setInput(new ByteArrayImageStream(file), false, true);
    reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
  }

  static PluginReader open(FileType type, byte[] file) throws UnsupportedImageException {
    Iterator<ImageReader> readers = type == FileType.OTHER
        ? ImageIO.getImageReaders(new ByteArrayImageStream(file))
        : ImageIO.getImageReadersByFormatName(type.plugin());
    if (!readers.hasNext()) {
      throw type == FileType.OTHER
          ? UnsupportedImageException.unknown(file)
          : UnsupportedImageException.noPlugin(type, file);
    }
    return new PluginReader(type, readers.next(), file);
  }

  /// What the plug-in calls the format.
  String format() throws UnreadableImageException {
    return guarded(reader::getFormatName);
  }

  int width() throws UnreadableImageException {
    return guarded(() -> reader.getWidth(0));
  }

  int height() throws UnreadableImageException {
    return guarded(() -> reader.getHeight(0));
  }

  /// The form in which [#read] gives the first picture.
  ImageTypeSpecifier imageType() throws UnreadableImageException {
    return guarded(() -> reader.getImageTypes(0).next());
  }

  /// The first picture in sRGB; it must have the size that its header promised.
  ///
  /// @param profile of the samples, where the plug-in leaves it to us
  int[] read(int width, int height, Optional<IccProfile> profile)
      throws UnreadableImageException {
    checkSize(width, height);
    int[] argb = sparing(width, height, () -> RasterPixels.toArgb(reader.read(0), profile));
    if (argb.length != width * height) {
      throw new UnreadableImageException(type, "%d x %d pixels were promised, %d came"
          .formatted(width, height, argb.length));
    }
    return argb;
  }

  /// The samples of the first picture as they are stored, without any conversion.
  Raster readRaster(int width, int height) throws UnreadableImageException {
    checkSize(width, height);
    return sparing(width, height, () -> reader.readRaster(0, reader.getDefaultReadParam()));
  }

  /// A file may lie to the plug-in about more than its size. What a large picture takes is told as ever.
  private <T> T sparing(int width, int height, Callable<T> step) throws UnreadableImageException {
    try {
      return guarded(step);
    } catch (OutOfMemoryError e) {
      if ((long) width * height * MOST_BYTES > Runtime.getRuntime().maxMemory()) {
        throw e;
      }
      throw new UnreadableImageException(type,
          "it asks for far more memory than %d x %d pixels need".formatted(width, height));
    }
  }

  private void checkSize(int width, int height) throws UnreadableImageException {
    if (width() != width || height() != height) {
      throw new UnreadableImageException(type,
          "its headers contradict each other: %d x %d or %d x %d".formatted(width, height, width(),
              height()));
    }
  }

  /// What the plug-in complained about so far.
  List<String> warnings() {
    return warnings;
  }

  @Override
  public void close() {
    reader.dispose();
  }

  private <T> T guarded(Callable<T> step) throws UnreadableImageException {
    try {
      return step.call();
    } catch (Exception | StackOverflowError | AssertionError | InternalError e) {
      throw new UnreadableImageException(type, e);
    }
  }
}
