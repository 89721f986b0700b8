package dev.ics.write;

import dev.ics.color.DeepImage;
import dev.ics.decode.ColorKind;
import dev.ics.decode.PngBlock;
import dev.ics.decode.StoredPng;
import dev.ics.remap.RemappedImage;
import java.io.ByteArrayOutputStream;
import java.util.Set;

/// Writes the pixels of a PNG anew, every sample unchanged, with the chunks that say how they look.
///
/// Of the others, background, histogram, suggested palettes and time are dropped, for no picture looks
/// different without them where it is shown today; metadata are kept on demand.
public final class PngRewriter {

  private final StoredPng png;
  private final int effort;
  private final KeptBlocks kept;

  /// @param options of which the formats do not count
  public PngRewriter(StoredPng png, WriteOptions options) {
    this.png = png;
    this.effort = options.effort();
    this.kept = KeptBlocks.of(png, options.keep());
  }

  /// The smallest file.
  ///
  /// @param image the pixels of the PNG
  public EncodedImage write(RemappedImage image) {
    return smaller(PngWriter.smallest(image, effort, shades()));
  }

  /// The smallest file.
  ///
  /// @param image the pixels of the PNG
  public EncodedImage write(DeepImage image) {
    return smaller(PngWriter.smallest(image, effort, shades()));
  }

  private Shades shades() {
    if (!kept.have("iCCP")) {
      return Shades.ANY;
    }
    ColorKind color = png.info().color();
    return color == ColorKind.GRAY || color == ColorKind.GRAY_ALPHA ? Shades.GRAY : Shades.COLORED;
  }

  /// The new file, or where it is not larger the old one without what is dropped. An interlaced one
  /// does not stay so.
  private EncodedImage smaller(byte[] rewritten) {
    byte[] file = kept.in(rewritten);
    byte[] stripped = png.info().interlaced() ? file : kept.in(stripped());
    return new EncodedImage(ImageFormat.PNG, stripped.length <= file.length ? stripped : file);
  }

  /// The old file with nothing but its pixels, whose data are in one chunk.
  private byte[] stripped() {
    Set<String> pixels = png.info().color() == ColorKind.PALETTE
        ? Set.of("PLTE", "tRNS")
        : Set.of("tRNS");
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    PngOutput file = PngOutput.ofHeader(png.blocks().getFirst().content());
    for (PngBlock block : png.blocks()) {
      if (pixels.contains(block.type())) {
        file.chunk(block.type(), block.content());
      } else if (block.type().equals("IDAT")) {
        data.writeBytes(block.content());
      }
    }
    return file.chunk("IDAT", data.toByteArray()).chunk("IEND", new byte[0]).toBytes();
  }
}
