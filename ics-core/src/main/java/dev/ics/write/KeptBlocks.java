package dev.ics.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ics.decode.MetadataKind;
import dev.ics.decode.PngBlock;
import dev.ics.decode.StoredPng;
import dev.ics.decode.TextNote;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Which chunks of a PNG beside its pixels go into the file that is written anew: those that say how
/// the pixels look (colors, orientation, pixels that are not square), and those that were asked for.
final class KeptBlocks {

  /// They hold for samples of every kind (PNG specification, third edition, section 11.3.2).
  private static final Set<String> COLORS = Set.of("cICP", "iCCP", "sRGB", "gAMA", "cHRM", "mDCV",
      "cLLI");

  private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt");

  private static final byte[] XMP = (TextNote.XMP + "\0").getBytes(ISO_8859_1);

  private static final int BIT_DEPTH = 24, COLOR_TYPE = 25;

  /// Where the content of IHDR begins.
  private static final int CONTENT = 8 + 8;

  private final byte[] header;
  private final List<PngBlock> blocks;

  /// @param header the content of the original's IHDR
  private KeptBlocks(byte[] header, List<PngBlock> blocks) {
    this.header = header;
    this.blocks = blocks;
  }

  static KeptBlocks of(StoredPng png, Set<MetadataKind> keep) {
    List<PngBlock> all = png.blocks();
    return new KeptBlocks(all.getFirst().content(),
        all.stream().filter(block -> switch (block.type()) {
          case "sBIT" -> true;
          case "eXIf" -> png.info().orientation() != 1 || keep.contains(MetadataKind.EXIF);
          case "pHYs" -> isStretched(block.content()) || keep.contains(MetadataKind.DENSITY);
          case String type when TEXTS.contains(type) ->
            keep.contains(isXmp(block) ? MetadataKind.XMP : MetadataKind.TEXT);
          case String type -> COLORS.contains(type);
        }).toList());
  }

  /// Whether there is one of a type.
  boolean have(String type) {
    return blocks.stream().anyMatch(block -> block.type().equals(type));
  }

  /// A file with these chunks behind its header, where all of them may stand.
  byte[] in(byte[] png) {
    PngOutput file = new PngOutput(Arrays.copyOf(png, PngOutput.HEADER_BYTES));
    for (PngBlock block : blocks) {
      if (!block.type().equals("sBIT") || hasSameSamples(png)) {
        file.chunk(block.type(), block.content());
      }
    }
    return file.rest(png, PngOutput.HEADER_BYTES).toBytes();
  }

  private static boolean isStretched(byte[] size) {
    return size.length == 9 && ByteBuffer.wrap(size).getInt(0) != ByteBuffer.wrap(size).getInt(4);
  }

  private static boolean isXmp(PngBlock block) {
    return Arrays.mismatch(block.content(), XMP) == XMP.length;
  }

  /// Whether the file has samples of the kind and depth of the original's.
  private boolean hasSameSamples(byte[] png) {
    return png[BIT_DEPTH] == header[BIT_DEPTH - CONTENT]
        && png[COLOR_TYPE] == header[COLOR_TYPE - CONTENT];
  }
}
