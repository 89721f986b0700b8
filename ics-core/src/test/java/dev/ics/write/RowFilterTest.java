package dev.ics.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowFilterTest {

  /// What the specification says, pixel by pixel.
  @ParameterizedTest
  @EnumSource(RowFilter.class)
  void everyByteIsDifferentFromWhatTheTypePredicts(RowFilter type) {
    for (int bytesPerPixel = 1; bytesPerPixel <= 4; bytesPerPixel++) {
      byte[][] bytes = new byte[3][bytesPerPixel * 50];
      Rows rows = rows(bytes, bytesPerPixel);
      byte[] scanline = new byte[1 + rows.length()];
      for (int y = 0; y < 3; y++) {
        type.filter(rows, y, scanline);
        assertThat(scanline[0]).isEqualTo((byte) List.of(RowFilter.values()).indexOf(type));
        for (int i = 0; i < rows.length(); i++) {
          int left = i < bytesPerPixel ? 0 : bytes[y][i - bytesPerPixel] & 0xFF;
          int up = y == 0 ? 0 : bytes[y - 1][i] & 0xFF;
          int corner = y == 0 || i < bytesPerPixel ? 0 : bytes[y - 1][i - bytesPerPixel] & 0xFF;
          int predicted = switch (type) {
            case NONE -> 0;
            case SUB -> left;
            case UP -> up;
            case AVERAGE -> Math.floorDiv(left + up, 2);
            case PAETH -> paeth(left, up, corner);
          };
          assertThat(scanline[i + 1]).isEqualTo((byte) (bytes[y][i] - predicted));
        }
      }
    }
  }

  @Test
  void eachRowGetsTheTypeThatCostsLeast() {
    byte[][] bytes = new byte[4][60];
    for (int i = 0; i < 60; i++) {
      bytes[0][i] = (byte) (3 * i);
      bytes[1][i] = (byte) (i * i);
      bytes[2][i] = bytes[1][i];
    }
    byte[] scanlines = new Filtering.Cheapest(AbsoluteSum::new).scanlines(copy(bytes, 1));
    assertThat(new byte[]{scanlines[0], scanlines[122], scanlines[183]}).containsExactly(1, 2, 0);
  }

  @Test
  void pairsTellARepetitionWhereSingleBytesDoNot() {
    byte[] repeated = {0, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4};
    byte[] mixed = {0, 1, 2, 3, 4, 2, 4, 1, 3, 1, 1, 4, 4, 3, 3, 2, 2};
    assertThat(new PairEntropy().of(repeated)).isLessThan(new PairEntropy().of(mixed));
    PairEntropy used = new PairEntropy();
    assertThat(used.of(mixed)).isEqualTo(used.of(mixed));
  }

  @Test
  void aSampleHasStripsOfTheRows() {
    Rows sample = rows(new byte[23][4], 1).chosen(new RowChoice(3, 10));
    assertThat(sample.count()).isEqualTo(9);
    byte[][] bytes = new byte[23][1];
    for (int y = 0; y < 23; y++) {
      bytes[y][0] = (byte) y;
    }
    Rows strips = copy(bytes, 1).chosen(new RowChoice(3, 10));
    byte[] sampled = new byte[9];
    for (int y = 0; y < 9; y++) {
      sampled[y] = strips.bytes()[strips.start(y)];
    }
    assertThat(sampled).containsExactly(0, 1, 2, 10, 11, 12, 20, 21, 22);
  }

  private static int paeth(int left, int up, int corner) {
    int estimate = left + up - corner;
    int best = left;
    for (int candidate : new int[]{up, corner}) {
      best = Math.abs(estimate - candidate) < Math.abs(estimate - best) ? candidate : best;
    }
    return best;
  }

  private static Rows rows(byte[][] bytes, int bytesPerPixel) {
    Random random = new Random(bytesPerPixel);
    for (byte[] row : bytes) {
      random.nextBytes(row);
    }
    return copy(bytes, bytesPerPixel);
  }

  private static Rows copy(byte[][] bytes, int bytesPerPixel) {
    Rows rows = new Rows(bytes.length, bytes[0].length, bytesPerPixel);
    for (int y = 0; y < bytes.length; y++) {
      System.arraycopy(bytes[y], 0, rows.bytes(), rows.start(y), bytes[y].length);
    }
    return rows;
  }
}
