package dev.ics.palette;

import dev.ics.color.Argb;
import dev.ics.histogram.ColorHistogram;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Distinct packed [Argb] colors in a fixed order; immutable.
public final class Palette {

  /// As many colors as an indexed image can have.
  public static final int MAX_INDEXED = 256;

  private final int[] colors;

  private Palette(int[] colors) {
    this.colors = colors;
  }

  /// A palette of the distinct ones among `colors`, at least one, in the order in which they come.
  public static Palette of(int... colors) {
    if (colors.length == 0) {
      throw new IllegalArgumentException("a palette needs at least one color");
    }
    return new Palette(Arrays.stream(colors).distinct().toArray());
  }

  /// Every color of a histogram, in its order.
  public static Palette of(ColorHistogram histogram) {
    return new Palette(histogram.colors());
  }

  public int size() {
    return colors.length;
  }

  /// The packed [Argb] color at an index below [#size].
  public int color(int index) {
    return colors[index];
  }

  /// A new array of the packed [Argb] colors.
  public int[] toArray() {
    return colors.clone();
  }

  /// Whether every color has full alpha.
  public boolean isOpaque() {
    return Arrays.stream(colors).allMatch(Argb::isOpaque);
  }

  /// The colors without half-transparent ones: those are made opaque from an alpha of 128 on, and
  /// fully transparent below.
  public Palette withHardAlpha() {
    return of(Arrays.stream(colors)
        .map(color -> Argb.alpha(color) < 128
            ? Argb.TRANSPARENT
            : Argb.rgb(Argb.red(color), Argb.green(color), Argb.blue(color)))
        .toArray());
  }

  /// The colors at `indices`, which differ from one another, in that order.
  public Palette select(int[] indices) {
    return new Palette(Arrays.stream(indices).map(this::color).toArray());
  }

  /// The same colors by their packed values, as unsigned numbers.
  public Palette sorted() {
    return new Palette(Arrays.stream(colors)
        .mapToLong(Integer::toUnsignedLong)
        .sorted()
        .mapToInt(color -> (int) color)
        .toArray());
  }

  /// This palette, followed by those colors of the other that it has not.
  public Palette plus(Palette other) {
    return of(IntStream.concat(Arrays.stream(colors), Arrays.stream(other.colors)).toArray());
  }

  /// Whether the other is a palette of the same colors in the same order.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Palette palette && Arrays.equals(colors, palette.colors);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(colors);
  }

  /// The colors in the notation of CSS.
  @Override
  public String toString() {
    return Arrays.stream(colors).mapToObj(Argb::toHex).collect(Collectors.joining(" "));
  }
}
