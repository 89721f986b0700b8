package dev.ics.decode;

import dev.ics.color.LabelImage;
import dev.ics.color.Raster;
import java.util.List;

/// A PNG file as it is: its samples are neither turned nor converted, and all its chunks are there.
public final class StoredPng {

  private final PngPicture picture;
  private final ImageInfo info;

  private StoredPng(PngPicture picture) {
    this.picture = picture;
    this.info = picture.info();
  }

  /// Reads all but the pixels.
  ///
  /// @throws UnsupportedImageException if the file is no PNG
  /// @throws ImageTooLargeException    if it is beyond the limits
  /// @throws UnreadableImageException  if it is damaged
  public static StoredPng open(byte[] file, DecodeLimits limits) throws ImageException {
    return open(file, limits, "ics optimize takes PNG only, ics compress takes it too");
  }

  /// The same for a label mask.
  public static StoredPng openMask(byte[] file, DecodeLimits limits) throws ImageException {
    return open(file, limits,
        "a label mask must be PNG, the one format whose labels surely survive");
  }

  private static StoredPng open(byte[] file, DecodeLimits limits, String wayOut)
      throws ImageException {
    limits.checkBytes(file.length);
    FileType type = FileType.of(file);
    if (type != FileType.PNG) {
      throw UnsupportedImageException.notPng(type, file, wayOut);
    }
    var png = new StoredPng(PngPicture.open(file));
    limits.check(png.info);
    return png;
  }

  /// The pixels as they are stored; only the hidden colors of fully transparent ones are lost. Of an
  /// animation, the default image.
  public Raster pixels() throws ImageException {
    return picture.raster();
  }

  /// The bits of each pixel as a number, upright: indices of a palette, shades, or the samples of a
  /// color one after the other.
  public LabelImage uprightLabels() throws ImageException {
    return Orientation.upright(picture.labels(), info.orientation());
  }

  /// What the header tells.
  public ImageInfo info() {
    return info;
  }

  /// How many samples make a pixel, alpha with them.
  public int channels() {
    return picture.channels();
  }

  /// Whether it has more to show than [#pixels].
  public boolean isAnimated() {
    return blocks().stream().anyMatch(block -> block.type().equals("acTL"));
  }

  /// All chunks in their order, without those whose checksum is wrong.
  public List<PngBlock> blocks() {
    return picture.blocks();
  }
}
