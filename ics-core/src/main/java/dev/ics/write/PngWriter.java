package dev.ics.write;

import dev.ics.color.DeepImage;
import dev.ics.decode.Metadata;
import dev.ics.remap.RemappedImage;

/// Writes images as PNG: the smallest of the forms that keep every pixel, which is indexed for most
/// images up to 256 colors, else true color. Only a [DeepImage] has more than 8 bits a sample.
public final class PngWriter {

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
    WriteEffort writeEffort = WriteEffort.of(effort);
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
}
