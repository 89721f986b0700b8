package dev.ics.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.Remapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngWriterTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 4", "16, 4", "17, 8", "256, 8"})
  void withoutEffortTheBitDepthIsTheSmallestThatHoldsTheColors(int colors, int bitDepth)
      throws IOException {
    for (int width : new int[]{1, 7, 8, 9, 33}) {
      RgbaImage image = Pictures.ofColors(width, 300, colors, true, colors);
      byte[] png = write(image, 0);
      assertThat(png[24]).isEqualTo((byte) bitDepth);
      assertThat(png[25]).as("color type").isEqualTo((byte) 3);
      assertThat(pixels(png)).isEqualTo(image.argb());
    }
  }

  @Test
  void onlyTheChunksThatAreNeededAreWritten() {
    assertThat(chunks(write(Pictures.ofColors(20, 20, 9, true, 1)))).containsExactly("IHDR 13",
        "PLTE 27", "IDAT", "IEND 0");
    assertThat(chunks(write(Pictures.noisy(20, 20, 1)))).containsExactly("IHDR 13", "IDAT",
        "IEND 0");
  }

  @Test
  void alphaIsWrittenForNoMoreColorsThanHaveIt() throws IOException {
    int[] colors = {Argb.rgb(1, 1, 1), Argb.of(7, 200, 0, 0), Argb.rgb(2, 2, 2), Argb.TRANSPARENT,
        Argb.rgb(3, 3, 3), Argb.rgb(4, 4, 4)};
    int[] argb = new Random(1).ints(1200, 0, colors.length).map(i -> colors[i]).toArray();
    RgbaImage image = new RgbaImage(40, 30, argb);
    byte[] png = write(image);
    assertThat(chunks(png)).containsExactly("IHDR 13", "PLTE 18", "tRNS 2", "IDAT", "IEND 0");
    assertThat(pixels(png)).isEqualTo(image.argb());
  }

  @Test
  void moreColorsThanAnIndexHoldsAreWrittenInTrueColor() throws IOException {
    for (RgbaImage image : List.of(Pictures.noisy(67, 45, 2), Pictures.translucent(67, 45, 3),
        Pictures.noisy(1, 700, 4), Pictures.noisy(700, 1, 5))) {
      byte[] png = write(image);
      assertThat(png[24]).isEqualTo((byte) 8);
      assertThat(png[25]).isEqualTo((byte) (image.isOpaque() ? 2 : 6));
      assertThat(pixels(png)).isEqualTo(image.argb());
    }
  }

  @Test
  void filtersMakeSmoothTrueColorSmaller() {
    int[] argb = new int[256 * 256];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Argb.rgb(i % 256, i / 256, (i % 256 + i / 256) / 2);
    }
    assertThat(write(new RgbaImage(256, 256, argb)).length).isLessThan(3000);
  }

  private static byte[] write(RgbaImage image) {
    return write(image, WriteOptions.DEFAULT_EFFORT);
  }

  private static byte[] write(RgbaImage image, int effort) {
    ColorHistogram histogram = ColorHistogram.of(image);
    return PngWriter.write(Remapper.remap(CountedImage.of(image), Palette.of(histogram)), effort);
  }

  private static int[] pixels(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new RgbaImage(image.getWidth(), image.getHeight(), argb).argb();
  }

  /// The chunks with their lengths, but for the data's; fails where a checksum is wrong.
  private static List<String> chunks(byte[] png) {
    List<String> chunks = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(png);
    assertThat(buffer.getLong()).isEqualTo(0x8950_4E47_0D0A_1A0AL);
    while (buffer.hasRemaining()) {
      int length = buffer.getInt();
      byte[] typeAndData = new byte[4 + length];
      buffer.get(typeAndData);
      CRC32 crc = new CRC32();
      crc.update(typeAndData);
      assertThat(buffer.getInt()).isEqualTo((int) crc.getValue());
      String type = new String(typeAndData, 0, 4, StandardCharsets.US_ASCII);
      chunks.add(type.equals("IDAT") ? type : type + " " + length);
    }
    return chunks;
  }
}
