package dev.ics.decode;

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
    limits.checkBytes(file.length);
    FileType type = FileType.of(file);
    if (type != FileType.PNG) {
      throw UnsupportedImageException.notPng(type, file);
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

  /// What the header tells.
  public ImageInfo info() {
    return info;
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
