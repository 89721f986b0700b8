package dev.ics.color;

import java.util.Arrays;
import java.util.BitSet;

/// `width * height` numbers that mean something by themselves, such as the classes of a label mask, row
/// by row from the top left. Nothing may come between two of them.
///
/// A number is the bits of a pixel as they are stored; where they are more than 32, each half of them has
/// a plane of its own, the high one first.
public final class LabelImage {

  /// Up to so many values are counted by a bit each.
  private static final int FEW_VALUES = 1 << 24;

  private final int width;
  private final int height;
  private final int[][] planes;

  /// Takes ownership of the planes: the caller must not write to them afterwards.
  ///
  /// @param width  in pixels, at least 1
  /// @param height in pixels, at least 1
  /// @param planes one or two, each `width * height` long
  public LabelImage(int width, int height, int[]... planes) {
    boolean fits = width >= 1 && height >= 1 && (planes.length == 1 || planes.length == 2);
    for (int[] plane : planes) {
      fits &= plane.length == (long) width * height;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "%d x %d labels do not fit %d planes".formatted(width, height, planes.length));
    }
    this.width = width;
    this.height = height;
    this.planes = planes.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// How many there are.
  public int planes() {
    return planes.length;
  }

  /// The live plane, not a copy; read only.
  public int[] plane(int index) {
    return planes[index];
  }

  /// Distinct numbers.
  public int labels() {
    int[] first = planes[0];
    boolean few = planes.length == 1
        && Arrays.stream(first).allMatch(label -> label >= 0 && label < FEW_VALUES);
    if (few) {
      var seen = new BitSet();
      Arrays.stream(first).forEach(seen::set);
      return seen.cardinality();
    }
    int[] last = planes[planes.length - 1];
    long[] all = new long[first.length];
    Arrays.setAll(all, i -> (long) first[i] << Integer.SIZE | Integer.toUnsignedLong(last[i]));
    return Math.toIntExact(Arrays.stream(all).distinct().count());
  }
}
