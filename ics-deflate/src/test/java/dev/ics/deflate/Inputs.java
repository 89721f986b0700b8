package dev.ics.deflate;

import java.util.SplittableRandom;

/// Made-up input of many kinds, the same for the same number.
final class Inputs {

  private static final int KINDS = 8;

  private Inputs() {}

  /// Up to some thousand bytes.
  static byte[] numbered(int number) {
    SplittableRandom random = new SplittableRandom(number);
    byte[] bytes = new byte[(int) Math.pow(2, random.nextDouble(0, 13)) - 1 + number % 3];
    fill(bytes, number % KINDS, random);
    return bytes;
  }

  /// Bytes without any structure.
  static byte[] noise(int size, long seed) {
    byte[] bytes = new byte[size];
    new SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }

  /// Rows of a picture with few colors.
  static byte[] picture(int size, int colors, long seed) {
    byte[] bytes = new byte[size];
    walk(bytes, colors, new SplittableRandom(seed));
    return bytes;
  }

  /// A square with the soft outlines of a circle and of an ellipse on an empty background.
  static byte[] drawing(int side) {
    byte[] bytes = new byte[side * side];
    for (int i = 0; i < bytes.length; i++) {
      double x = i % side - side / 2;
      double y = i / side - side / 2;
      double toCircle = Math.abs(Math.sqrt(x * x + y * y) - 0.4 * side);
      double toEllipse = Math.abs(Math.sqrt(x * x + 4 * y * y) - 0.3 * side);
      bytes[i] = (byte) Math.max(0, 30 - 10 * Math.min(toCircle, toEllipse));
    }
    return bytes;
  }

  /// Like the filtered rows of a photo: each on its own, and the smaller the more often.
  static byte[] differences(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      int magnitude = Math.min(8, Integer.numberOfTrailingZeros(random.nextInt()));
      bytes[i] = (byte) (random.nextBoolean() ? magnitude : -magnitude);
    }
    return bytes;
  }

  private static void fill(byte[] bytes, int kind, SplittableRandom random) {
    switch (kind) {
      case 0 -> random.nextBytes(bytes);
      case 1 -> few(bytes, 2, random);
      case 2 -> few(bytes, random.nextInt(1, 20), random);
      case 3 -> repeat(bytes, random.nextInt(1, 300), random);
      case 4 -> walk(bytes, random.nextInt(2, 256), random);
      case 5 -> runs(bytes, random);
      case 6 -> copies(bytes, random);
      default -> rareNoise(bytes, random);
    }
  }

  private static void few(byte[] bytes, int values, SplittableRandom random) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(values);
    }
  }

  private static void repeat(byte[] bytes, int period, SplittableRandom random) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = i < period ? (byte) random.nextInt() : bytes[i - period];
    }
  }

  /// Each near to the one to its left or the one above.
  private static void walk(byte[] bytes, int values, SplittableRandom random) {
    int width = 200;
    for (int i = 1; i < bytes.length; i++) {
      int near = i >= width && random.nextBoolean() ? bytes[i - width] : bytes[i - 1];
      int step = random.nextInt(4) == 0 ? random.nextInt(-2, 3) : 0;
      bytes[i] = (byte) Math.clamp((near & 0xFF) + step, 0, values - 1);
    }
  }

  private static void runs(byte[] bytes, SplittableRandom random) {
    int i = 0;
    while (i < bytes.length) {
      byte value = (byte) random.nextInt(4);
      int end = Math.min(bytes.length, i + random.nextInt(1, 600));
      while (i < end) {
        bytes[i++] = value;
      }
    }
  }

  /// Pieces of what was before, from near and far, between some noise.
  private static void copies(byte[] bytes, SplittableRandom random) {
    int i = 0;
    while (i < bytes.length) {
      int length = Math.min(bytes.length - i, random.nextInt(1, 300));
      int distance = i < 2 ? 0 : random.nextInt(1, i);
      for (int end = i + length; i < end; i++) {
        bytes[i] = distance == 0 || random.nextInt(40) == 0
            ? (byte) random.nextInt()
            : bytes[i - distance];
      }
    }
  }

  private static void rareNoise(byte[] bytes, SplittableRandom random) {
    for (int i = 0; i < bytes.length; i += random.nextInt(1, 100)) {
      bytes[i] = (byte) random.nextInt();
    }
  }
}
