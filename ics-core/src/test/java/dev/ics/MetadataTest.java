package dev.ics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.DecodedImage;
import dev.ics.decode.Density;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.decode.MetadataKind;
import dev.ics.decode.TextNote;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is taken over from a picture's file into the result.
class MetadataTest {

  private static final Set<MetadataKind> ALL = EnumSet.allOf(MetadataKind.class);

  private static final byte[] LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  private static final byte[] XMP = "<x:xmpmeta>Żółw</x:xmpmeta>".getBytes(UTF_8);

  /// Little-endian, one entry: orientation 6.
  private static final byte[] EXIF = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0,
      0, 6, 0, 0, 0, 0, 0, 0, 0};

  private static final RgbaImage IMAGE = Pictures.ofColors(20, 10, 9, true, 1);

  @Test
  void nothingIsTakenOverUnlessAskedFor() throws ImageException {
    Metadata kept = metadata(compressed(png(), WriteOptions.defaults()));
    assertThat(kept.profile()).isEmpty();
    assertThat(kept.exif()).isEmpty();
    assertThat(kept.xmp()).isEmpty();
    assertThat(kept.texts()).isEmpty();
    assertThat(kept.density()).isEmpty();
  }

  @Test
  void aPngTakesOverAllOfAPng() throws ImageException {
    Metadata kept = metadata(compressed(png(), WriteOptions.defaults().withKeep(ALL)));
    assertThat(kept.profile()).isEqualTo(LINEAR);
    assertThat(kept.xmp()).isEqualTo(XMP);
    assertThat(kept.texts()).containsExactly(new TextNote("Title", "Ä picture"),
        new TextNote("Author", "Łukasz"), new TextNote("Comment", "long"));
    assertThat(kept.density()).contains(new Density(3000, 2000, true));
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheKindThatIsAskedForIsTakenOver(MetadataKind kind) throws ImageException {
    Metadata kept = metadata(compressed(png(), WriteOptions.defaults().withKeep(Set.of(kind))));
    assertThat(kept.profile().length > 0).isEqualTo(kind == MetadataKind.ICC);
    assertThat(kept.exif().length > 0).isEqualTo(kind == MetadataKind.EXIF);
    assertThat(kept.xmp().length > 0).isEqualTo(kind == MetadataKind.XMP);
    assertThat(kept.texts().isEmpty()).isEqualTo(kind != MetadataKind.TEXT);
    assertThat(kept.density().isPresent()).isEqualTo(kind == MetadataKind.DENSITY);
  }

  @Test
  void theResultIsUprightAndItsExifSaysSo() throws ImageException {
    byte[] result = compressed(png(), WriteOptions.defaults().withKeep(ALL));
    byte[] upright = EXIF.clone();
    upright[18] = 1;
    assertThat(metadata(result).exif()).isEqualTo(upright);
    assertThat(ImageDecoder.inspect(result).orientation()).isEqualTo(1);
    assertThat(ImageDecoder.inspect(result).width()).isEqualTo(IMAGE.height());
    assertThat(new Compressor(CompressionOptions.defaults()).compress(png())
        .image()
        .compression()
        .orientation()).isEqualTo(6);
  }

  @Test
  void colorsLookTheSameWithTheProfileAndWithout() throws ImageException {
    byte[] with = compressed(png(), WriteOptions.defaults().withKeep(Set.of(MetadataKind.ICC)));
    byte[] without = compressed(png(), WriteOptions.defaults());
    assertThat(ImageDecoder.decode(with, DecodeLimits.defaults()).argb())
        .isEqualTo(ImageDecoder.decode(without, DecodeLimits.defaults()).argb());
    assertThat(ImageDecoder.decode(with, DecodeLimits.defaults(), ALL).image().argb())
        .isNotEqualTo(ImageDecoder.decode(without, DecodeLimits.defaults()).argb());
  }

  @Test
  void aGrayPictureWithAProfileForRgbIsNotWrittenAsGray() throws ImageException {
    int[] argb = new int[64];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF00_0000 | 0x01_0101 * i;
    }
    byte[] gray = new PngBuilder(new RgbaImage(8, 8, argb)).profile(LINEAR).toBytes();
    byte[] result = compressed(gray, WriteOptions.defaults().withKeep(ALL));
    assertThat(result[25]).as("color type").isIn((byte) 2, (byte) 3);
    assertThat(metadata(result).profile()).isEqualTo(LINEAR);
  }

  @Test
  void aWebpTakesOverProfileExifAndXmp() throws ImageException {
    byte[] webp = compressed(png(),
        WriteOptions.defaults().withKeep(ALL).withFormats(List.of(ImageFormat.WEBP)));
    Metadata kept = metadata(webp);
    assertThat(kept.profile()).isEqualTo(LINEAR);
    assertThat(kept.exif()).hasSize(EXIF.length);
    assertThat(kept.xmp()).isEqualTo(XMP);
    byte[] png = compressed(png(), WriteOptions.defaults().withKeep(ALL));
    assertThat(ImageDecoder.decode(webp, DecodeLimits.defaults()).argb())
        .isEqualTo(ImageDecoder.decode(png, DecodeLimits.defaults()).argb());
  }

  @Test
  void aJpegsNotesAreTakenOver() throws ImageException {
    byte[] result = compressed(JpegWithNotes.of(Pictures.noisy(16, 16, 1), EXIF, XMP, "Hallo Ü"),
        WriteOptions.defaults().withKeep(ALL));
    Metadata kept = metadata(result);
    assertThat(kept.exif()).hasSize(EXIF.length);
    assertThat(kept.xmp()).isEqualTo(XMP);
    assertThat(kept.texts()).containsExactly(new TextNote("Comment", "Hallo Ü"));
    assertThat(kept.density()).contains(new Density(11811, 11811, true));
  }

  private static byte[] compressed(byte[] file, WriteOptions writing) throws ImageException {
    return new Compressor(CompressionOptions.defaults()
        .withMethod(new PaletteMethod.SizeOnly())
        .withWriting(writing)).compress(file).image().bytes();
  }

  private static Metadata metadata(byte[] file) throws ImageException {
    DecodedImage decoded = ImageDecoder.decode(file, DecodeLimits.defaults(), ALL);
    return decoded.metadata();
  }

  private static byte[] png() {
    return new PngBuilder(IMAGE).profile(LINEAR)
        .chunk("pHYs", ByteBuffer.allocate(9).putInt(3000).putInt(2000).put((byte) 1).array())
        .chunk("eXIf", EXIF)
        .chunk("tEXt", "Title\0Ä picture".getBytes(ISO_8859_1))
        .chunk("iTXt", joined("XML:com.adobe.xmp\0\0\0\0\0".getBytes(ISO_8859_1), XMP))
        .chunk("iTXt", "Author\0\0\0pl\0Autor\0Łukasz".getBytes(UTF_8))
        .chunk("zTXt", joined("Comment\0\0".getBytes(ISO_8859_1),
            deflated("long".getBytes(ISO_8859_1))))
        .toBytes();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater();
    deflater.setInput(data);
    deflater.finish();
    byte[] deflated = new byte[data.length + 1000];
    int length = deflater.deflate(deflated);
    deflater.end();
    return Arrays.copyOf(deflated, length);
  }

  /// A truecolor PNG with further chunks.
  private static final class PngBuilder {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final RgbaImage image;

    PngBuilder(RgbaImage image) {
      this.image = image;
      bytes.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
      chunk("IHDR", ByteBuffer.allocate(13)
          .putInt(image.width())
          .putInt(image.height())
          .put((byte) 8)
          .put((byte) 2)
          .array());
    }

    PngBuilder profile(byte[] icc) {
      return chunk("iCCP", joined("some name\0\0".getBytes(ISO_8859_1), deflated(icc)));
    }

    PngBuilder chunk(String type, byte[] content) {
      byte[] name = type.getBytes(ISO_8859_1);
      CRC32 crc = new CRC32();
      crc.update(name);
      crc.update(content);
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
      bytes.writeBytes(name);
      bytes.writeBytes(content);
      bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
      return this;
    }

    byte[] toBytes() {
      ByteBuffer rows = ByteBuffer.allocate(image.height() * (1 + 3 * image.width()));
      for (int i = 0; i < image.argb().length; i++) {
        if (i % image.width() == 0) {
          rows.put((byte) 0);
        }
        int color = image.argb()[i];
        rows.put((byte) (color >>> 16)).put((byte) (color >>> 8)).put((byte) color);
      }
      return chunk("IDAT", deflated(rows.array())).chunk("IEND", new byte[0]).bytes.toByteArray();
    }
  }

  /// JPEG files with segments of metadata.
  private static final class JpegWithNotes {

    private JpegWithNotes() {}

    static byte[] of(RgbaImage image, byte[] exif, byte[] xmp, String comment) {
      byte[] plain = Pictures.jpeg(image);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(plain, 0, 2);
      segment(file, 0xE0, joined("JFIF\0".getBytes(ISO_8859_1),
          new byte[]{1, 2, 1, 1, 44, 1, 44, 0, 0}));
      segment(file, 0xE1, joined("Exif\0\0".getBytes(ISO_8859_1), exif));
      segment(file, 0xE1, joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), xmp));
      segment(file, 0xFE, comment.getBytes(UTF_8));
      file.write(plain, 20, plain.length - 20);
      return file.toByteArray();
    }

    private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
      file.write(0xFF);
      file.write(marker);
      file.write(content.length + 2 >> 8);
      file.write(content.length + 2);
      file.writeBytes(content);
    }
  }
}
