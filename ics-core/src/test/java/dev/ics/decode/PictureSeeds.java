package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Small files of the formats that plug-ins read, for a fuzzer to begin with.
public final class PictureSeeds {

  private static final int SIZE = 9;

  private static final BufferedImage COLORED = image(BufferedImage.TYPE_3BYTE_BGR);
  private static final BufferedImage INDEXED = image(BufferedImage.TYPE_BYTE_INDEXED);
  private static final BufferedImage GRAY = image(BufferedImage.TYPE_BYTE_GRAY);
  private static final BufferedImage BILEVEL = image(BufferedImage.TYPE_BYTE_BINARY);

  private PictureSeeds() {}

  /// One of each format.
  public static Stream<byte[]> all() {
    return Stream.of(jpeg(), gif(), bmp(), tiff(), webp(), pnm())
        .flatMap(files -> files.limit(2));
  }

  static Stream<byte[]> jpeg() {
    try {
      byte[] jpeg = JpegFile.of(COLORED, false);
      byte[] inks = JpegFile.of(inks());
      return Stream.of(JpegFile.withOrientation(jpeg, 6), JpegFile.of(COLORED, true),
          JpegFile.of(GRAY, false), JpegFile.withProfile(jpeg, PngSeeds.profile(
              java.awt.color.ColorSpace.CS_LINEAR_RGB)),
          JpegFile.with(jpeg, 0xFE, "a comment".getBytes(ISO_8859_1)),
          JpegFile.with(jpeg, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(ISO_8859_1)),
          JpegFile.withAdobe(inks, 0), JpegFile.withAdobe(inks, 2),
          JpegFile.withProfile(inks, InkProfile.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<byte[]> gif() {
    return Stream.of(written("gif", INDEXED, ""), written("gif", BILEVEL, ""), animation());
  }

  static Stream<byte[]> bmp() {
    return Stream.of(written("bmp", COLORED, ""), written("bmp", INDEXED, ""),
        written("bmp", INDEXED, "BI_RLE8"), written("bmp", BILEVEL, ""));
  }

  static Stream<byte[]> tiff() {
    List<byte[]> files = new ArrayList<>();
    for (String compression : List.of("LZW", "Deflate", "ZLib", "PackBits", "JPEG")) {
      files.add(written("tiff", COLORED, compression));
    }
    for (String compression : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6")) {
      files.add(written("tiff", BILEVEL, compression));
    }
    files.add(TiffFile.picture(SIZE, SIZE, 16, 5, new byte[SIZE * SIZE * 8])
        .profile(InkProfile.bytes())
        .bytes());
    return files.stream();
  }

  static Stream<byte[]> webp() {
    byte[] lossless = WebpFile.lossless(SIZE, SIZE, 1, 2, 255,
        new Random(1).ints(SIZE * SIZE, 0, 2).toArray());
    return Stream.of(WebpFile.of(lossless), written("webp", COLORED, "Lossy"),
        new WebpFile().extended(0x2C, SIZE, SIZE)
            .chunk("ICCP", PngSeeds.profile(java.awt.color.ColorSpace.CS_GRAY))
            .chunk("VP8L", lossless)
            .chunk("EXIF", TiffFile.exif(6))
            .chunk("XMP ", "<x/>".getBytes(ISO_8859_1))
            .end(),
        new WebpFile().extended(2, 2 * SIZE, SIZE).frame(2, 0, SIZE, SIZE, lossless).end());
  }

  static Stream<byte[]> pnm() {
    return Stream.of("P1\n3 2\n0 1 0\n1 0 1\n", "P2\n# text\n2 2\n9\n1 2\n3 4\n",
        "P3 1 1 255 1 2 3\n", "P4\n9 2\nabcd", "P5\n2 2\n255\nabcd", "P6\n2 1\n255\nabcdef",
        "P6\n1 1\n65535\nabcdef",
        "P7\nWIDTH 2\nHEIGHT 1\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\nabcdefgh",
        "PF\n1 1\n-1.0\nabcdefghijkl").map(text -> text.getBytes(ISO_8859_1));
  }

  private static BufferedImage image(int type) {
    var image = new BufferedImage(SIZE, SIZE, type);
    var random = new Random(5);
    for (int i = 0; i < SIZE * SIZE; i++) {
      image.setRGB(i % SIZE, i / SIZE, i % 3 == 0 ? i * 999_983 : random.nextInt());
    }
    return image;
  }

  private static WritableRaster inks() {
    WritableRaster inks = Raster.createInterleavedRaster(0, SIZE, SIZE, 4, null);
    inks.setPixels(0, 0, SIZE, SIZE, new Random(2).ints(SIZE * SIZE * 4L, 0, 256).toArray());
    return inks;
  }

  /// @param compression by the name that the writer knows; its default where it is empty
  private static byte[] written(String format, BufferedImage image, String compression) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (!compression.isEmpty()) {
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType(compression);
    }
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /// Two frames: what stands between header and trailer, twice.
  private static byte[] animation() {
    byte[] still = written("gif", BILEVEL, "");
    int start = 13 + 6;
    int length = still.length - 1 - start;
    return ByteBuffer.allocate(still.length + length)
        .put(still, 0, still.length - 1)
        .put(still, start, length)
        .put(still, still.length - 1, 1)
        .array();
  }
}
