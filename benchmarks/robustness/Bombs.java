import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Files that promise or hold more than any machine has, or run in circles.
final class Bombs {

  private static final int CLAIM = 100_000;

  /// 256,000,000 pixels, which is allowed and more than half a gibibyte of heap takes.
  private static final int LARGEST = 16_000;

  private Bombs() {}

  static void writeTo(Path in) throws IOException {
    Path folder = Files.createDirectory(in.resolve("bombs"));
    for (int side : new int[]{CLAIM, LARGEST}) {
      claims(folder, side);
    }
    write(folder, "inflates-to-1-gb.png", inflating(32_000, 8_000, 1 << 10));
    write(folder, "inflates-to-10-gb.png", inflating(CLAIM, CLAIM, 10 << 10));
    write(folder, "inflates-beyond-its-size.png", inflating(10, 10, 10 << 10));
    byte[] bomb = PngFile.zeros(1 << 10);
    write(folder, "iccp.png", noted("iCCP", "bomb\0\0", bomb));
    write(folder, "ztxt.png", noted("zTXt", "bomb\0\0", bomb));
    write(folder, "itxt.png", noted("iTXt", "bomb\0\1\0\0\0", bomb));
    PngFile texts = new PngFile().header(1, 1);
    byte[] text = text("bomb\0\0", PngFile.zeros(1));
    for (int i = 0; i < 2_000; i++) {
      texts.chunk("zTXt", text);
    }
    write(folder, "2000-texts.png", texts.chunk("IDAT", PngFile.zeros(1)).end());
    write(folder, "frames.gif", frames(100_000));
    exif(folder);
    tiff(folder);
    webp(folder);
    write(folder, "empty.png", new byte[0]);
    write(folder, "chunks.png", chunks());
  }

  /// Pictures whose headers claim a size that the data do not have.
  private static void claims(Path folder, int side) throws IOException {
    int least = Math.min(side, 65_535);
    String name = "claims-" + side;
    write(folder, name + ".png", new PngFile().header(side, side).chunk("IDAT",
        PngFile.zeros(1)).end());
    write(folder, name + ".ppm", text("P6 %d %d 255\n".formatted(side, side), new byte[100]));
    write(folder, name + ".pbm", text("P1 %d %d\n".formatted(side, side), new byte[100]));
    write(folder, name + ".bmp", little(54 + 100).put(text("BM", new byte[0])).putInt(154)
        .putInt(0).putInt(54).putInt(40).putInt(side).putInt(side).putShort((short) 1)
        .putShort((short) 24).array());
    write(folder, name + ".gif", little(64).put(text("GIF89a", new byte[0]))
        .putShort((short) least).putShort((short) least).put(new byte[]{0, 0, 0, 0x2C})
        .putInt(0).putShort((short) least).putShort((short) least)
        .put(new byte[]{0, 2, 1, 0x44, 0, 0x3B}).array());
    byte[] frame = {-1, (byte) 0xD8, -1, (byte) 0xC0, 0, 11, 8, (byte) (least >> 8), (byte) least,
        (byte) (least >> 8), (byte) least, 1, 1, 0x11, 0, -1, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
        0, 0, -1, (byte) 0xD9};
    write(folder, name + ".jpg", frame);
    write(folder, name + ".tif", directory(side, side, 8, 100, 0, 1));
    write(folder, name + ".webp", riff(chunk("VP8X", little(10).putInt(0)
        .putShort((short) (side - 1)).put((byte) (side - 1 >> 16)).putShort((short) (side - 1))
        .put((byte) (side - 1 >> 16)).array()), chunk("VP8L", lossless(16_000))));
  }

  private static byte[] inflating(int width, int height, int mebibytes) {
    return new PngFile().header(width, height).chunk("IDAT", PngFile.zeros(mebibytes)).end();
  }

  private static byte[] noted(String type, String start, byte[] deflated) {
    return new PngFile().header(1, 1).chunk(type, text(start, deflated))
        .chunk("IDAT", PngFile.zeros(1)).end();
  }

  private static byte[] chunks() {
    PngFile chunks = new PngFile().header(1, 1);
    for (int i = 0; i < 1_000_000; i++) {
      chunks.chunk("noTh");
    }
    return chunks.chunk("IDAT", PngFile.zeros(1)).end();
  }

  private static byte[] frames(int count) {
    byte[] frame = {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
    var out = new ByteArrayOutputStream();
    out.writeBytes(text("GIF89a", new byte[]{1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1}));
    for (int i = 0; i < count; i++) {
      out.writeBytes(frame);
    }
    out.write(0x3B);
    return out.toByteArray();
  }

  private static void exif(Path folder) throws IOException {
    byte[] loop = directory(1, 1, 8, 1, 8, 1);
    byte[] counts = directory(1, 1, 8, 1, 0, -1);
    for (byte[] block : new byte[][]{loop, counts}) {
      String name = Arrays.equals(block, loop) ? "exif-loop" : "exif-counts";
      write(folder, name + ".png", new PngFile().header(1, 1).chunk("eXIf", block)
          .chunk("IDAT", PngFile.zeros(1)).end());
      write(folder, name + ".tif", block);
      write(folder, name + ".webp", riff(chunk("VP8L", lossless(2)), chunk("EXIF", block)));
    }
  }

  private static void tiff(Path folder) throws IOException {
    write(folder, "strips-behind-the-end.tif", directory(100, 100, 1 << 30, 10_000, 0, 1));
    write(folder, "strips-too-long.tif", directory(100, 100, 8, 0x7FFF_FFFF, 0, 1));
    write(folder, "strips-too-short.tif", directory(10_000, 10_000, 8, 1, 0, 1));
    write(folder, "strips-overlap.tif", directory(10_000, 10_000, 0, 200, 0, 1));
  }

  /// A TIFF of one strip, and so an EXIF block too.
  ///
  /// @param next  where the next directory is; 8 for this one
  /// @param count of values that the last entry claims to have
  private static byte[] directory(int width, int height, int strip, int bytes, int next,
      int count) {
    int[][] entries = {{0x100, 4, 1, width}, {0x101, 4, 1, height}, {0x102, 3, 1, 8},
        {0x103, 3, 1, 1}, {0x106, 3, 1, 1}, {0x111, 4, 1, strip}, {0x115, 3, 1, 1},
        {0x116, 4, 1, height}, {0x117, 4, 1, bytes}, {0x8769, 4, 1, 8}, {0x8773, 7, count, 8}};
    ByteBuffer file = little(8 + 2 + 12 * entries.length + 4 + 100);
    file.put(text("II*\0", new byte[0])).putInt(8).putShort((short) entries.length);
    for (int[] entry : entries) {
      file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2])
          .putInt(entry[3]);
    }
    return file.putInt(next).array();
  }

  private static void webp(Path folder) throws IOException {
    byte[] whole = riff(chunk("VP8L", lossless(2)));
    write(folder, "riff-too-long.webp", little(whole.length).put(whole).putInt(4, -1).array());
    write(folder, "chunk-too-long.webp", little(whole.length).put(whole).putInt(16, -1).array());
    byte[] header = little(10).putInt(2).array();
    byte[] frame = ByteBuffer.allocate(16 + 20).put(new byte[]{-1, -1, -1}).array();
    write(folder, "frame-outside.webp", riff(chunk("VP8X", header), chunk("ANMF", frame)));
    write(folder, "largest.webp", riff(chunk("VP8L", lossless(16_000))));
  }

  /// The header of a lossless picture, and nothing but zeros behind it.
  private static byte[] lossless(int side) {
    long bits = 0x2F | (side - 1L) << 8 | (side - 1L) << 22;
    return little(40).putLong(bits).array();
  }

  private static byte[] riff(byte[]... chunks) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(text("WEBP", new byte[0]));
    for (byte[] chunk : chunks) {
      body.writeBytes(chunk);
    }
    return chunk("RIFF", body.toByteArray());
  }

  private static byte[] chunk(String type, byte[] content) {
    return little(8 + content.length).put(text(type, new byte[0])).putInt(content.length)
        .put(content).array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] text(String latin, byte[] behind) {
    return ByteBuffer.allocate(latin.length() + behind.length)
        .put(latin.getBytes(StandardCharsets.ISO_8859_1)).put(behind).array();
  }

  private static void write(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
