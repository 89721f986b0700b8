package dev.ics.histogram;

import dev.ics.color.RgbaImage;
import java.util.Arrays;

/// An image as numbers: for each pixel, row by row from the top left, that of its color in the histogram.
public final class CountedImage {

  /// From as many opaque pixels on, a bit for each of all colors costs less than to look colors up.
  private static final int MANY_PIXELS = 1 << 16;

  private final int width;
  private final int height;
  private final int[] numbers;
  private final ColorHistogram histogram;

  private CountedImage(RgbaImage image, int[] numbers) {
    width = image.width();
    height = image.height();
    this.numbers = numbers;
    histogram = image.isOpaque() && numbers.length >= MANY_PIXELS
        ? OpaqueColors.count(image.argb(), numbers)
        : countAny(image.argb(), numbers);
  }

  /// Counts the pixels of an image.
  public static CountedImage of(RgbaImage image) {
    return new CountedImage(image, new int[image.argb().length]);
  }

  /// Counts the pixels of an image and takes its array for the numbers: nobody may use its pixels
  /// afterwards.
  public static CountedImage takingOver(RgbaImage image) {
    return new CountedImage(image, image.argb());
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public ColorHistogram histogram() {
    return histogram;
  }

  /// The number of each pixel's color in the histogram: the live array, read only.
  public int[] numbers() {
    return numbers;
  }

  /// A new image with the colors in place.
  public RgbaImage pixels() {
    int[] colors = histogram.colors();
    int[] argb = new int[numbers.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = colors[numbers[i]];
    }
    return new RgbaImage(width, height, argb);
  }

  /// @param numbers output; may be `argb`
  private static ColorHistogram countAny(int[] argb, int[] numbers) {
    ColorTable table = new ColorTable();
    int last = argb[0];
    int number = table.add(last);
    for (int i = 0; i < argb.length; i++) {
      if (argb[i] != last) {
        last = argb[i];
        number = table.add(last);
      }
      numbers[i] = number;
    }
    return sort(table, numbers);
  }

  /// @param numbers of the table, which become those in Morton order
  private static ColorHistogram sort(ColorTable table, int[] numbers) {
    long[] keyed = new long[table.size()];
    for (int number = 0; number < keyed.length; number++) {
      keyed[number] = MortonOrder.sortable(table.color(number), number);
    }
    Arrays.sort(keyed);
    int[] colors = new int[keyed.length];
    int[] newNumbers = new int[keyed.length];
    for (int i = 0; i < keyed.length; i++) {
      int number = (int) keyed[i];
      colors[i] = table.color(number);
      newNumbers[number] = i;
    }
    long[] pixelCounts = new long[keyed.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = newNumbers[numbers[i]];
      pixelCounts[numbers[i]]++;
    }
    return new ColorHistogram(colors, pixelCounts);
  }
}
