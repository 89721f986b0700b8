package dev.ics.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Pictures;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.Remapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteOrderTest {

  @ParameterizedTest
  @EnumSource(ColorOrder.class)
  void everyOrderHasEveryColorOnce(ColorOrder order) {
    for (int colors = 1; colors <= 256; colors += colors < 20 ? 1 : 59) {
      IndexedImage image = image(colors, true, colors);
      int size = image.palette().size();
      assertThat(Arrays.stream(order.of(image)).sorted())
          .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource(ColorOrder.class)
  void newIndicesNameTheSameColors(ColorOrder order) {
    IndexedImage image = image(77, false, 3);
    PaletteOrder colors = PaletteOrder.of(image, order);
    for (int i = 0; i < image.palette().size(); i++) {
      assertThat(colors.palette().color(colors.newIndices()[i] & 0xFF))
          .isEqualTo(image.palette().color(i));
    }
  }

  @Test
  void theColorAtTheEdgesComesFirstThenAlpha() {
    Palette palette = Palette.of(0xFF000000, 0xFFFFFFFF, 0x80FF0000, 0xFF00FF00);
    IndexedImage image = new IndexedImage(3, 2, new byte[]{1, 0, 1, 1, 2, 3}, palette);
    PaletteOrder order = PaletteOrder.of(image, ColorOrder.LUMA);
    assertThat(IntStream.range(0, 4).map(order.palette()::color)).containsExactly(0xFFFFFFFF,
        0x80FF0000, 0xFF000000, 0xFF00FF00);
    assertThat(order.translucent()).isEqualTo(2);
  }

  @Test
  void meetingsAreCountedAlongRowsAndColumns() {
    Palette palette = Palette.of(0xFF000000, 0xFFFFFFFF, 0xFF00FF00);
    IndexedImage image = new IndexedImage(3, 2, new byte[]{0, 1, 1, 0, 0, 2}, palette);
    Neighbors neighbors = Neighbors.of(image);
    assertThat(neighbors.meetings(0, 1)).isEqualTo(2);
    assertThat(neighbors.meetings(1, 0)).isEqualTo(2);
    assertThat(neighbors.meetings(0, 2)).isEqualTo(1);
    assertThat(neighbors.meetings(1, 2)).isEqualTo(1);
    assertThat(neighbors.meetings(0, 0)).isZero();
    assertThat(neighbors.meetings(2)).containsExactly(1, 1, 0);
    assertThat(neighbors.cost(new int[]{0, 1, 2})).isEqualTo(2 + 2 + 1);
    assertThat(neighbors.cost(new int[]{1, 0, 2})).isEqualTo(2 + 2 + 1);
    assertThat(neighbors.cost(new int[]{1, 2, 0})).isEqualTo(4 + 1 + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void noMoveGainsAnyMoreAndFewColorsCostHardlyMoreThanTheBestOrder(int colors) {
    for (int seed = 0; seed < 30; seed++) {
      Neighbors neighbors = Neighbors.of(image(colors, true, seed));
      int[] order = MeetingOrder.of(neighbors, Integer.MAX_VALUE);
      long cost = neighbors.cost(order);
      for (int from = 0; from < order.length; from++) {
        for (int to = 0; to < order.length; to++) {
          assertThat(neighbors.cost(moved(order, from, to))).isGreaterThanOrEqualTo(cost);
        }
      }
      long least = permutations(neighbors.colors()).stream()
          .mapToLong(neighbors::cost)
          .min()
          .orElseThrow();
      assertThat(cost).isBetween(least, least + least / 10);
    }
  }

  @Test
  void noSwapGainsAnyMoreByLogarithmsOfDistances() {
    for (int colors = 1; colors <= 12; colors++) {
      Neighbors neighbors = Neighbors.of(image(colors, true, colors));
      int[] start = MeetingOrder.of(neighbors, Integer.MAX_VALUE);
      int[] order = SwappedOrder.of(start, neighbors);
      long cost = logarithmicCost(order, neighbors);
      assertThat(cost).isLessThanOrEqualTo(logarithmicCost(start, neighbors));
      for (int i = 0; i < order.length; i++) {
        for (int j = 0; j < i; j++) {
          int[] swapped = order.clone();
          swapped[i] = order[j];
          swapped[j] = order[i];
          assertThat(logarithmicCost(swapped, neighbors)).isGreaterThanOrEqualTo(cost);
        }
      }
    }
  }

  @Test
  void aPlaceIsPricedAsTheWholeOrderSays() {
    Random random = new Random(8);
    for (int seed = 0; seed < 50; seed++) {
      Neighbors neighbors = Neighbors.of(image(9, true, seed));
      ColorChain chain = new ColorChain(neighbors);
      for (int color = 0; color < 8; color++) {
        chain.insert(color, random.nextInt(color + 1));
      }
      chain.remove(3);
      chain.remove(chain.size() - 1);
      int[] order = chain.toArray();
      long[] costs = chain.costs(8);
      assertThat(costs).hasSize(7);
      for (int place = 0; place < costs.length; place++) {
        assertThat(costs[place])
            .isEqualTo(neighbors.cost(inserted(order, 8, place)) - neighbors.cost(order));
      }
    }
  }

  @Test
  void meetingsCostNoMoreThanLuma() {
    for (int colors : new int[]{2, 7, 16, 61, 256}) {
      IndexedImage image = image(colors, true, colors);
      Neighbors neighbors = Neighbors.of(image);
      assertThat(neighbors.cost(ColorOrder.MEETINGS.of(image)))
          .isLessThanOrEqualTo(neighbors.cost(ColorOrder.LUMA.of(image)));
    }
  }

  private static long logarithmicCost(int[] order, Neighbors neighbors) {
    long cost = 0;
    for (int i = 0; i < order.length; i++) {
      for (int j = 0; j < i; j++) {
        cost += neighbors.meetings(order[i], order[j])
            * Math.round(1024 / StrictMath.log(2) * StrictMath.log(1 + i - j));
      }
    }
    return cost;
  }

  private static int[] inserted(int[] order, int color, int place) {
    List<Integer> colors = new ArrayList<>(Arrays.stream(order).boxed().toList());
    colors.add(place, color);
    return colors.stream().mapToInt(i -> i).toArray();
  }

  private static int[] moved(int[] order, int from, int to) {
    int[] others = IntStream.range(0, order.length)
        .filter(i -> i != from)
        .map(i -> order[i])
        .toArray();
    return inserted(others, order[from], to);
  }

  private static List<int[]> permutations(int size) {
    if (size == 0) {
      return List.of(new int[0]);
    }
    List<int[]> longer = new ArrayList<>();
    for (int[] shorter : permutations(size - 1)) {
      for (int place = 0; place < size; place++) {
        int[] order = new int[size];
        System.arraycopy(shorter, 0, order, 0, place);
        order[place] = size - 1;
        System.arraycopy(shorter, place, order, place + 1, size - 1 - place);
        longer.add(order);
      }
    }
    return longer;
  }

  /// Colors wander in short steps, in an order that luma does not tell.
  private static IndexedImage image(int colors, boolean opaque, long seed) {
    Random random = new Random(seed);
    RgbaImage source = Pictures.ofColors(40, 40, colors, opaque, seed);
    ColorHistogram histogram = ColorHistogram.of(source);
    IndexedImage indexed = (IndexedImage) Remapper.remap(CountedImage.of(source),
        Palette.of(histogram));
    byte[] indices = indexed.indices().clone();
    int size = indexed.palette().size();
    for (int i = 1; i < indices.length; i++) {
      indices[i] = (byte) Math.floorMod((indices[i - 1] & 0xFF) + random.nextInt(5) - 2, size);
    }
    return new IndexedImage(40, 40, indices, indexed.palette());
  }
}
