package dev.ics.decode;

import dev.ics.color.DeepImage;
import dev.ics.color.LabelImage;
import dev.ics.color.Raster;
import dev.ics.color.RgbaImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A PNG file whose structure has been checked. Reads what "Portable Network Graphics (PNG)
/// Specification (Third Edition)", W3C 2025, describes; of an animation, the default image.
/// Primaries that only a cHRM chunk states are taken as those of sRGB.
final class PngPicture implements Picture {

  /// Deflate makes at most 1032 bytes of one (258 bytes of a match in two bits).
  static final long DEFLATE_LIMIT = 1032;

  /// What an array can hold beside the pixel on the left.
  private static final int LONGEST_ROW = DecodeLimits.LARGEST_ARRAY - 8;

  private final byte[] file;
  private final PngHeader header;
  private final Optional<PngChunk> palette;
  private final List<PngChunk> data;
  private final PngNotes notes;

  private PngPicture(byte[] file, PngHeader header, Optional<PngChunk> palette, List<PngChunk> data,
      PngNotes notes) {
    this.file = file;
    this.header = header;
    this.palette = palette;
    this.data = data;
    this.notes = notes;
  }

  static PngPicture open(byte[] file) throws UnreadableImageException {
    List<PngChunk> chunks = PngChunk.read(file);
    PngChunk first = chunks.getFirst();
    if (!first.type().equals("IHDR")) {
      throw damaged(first, "the first chunk is %s, not IHDR".formatted(first.type()));
    }
    PngHeader header = PngHeader.read(file, first);
    List<PngChunk> data = data(chunks);
    return new PngPicture(file, header, palette(chunks, header, data.getFirst()), data,
        new PngNotes(file, chunks));
  }

  /// The IDAT chunks, which follow each other.
  private static List<PngChunk> data(List<PngChunk> chunks) throws UnreadableImageException {
    var data = new ArrayList<PngChunk>();
    PngChunk before = chunks.getFirst();
    for (PngChunk chunk : chunks.subList(1, chunks.size())) {
      if (chunk.type().equals("IDAT")) {
        if (!data.isEmpty() && !before.type().equals("IDAT")) {
          throw damaged(chunk, "chunk %s stands between the IDAT chunks".formatted(before.type()));
        }
        data.add(chunk);
      } else if (chunk.isCritical() && !chunk.type().equals("PLTE")
          && !chunk.type().equals("IEND")) {
        throw damaged(chunk, "chunk %s must not be here or is unknown".formatted(chunk.type()));
      }
      before = chunk;
    }
    if (data.isEmpty()) {
      throw damaged(before, "there is no IDAT chunk");
    }
    return data;
  }

  /// The PLTE chunk, if it is there as it must and may be.
  private static Optional<PngChunk> palette(List<PngChunk> chunks, PngHeader header, PngChunk data)
      throws UnreadableImageException {
    boolean indexed = header.color() == PngHeader.Color.PALETTE;
    Optional<PngChunk> palette = Optional.empty();
    for (PngChunk chunk : chunks) {
      if (chunk.type().equals("PLTE")) {
        if (palette.isPresent() || chunk.start() > data.start() || header.color().isGray()) {
          throw damaged(chunk, "a PLTE chunk must not be here");
        }
        int most = indexed ? 1 << header.depth() : 256;
        if (chunk.length() % 3 != 0 || chunk.length() == 0 || chunk.length() / 3 > most) {
          throw damaged(chunk, "the palette has %d bytes; allowed are 3 for each of 1 to %d colors"
              .formatted(chunk.length(), most));
        }
        palette = Optional.of(chunk);
      }
    }
    if (indexed && palette.isEmpty()) {
      throw damaged(data, "a palette picture without PLTE chunk");
    }
    return palette;
  }

  private static UnreadableImageException damaged(PngChunk at, String damage) {
    return new UnreadableImageException(FileType.PNG, at.start() - 8, damage);
  }

  @Override
  public ImageInfo info() {
    return ImageInfo.of(FileType.PNG, header.width(), header.height(), header.depth(), kind())
        .withPaletteSize(kind() == ColorKind.PALETTE ? palette.orElseThrow().length() / 3 : 0)
        .withInterlaced(header.interlaced())
        .withProfile(notes.profile())
        .withGamma(notes.gamma())
        .withOrientation(notes.orientation())
        .withFrames(OptionalInt.of(notes.frames()));
  }

  private ColorKind kind() {
    return switch (header.color()) {
      case GRAY -> ColorKind.GRAY;
      case RGB -> ColorKind.RGB;
      case PALETTE -> ColorKind.PALETTE;
      case GRAY_ALPHA -> ColorKind.GRAY_ALPHA;
      case RGB_ALPHA -> ColorKind.RGB_ALPHA;
    };
  }

  /// In sRGB; empty where pixels are no indices.
  int[] palette() {
    return header.color() == PngHeader.Color.PALETTE
        ? PngColors.of(header, notes).palette(file, palette.orElseThrow())
        : new int[0];
  }

  int channels() {
    return header.color().channels();
  }

  List<PngBlock> blocks() {
    return notes.blocks();
  }

  @Override
  public Metadata metadata() {
    return notes.metadata(header.color().isGray() ? 1 : 3);
  }

  @Override
  public RgbaImage decode(boolean toSrgb) throws ImageException {
    PngColors colors = toSrgb ? PngColors.of(header, notes) : PngColors.asStored(header, notes);
    PngRows rows = header.color() == PngHeader.Color.PALETTE
        ? new PngPaletteRows(header.depth(), colors.palette(file, palette.orElseThrow()))
        : colors.rows();
    return new RgbaImage(header.width(), header.height(), pixels(rows));
  }

  /// The pixels as they are stored, with 16 bits only where they need so many.
  Raster raster() throws ImageException {
    if (header.depth() < 16) {
      return decode(false);
    }
    PngColors colors = PngColors.asStored(header, notes);
    var deep = new DeepImage(header.width(), header.height(), pixels(colors.byteRows(8)),
        pixels(colors.byteRows(0)));
    Optional<RgbaImage> narrowed = deep.narrowed();
    return narrowed.isPresent() ? narrowed.get() : deep;
  }

  /// The bits of each pixel as a number.
  LabelImage labels() throws ImageException {
    int bits = header.color().channels() * header.depth();
    int bytes = Math.ceilDiv(bits, Byte.SIZE);
    return bytes <= Integer.BYTES
        ? new LabelImage(header.width(), header.height(), pixels(new PngSampleRows(bits, 0, bytes)))
        : new LabelImage(header.width(), header.height(),
            pixels(new PngSampleRows(bits, 0, bytes / 2)),
            pixels(new PngSampleRows(bits, bytes / 2, bytes / 2)));
  }

  private int[] pixels(PngRows rows) throws ImageException {
    if (header.rowBytes(header.width()) > LONGEST_ROW) {
      throw ImageTooLargeException.ofArray(header.width(), header.height());
    }
    long compressed = 0;
    for (PngChunk chunk : data) {
      compressed += chunk.length();
    }
    if (compressed * DEFLATE_LIMIT < header.rowBytes(header.width()) * header.height()) {
      throw damaged(data.getFirst(), "%,d bytes of image data cannot fill %d x %d pixels"
          .formatted(compressed, header.width(), header.height()));
    }
    try (var stream = new PngStream(file, data)) {
      return PngPixels.read(header, stream, rows);
    }
  }
}
