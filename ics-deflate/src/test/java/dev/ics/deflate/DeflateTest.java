package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflateTest {

  private static final int INPUTS = 6_000;
  private static final int LONG = 3 * PieceRun.PIECE + 12_345;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void whatTheJdkInflatesIsWhatWasCompressed(int effort) {
    IntStream.range(0, INPUTS).parallel().forEach(number -> {
      byte[] bytes = Inputs.numbered(number);
      byte[] stream = Deflate.compress(bytes, effort);
      assertThat(Inflate.deflate(stream, bytes.length)).as("%d", number).isEqualTo(bytes);
      assertThat(stream.length).as("%d", number).isLessThanOrEqualTo(mostBytes(bytes.length));
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void inputOfManyPiecesIsInflatedToo(int effort) {
    byte[] bytes = Inputs.picture(LONG, 64, 1);
    System.arraycopy(Inputs.noise(PieceRun.PIECE, 2), 0, bytes, PieceRun.PIECE / 2,
        PieceRun.PIECE);
    byte[] stream = Zlib.compress(bytes, effort);
    assertThat(Inflate.zlib(stream, bytes.length)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 9})
  void noiseGrowsByFiveBytesForEachStoredBlock(int effort) {
    for (int size : new int[]{1, 1000, 65_535, 65_536, PieceRun.PIECE, PieceRun.PIECE + 1}) {
      byte[] bytes = Inputs.noise(size, size);
      byte[] stream = Deflate.compress(bytes, effort);
      assertThat(stream.length).isLessThanOrEqualTo(mostBytes(size));
      assertThat(Inflate.deflate(stream, size)).isEqualTo(bytes);
    }
  }

  @Test
  void noInputIsAnEmptyBlockOfFixedCodes() {
    assertThat(Deflate.compress(new byte[0], 9)).containsExactly(0x03, 0x00);
    assertThat(HexFormat.of().formatHex(Zlib.compress(new byte[0], 4)))
        .isEqualTo("789c030000000001");
  }

  @Test
  void matchesReachOverThePlaceWherePiecesMeet() {
    byte[] bytes = Inputs.noise(PieceRun.PIECE + 30_000, 3);
    System.arraycopy(bytes, PieceRun.PIECE - 30_000, bytes, PieceRun.PIECE, 30_000);
    for (int effort : new int[]{0, 4, 9}) {
      byte[] stream = Deflate.compress(bytes, effort);
      assertThat(stream.length).isLessThan(PieceRun.PIECE + 1_000);
      assertThat(Inflate.deflate(stream, bytes.length)).isEqualTo(bytes);
    }
  }

  @Test
  void farMatchesAndTheLongestAreUsed() {
    int distance = DistanceCodes.MAX_DISTANCE - 1;
    byte[] bytes = Inputs.noise(distance + LengthCodes.MAX_LENGTH, 4);
    System.arraycopy(bytes, 0, bytes, distance, LengthCodes.MAX_LENGTH);
    for (int effort = 0; effort <= 9; effort++) {
      byte[] stream = Deflate.compress(bytes, effort);
      assertThat(stream.length).as("effort %d", effort).isLessThan(distance + 100);
      assertThat(Inflate.deflate(stream, bytes.length)).isEqualTo(bytes);
    }
  }

  @Test
  void moreEffortMakesFewerBytes() {
    byte[] bytes = Inputs.picture(200_000, 40, 5);
    int[] sizes = IntStream.rangeClosed(0, 9)
        .map(effort -> Deflate.compress(bytes, effort).length)
        .toArray();
    for (int effort = 1; effort <= 9; effort++) {
      assertThat(sizes[effort]).as("effort %d", effort).isLessThanOrEqualTo(sizes[effort - 1]);
    }
    assertThat(sizes[9]).isLessThan(sizes[0] * 94 / 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8, 9})
  void drawingsAreSearchedFartherThanByTheLowEfforts(int effort) {
    byte[] bytes = Inputs.drawing(400);
    assertThat(Deflate.compress(bytes, effort).length)
        .isLessThan(Deflate.compress(bytes, 3).length * 99 / 100);
  }

  /// Short repetitions occur by chance, and coding them takes more bits than the bytes themselves.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void smallDifferencesWithoutRepetitionsTakeLittleMoreThanTheirEntropy(int effort) {
    int[] counts = new int[256];
    byte[] bytes = Inputs.differences(200_000, 7);
    for (byte value : bytes) {
      counts[value & 0xFF]++;
    }
    double bits = 0;
    for (int count : counts) {
      bits -= count == 0 ? 0 : count * Math.log((double) count / bytes.length) / Math.log(2);
    }
    assertThat(Deflate.compress(bytes, effort).length).isLessThan((int) (1.03 * bits / 8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void threadsMakeNoDifference(int threads) throws InterruptedException, ExecutionException {
    byte[] bytes = Inputs.picture(LONG, 64, 6);
    byte[] expected = Zlib.compress(bytes, 4);
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      assertThat(pool.submit(() -> Zlib.compress(bytes, 4)).get()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void effortsThatAreNotThereAreRefused(int effort) {
    assertThatThrownBy(() -> Zlib.compress(new byte[1], effort))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("effort %d is not in 0..9", effort);
  }

  private static int mostBytes(int size) {
    return size + 5 * Math.max(1, Math.ceilDiv(size, Block.MAX_STORED));
  }
}
