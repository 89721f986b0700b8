package dev.ics.write;

import dev.ics.decode.Metadata;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RemappedImage;
import org.jspecify.annotations.Nullable;

/// Writes images in the format that needs the fewest bytes.
public final class ImageWriter {

  private ImageWriter() {}

  /// The smallest file among the formats that hold the image; of equals the first format.
  ///
  /// @param metadata taken over as far as the format can hold it
  /// @throws UnwritableImageException if none of them holds it
  public static EncodedImage write(RemappedImage image, Metadata metadata, WriteOptions options)
      throws UnwritableImageException {
    @Nullable
    EncodedImage smallest = null;
    for (ImageFormat format : options.formats()) {
      if (format.holds(image)) {
        byte[] bytes = switch (format) {
          case PNG -> PngWriter.write(image, options.effort(), metadata);
          case WEBP -> WebpContainer.with(metadata, WebpWriter.write(image, options.effort()),
              image);
          case GIF -> GifWriter.write((IndexedImage) image);
        };
        if (smallest == null || bytes.length < smallest.bytes().length) {
          smallest = new EncodedImage(format, bytes);
        }
      }
    }
    if (smallest == null) {
      throw unwritable(image, options.formats().getLast());
    }
    return smallest;
  }

  private static UnwritableImageException unwritable(RemappedImage image, ImageFormat format) {
    String found = "%,d x %,d pixels and %,d colors".formatted(image.width(), image.height(),
        image.palette().size());
    return new UnwritableImageException(found, format.label(), format.limits());
  }
}
