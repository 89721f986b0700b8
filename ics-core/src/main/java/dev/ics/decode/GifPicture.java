package dev.ics.decode;

import dev.ics.color.RgbaImage;
import java.util.Optional;
import java.util.OptionalInt;

/// A GIF file: its first frame, laid on the transparent canvas ("Graphics Interchange Format,
/// Version 89a", CompuServe 1990).
final class GifPicture implements Picture {

  private static final int SCREEN = 13, DESCRIPTOR = 10;
  private static final int TABLE = 0x80, INTERLACED = 0x40;
  private static final int EXTENSION = 0x21, IMAGE = 0x2C;

  private final byte[] file;
  private final int frame;
  private final int frames;

  private GifPicture(byte[] file, int frame, int frames) {
    this.file = file;
    this.frame = frame;
    this.frames = frames;
  }

  static GifPicture open(byte[] file) throws UnreadableImageException {
    int first = -1;
    int frames = 0;
    int at = file.length < SCREEN ? file.length : SCREEN + tableBytes(file, 10);
    for (int end = blockEnd(file, at); end > 0; end = blockEnd(file, at)) {
      if (file[at] == IMAGE) {
        first = frames == 0 ? at : first;
        frames++;
      }
      at = end;
    }
    if (frames == 0) {
      throw new UnreadableImageException(FileType.GIF, Math.min(at, file.length),
          "the file is cut short or no block begins here; its first frame is not complete");
    }
    return checked(new GifPicture(file, first, frames));
  }

  /// Where the frame or extension at `at` ends; negative if it does not, or is neither.
  private static int blockEnd(byte[] file, int at) {
    if (at >= file.length || (file[at] != EXTENSION && file[at] != IMAGE)) {
      return -1;
    }
    if (file[at] == EXTENSION) {
      return blocksEnd(file, at + 2);
    }
    int table = at + DESCRIPTOR;
    return table < file.length ? blocksEnd(file, table + tableBytes(file, table - 1) + 1) : -1;
  }

  private static GifPicture checked(GifPicture picture) throws UnreadableImageException {
    if (picture.frameWidth() == 0 || picture.frameHeight() == 0) {
      throw new UnreadableImageException(FileType.GIF, picture.frame, "the first frame is %d x %d"
          .formatted(picture.frameWidth(), picture.frameHeight()));
    }
    return picture;
  }

  /// Bytes of the color table that the flags at `at` announce.
  private static int tableBytes(byte[] file, int at) {
    return (file[at] & TABLE) == 0 ? 0 : 6 << (file[at] & 7);
  }

  /// Behind the empty block that ends a run of blocks; negative if the file ends before.
  private static int blocksEnd(byte[] file, int start) {
    int at = start;
    while (at < file.length) {
      int length = Bytes.u8(file, at);
      if (length == 0) {
        return at + 1;
      }
      at += 1 + length;
    }
    return -1;
  }

  @Override
  public ImageInfo info() {
    int ownTable = tableBytes(file, frame + 9);
    int entries = (ownTable > 0 ? ownTable : tableBytes(file, 10)) / 3;
    int bits = entries == 0 ? 8 : Integer.numberOfTrailingZeros(entries);
    return ImageInfo.of(FileType.GIF, width(), height(), bits, ColorKind.PALETTE)
        .withPaletteSize(entries)
        .withInterlaced((file[frame + 9] & INTERLACED) != 0)
        .withFrames(OptionalInt.of(frames));
  }

  @Override
  public Metadata metadata() {
    return Metadata.NONE;
  }

  @Override
  public RgbaImage decode(boolean toSrgb) throws ImageException {
    try (PluginReader reader = PluginReader.open(FileType.GIF, file)) {
      int[] argb = reader.read(frameWidth(), frameHeight(), Optional.empty());
      return Canvas.place(new RgbaImage(frameWidth(), frameHeight(), argb), left(), top(), width(),
          height());
    }
  }

  /// Of the canvas, or as much more as the first frame needs.
  private int width() {
    return Math.max(Bytes.u16Little(file, 6), left() + frameWidth());
  }

  private int height() {
    return Math.max(Bytes.u16Little(file, 8), top() + frameHeight());
  }

  private int left() {
    return Bytes.u16Little(file, frame + 1);
  }

  private int top() {
    return Bytes.u16Little(file, frame + 3);
  }

  private int frameWidth() {
    return Bytes.u16Little(file, frame + 5);
  }

  private int frameHeight() {
    return Bytes.u16Little(file, frame + 7);
  }
}
