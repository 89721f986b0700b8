package dev.ics.histogram;

import java.util.Arrays;

/// Numbers distinct colors in the order in which they come, from 0: a hash table with open addressing
/// and multiplicative hashing (Knuth, "The Art of Computer Programming", volume 3, section 6.4).
public final class ColorTable {

  private static final int GOLDEN_RATIO = 0x9E37_79B9;
  private static final int FIRST_BITS = 12;

  /// One more than a color's number, above the color itself; 0 is a free slot.
  private long[] slots = new long[1 << FIRST_BITS];
  private int[] colors = new int[1 << (FIRST_BITS - 1)];
  private int shift = Integer.SIZE - FIRST_BITS;
  private int size;

  /// The numbers of distinct colors, in their order.
  public static ColorTable of(int[] distinct) {
    ColorTable table = new ColorTable();
    for (int color : distinct) {
      table.add(color);
    }
    return table;
  }

  public int size() {
    return size;
  }

  /// The color that has a number below [#size].
  public int color(int number) {
    return colors[number];
  }

  /// The number of a color, which is added when it is new.
  public int add(int argb) {
    int slot = slotOf(argb);
    if (slots[slot] == 0) {
      if (size == colors.length) {
        grow();
        slot = slotOf(argb);
      }
      colors[size] = argb;
      slots[slot] = entry(size++, argb);
    }
    return number(slots[slot]);
  }

  /// The number of a color, −1 when it was never added.
  public int numberOf(int argb) {
    return number(slots[slotOf(argb)]);
  }

  private int slotOf(int argb) {
    int slot = (argb * GOLDEN_RATIO) >>> shift;
    while (slots[slot] != 0 && (int) slots[slot] != argb) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    colors = Arrays.copyOf(colors, 2 * colors.length);
    slots = new long[2 * slots.length];
    shift--;
    for (int number = 0; number < size; number++) {
      slots[slotOf(colors[number])] = entry(number, colors[number]);
    }
  }

  private static long entry(int number, int argb) {
    return number + 1L << Integer.SIZE | Integer.toUnsignedLong(argb);
  }

  private static int number(long entry) {
    return (int) (entry >>> Integer.SIZE) - 1;
  }
}
