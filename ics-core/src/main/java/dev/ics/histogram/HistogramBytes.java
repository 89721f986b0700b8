package dev.ics.histogram;

import dev.ics.color.Argb;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// A histogram as few bytes: numbers of seven bits a byte, the low ones first, as in LEB128.
///
/// First how many opaque colors there are and for each how many places of the curve lie between it and
/// the one before; then the same with keys for all others. Each distance is doubled, plus 1 where the
/// pixels are not one but more: then that number less 2 follows. Most colors of a photo take two
/// bytes.
final class HistogramBytes {

  private static final int OPAQUE = 0xFF00_0000;

  private final byte[] bytes;
  private int at;

  private HistogramBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] of(ColorHistogram histogram) {
    var out = new ByteArrayOutputStream(2 * histogram.size() + 10);
    write(out, histogram, true);
    write(out, histogram, false);
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, ColorHistogram histogram, boolean opaque) {
    int[] colors = histogram.colors();
    long[] counts = histogram.pixelCounts();
    put(out, Arrays.stream(colors).filter(color -> Argb.isOpaque(color) == opaque).count());
    long next = 0;
    for (int i = 0; i < colors.length; i++) {
      if (Argb.isOpaque(colors[i]) == opaque) {
        long key = opaque
            ? MortonOrder.place(colors[i])
            : Integer.toUnsignedLong(MortonOrder.key(colors[i]));
        put(out, key - next << 1 | (counts[i] > 1 ? 1 : 0));
        if (counts[i] > 1) {
          put(out, counts[i] - 2);
        }
        next = key + 1;
      }
    }
  }

  private static void put(ByteArrayOutputStream out, long number) {
    long rest = number;
    while (rest >>> 7 != 0) {
      out.write((int) rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /// @throws IllegalArgumentException where the bytes are none of [#of]
  static ColorHistogram parse(byte[] bytes) {
    var in = new HistogramBytes(bytes);
    ColorHistogram opaque = in.read(true);
    ColorHistogram others = in.read(false);
    if (in.at != bytes.length) {
      throw new IllegalArgumentException(
          "%,d bytes follow a histogram".formatted(bytes.length - in.at));
    }
    return others.size() == 0 ? opaque : opaque.plus(others);
  }

  private ColorHistogram read(boolean opaque) {
    long size = number();
    if (size > bytes.length - at) {
      throw new IllegalArgumentException(
          "%,d colors do not fit into %,d bytes".formatted(size, bytes.length - at));
    }
    long end = opaque ? 1L << 24 : 1L << 32;
    int[] colors = new int[(int) size];
    long[] counts = new long[colors.length];
    long next = 0;
    for (int i = 0; i < colors.length; i++) {
      long coded = number();
      long key = next + (coded >>> 1);
      if (key >= end) {
        throw new IllegalArgumentException("place %,d is not below %,d".formatted(key, end));
      }
      colors[i] = opaque ? OPAQUE | MortonOrder.rgb((int) key) : MortonOrder.argb((int) key);
      counts[i] = (coded & 1) == 0 ? 1 : number() + 2;
      next = key + 1;
    }
    return new ColorHistogram(colors, counts);
  }

  private long number() {
    long number = 0;
    for (int shift = 0; shift < 56; shift += 7) {
      if (at == bytes.length) {
        throw new IllegalArgumentException("a histogram ends within a number");
      }
      byte next = bytes[at++];
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number of a histogram is too long");
  }
}
