package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.decode.ImageException;
import dev.ics.decode.MetadataKind;
import dev.ics.decode.PictureSeeds;
import dev.ics.decode.PngFile;
import dev.ics.decode.PngSeeds;
import dev.ics.decode.Probe;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.WriteOptions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Small brother of `benchmarks/robustness/Hostile.java`: the same kinds of damage in every gate.
@Timeout(120)
class HostileFilesTest {

  private static final int COPIES = 2_000;
  private static final int[] LIES = {0, -1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF, 100_000};

  private static final CompressionOptions OPTIONS = CompressionOptions.defaults()
      .withLimits(Probe.LIMITS)
      .withMethod(new PaletteMethod.Mkm(8))
      .withWriting(WriteOptions.defaults()
          .withEffort(0)
          .withKeep(EnumSet.allOf(MetadataKind.class)));

  @Test
  void mutatedCopiesAreDoneOrRefusedWithOneLine() {
    List<byte[]> valid = Stream.concat(PngSeeds.all(), PictureSeeds.all()).toList();
    var random = new Random(7);
    int done = 0;
    for (int i = 0; i < COPIES; i++) {
      byte[] broken = mutated(valid.get(i % valid.size()), random);
      try {
        new Compressor(OPTIONS)
            .compress(i % 2 == 0 && isPng(broken) ? PngSeeds.mended(broken) : broken);
        done++;
      } catch (ImageException e) {
        Probe.checkLine(e);
      }
    }
    assertThat(done).isBetween(COPIES / 10, COPIES * 9 / 10);
  }

  @Test
  @Timeout(5)
  void profilesAndTextsThatInflateToMuchMoreAreLeftOut() throws ImageException {
    byte[] bomb = PngFile.deflate(new byte[64 << 20]);
    byte[] content = ByteBuffer.allocate(3 + bomb.length).put((byte) 'a').put(3, bomb).array();
    var png = new PngFile().header(1, 1, 8, PngFile.GRAY, false);
    png.chunk("iCCP", content).chunk("zTXt", content);
    byte[] file = png
        .chunk("IDAT", PngFile.data(1, 1, 8, PngFile.GRAY, false, row -> 0, new int[1]))
        .end();
    assertThat(new Compressor(OPTIONS).compress(file).image().bytes()).hasSizeLessThan(100);
  }

  @Test
  void anInterruptionEndsTheWork() {
    byte[] file = PngSeeds.all().toList().get(4);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> new Compressor(OPTIONS).compress(file))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static boolean isPng(byte[] file) {
    return file.length > 8 && file[1] == 'P' && file[2] == 'N';
  }

  private static byte[] mutated(byte[] file, Random random) {
    byte[] broken = file.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        for (int i = random.nextInt(8); i >= 0; i--) {
          broken[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 1 -> {
        return Arrays.copyOf(file, random.nextInt(file.length));
      }
      default -> ByteBuffer.wrap(broken)
          .putInt(random.nextInt(Math.max(1, file.length - 4)),
              LIES[random.nextInt(LIES.length)]);
    }
    return broken;
  }
}
