package dev.ics.write;

import dev.ics.color.DeepImage;
import dev.ics.decode.Metadata;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RemappedImage;

/// Writes images as PNG: the smallest of the forms that keep every pixel, which is indexed for most
/// images up to 256 colors, else true color. Only a [DeepImage] has more than 8 bits a sample.
public final class PngWriter {

  /// From as many pixels on comparing strips of an indexed image saves more time than it costs bytes.
  private static final int MANY_PIXELS = 1 << 16;

  /// Up to as many pixels nobody notices how long a picture takes at the lower efforts.
  private static final int FEW_PIXELS = 1 << 14;

  private PngWriter() {}

  /// The whole file, with [WriteOptions#DEFAULT_EFFORT].
  public static byte[] write(RemappedImage image) {
    return write(image, WriteOptions.DEFAULT_EFFORT);
  }

  /// The whole file, without metadata.
  ///
  /// @param effort 0..9: from fastest to smallest
  public static byte[] write(RemappedImage image, int effort) {
    return write(image, effort, Metadata.NONE);
  }

  /// The whole file.
  ///
  /// @param effort 0..9: from fastest to smallest
  public static byte[] write(RemappedImage image, int effort, Metadata metadata) {
    Shades shades = metadata.profile().length == 0 ? Shades.ANY : Shades.COLORED;
    return PngMetadata.with(metadata, smallest(image, effort, shades));
  }

  /// The whole file, without metadata.
  static byte[] smallest(RemappedImage image, int effort, Shades shades) {
    if (effort == 0) {
      Candidate plainest = PngForms.plainest(image, shades);
      return plainest.form().get().file(plainest.filterings().getFirst(), effort);
    }
    WriteEffort writeEffort = writeEffort(image, effort);
    return PngTrials.smallest(PngForms.of(image, writeEffort, shades), writeEffort);
  }

  /// The whole file, without metadata.
  static byte[] smallest(DeepImage image, int effort, Shades shades) {
    if (effort == 0) {
      return DeepForm.of(image, shades).file(Filtering.PAETH, effort);
    }
    WriteEffort writeEffort = WriteEffort.of(effort);
    return PngTrials.smallest(PngForms.of(image, writeEffort, shades), writeEffort);
  }

  private static WriteEffort writeEffort(RemappedImage image, int effort) {
    long pixels = (long) image.width() * image.height();
    if (pixels <= FEW_PIXELS) {
      return WriteEffort.ofFewPixels(effort);
    }
    return image instanceof IndexedImage && pixels >= MANY_PIXELS
        ? WriteEffort.ofStrips(effort)
        : WriteEffort.of(effort);
  }
}
