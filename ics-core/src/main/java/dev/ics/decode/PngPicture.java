package dev.ics.decode;

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
  private static final long DEFLATE_LIMIT = 1032;

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
    var palettes = new ArrayList<PngChunk>();
    var data = new ArrayList<PngChunk>();
    for (PngChunk chunk : chunks.subList(1, chunks.size())) {
      switch (chunk.type()) {
        case "PLTE" -> palettes.add(chunk);
        case "IDAT" -> data.add(chunk);
        case "IEND" -> {
        }
        default -> {
          if (chunk.isCritical()) {
            throw damaged(chunk, "chunk %s must not be here or is unknown".formatted(chunk.type()));
          }
        }
      }
    }
    checkData(chunks, data);
    checkPalettes(header, palettes, data.getFirst());
    return new PngPicture(file, header, palettes.stream().findFirst(), data,
        new PngNotes(file, chunks));
  }

  private static void checkData(List<PngChunk> chunks, List<PngChunk> data)
      throws UnreadableImageException {
    if (data.isEmpty()) {
      throw damaged(chunks.getLast(), "there is no IDAT chunk");
    }
    int first = chunks.indexOf(data.getFirst());
    for (int i = 0; i < data.size(); i++) {
      if (!chunks.get(first + i).equals(data.get(i))) {
        throw damaged(chunks.get(first + i), "chunk %s stands between the IDAT chunks"
            .formatted(chunks.get(first + i).type()));
      }
    }
  }

  private static void checkPalettes(PngHeader header, List<PngChunk> palettes, PngChunk data)
      throws UnreadableImageException {
    if (palettes.isEmpty()) {
      if (header.color() == PngHeader.Color.PALETTE) {
        throw damaged(data, "a palette picture without PLTE chunk");
      }
      return;
    }
    PngChunk palette = palettes.getFirst();
    if (palettes.size() > 1 || palette.start() > data.start() || header.color().isGray()) {
      throw damaged(palettes.getLast(), "a PLTE chunk must not be here");
    }
    int most = header.color() == PngHeader.Color.PALETTE ? 1 << header.depth() : 256;
    if (palette.length() % 3 != 0 || palette.length() == 0 || palette.length() / 3 > most) {
      throw damaged(palette, "the palette has %d bytes; allowed are 3 for each of 1 to %d colors"
          .formatted(palette.length(), most));
    }
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

  @Override
  public RgbaImage decode() throws ImageException {
    if (header.rowBytes(header.width()) > LONGEST_ROW) {
      throw ImageTooLargeException.ofArray(header.width(), header.height());
    }
    long compressed = data.stream().mapToLong(PngChunk::length).sum();
    if (compressed * DEFLATE_LIMIT < header.rowBytes(header.width()) * header.height()) {
      throw damaged(data.getFirst(), "%,d bytes of image data cannot fill %d x %d pixels"
          .formatted(compressed, header.width(), header.height()));
    }
    PngColors colors = PngColors.of(header, notes);
    PngRows rows = header.color() == PngHeader.Color.PALETTE
        ? new PngPaletteRows(header.depth(), colors.palette(file, palette.orElseThrow()))
        : colors.rows();
    try (var stream = new PngStream(file, data)) {
      return new RgbaImage(header.width(), header.height(), PngPixels.read(header, stream, rows));
    }
  }
}
