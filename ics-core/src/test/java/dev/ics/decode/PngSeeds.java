package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Small PNG files with everything that our reader understands, for a fuzzer to begin with.
public final class PngSeeds {

  private static final int SIZE = 5;

  private static final int[][] KINDS = {{1, PngFile.GRAY}, {16, PngFile.GRAY}, {8, PngFile.RGB},
      {16, PngFile.RGB}, {8, PngFile.GRAY_ALPHA}, {8, PngFile.RGB_ALPHA}, {16, PngFile.RGB_ALPHA}};

  private PngSeeds() {}

  public static Stream<byte[]> all() {
    List<byte[]> files = new ArrayList<>();
    for (int[] kind : KINDS) {
      for (boolean interlaced : new boolean[]{false, true}) {
        files.add(data(header(kind[0], kind[1], interlaced), kind[0], kind[1], interlaced));
      }
    }
    files.add(data(header(4, PngFile.PALETTE, false).chunk("PLTE", palette())
        .chunk("tRNS", (byte) 7, (byte) 0), 4, PngFile.PALETTE, false));
    files.add(data(withNotes(header(8, PngFile.RGB, false)), 8, PngFile.RGB, false));
    files.add(data(header(8, PngFile.GRAY, false)
        .chunk("iCCP", PngFile.profile(profile(ColorSpace.CS_GRAY)))
        .chunk("tRNS", PngFile.shorts(3)), 8, PngFile.GRAY, false));
    files.add(data(header(2, PngFile.GRAY, true).chunk("gAMA", PngFile.gamma(1))
        .chunk("acTL", new byte[]{0, 0, 0, 3, 0, 0, 0, 0}), 2, PngFile.GRAY, true));
    files.add(header(8, PngFile.RGB, false).chunk("IDAT", new byte[SIZE * (3 * SIZE + 1)]).end());
    return files.stream();
  }

  private static byte[] data(PngFile file, int depth, int color, boolean interlaced) {
    return file.chunk("IDAT", PngFile.data(SIZE, SIZE, depth, color, interlaced,
        PngFile.ALL_FILTERS, PngFile.randomSamples(SIZE, SIZE, depth, color))).end();
  }

  private static PngFile header(int depth, int color, boolean interlaced) {
    return new PngFile().header(SIZE, SIZE, depth, color, interlaced);
  }

  private static byte[] palette() {
    byte[] palette = new byte[16 * 3];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = (byte) (i * 37);
    }
    return palette;
  }

  private static PngFile withNotes(PngFile file) {
    return file.chunk("iCCP", PngFile.profile(profile(ColorSpace.CS_LINEAR_RGB)))
        .chunk("pHYs", new byte[]{0, 0, 8, 0, 0, 0, 4, 0, 1})
        .chunk("eXIf", TiffFile.exif(6))
        .chunk("tEXt", "Title\0plain".getBytes(ISO_8859_1))
        .chunk("zTXt", joined("Author\0\0", PngFile.deflate("deflated".getBytes(ISO_8859_1))))
        .chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x/>".getBytes(ISO_8859_1))
        .chunk("iTXt", joined("Comment\0\1\0en\0\0", PngFile.deflate(new byte[]{'a'})));
  }

  static byte[] profile(int space) {
    return ICC_Profile.getInstance(space).getData();
  }

  private static byte[] joined(String text, byte[] bytes) {
    return ByteBuffer.allocate(text.length() + bytes.length)
        .put(text.getBytes(ISO_8859_1))
        .put(bytes)
        .array();
  }

  /// The file with every checksum as it should be, and with image data that are no zlib stream
  /// deflated: changes that would only be noticed by their checksum reach the code behind it.
  public static byte[] mended(byte[] file) {
    var mended = new ByteArrayOutputStream();
    mended.write(file, 0, Math.min(8, file.length));
    int at = 8;
    while (at <= file.length - 12) {
      int length = Math.clamp(Bytes.i32(file, at), 0, file.length - at - 12);
      String type = Bytes.text(file, at + 4, 4);
      byte[] content = new byte[length];
      System.arraycopy(file, at + 8, content, 0, length);
      boolean raw = type.equals("IDAT") && length > 0 && content[0] != 0x78;
      chunk(mended, type, raw ? PngFile.deflate(content) : content);
      at += 12 + length;
    }
    return mended.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    out.writeBytes(ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(type.getBytes(ISO_8859_1))
        .put(content)
        .putInt(PngFile.crc(type, content))
        .array());
  }
}
