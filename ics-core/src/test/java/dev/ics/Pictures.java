package dev.ics;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures for tests.
public final class Pictures {

  private Pictures() {}

  /// Smooth shades with noise: nearly every pixel has its own color.
  public static RgbaImage noisy(int width, int height, long seed) {
    Random random = new Random(seed);
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Argb.rgb(shade(i % width, width, random), shade(i / width, height, random),
          shade(i, argb.length, random));
    }
    return new RgbaImage(width, height, argb);
  }

  /// As [#noisy], with alpha that runs from transparent to opaque.
  public static RgbaImage translucent(int width, int height, long seed) {
    RgbaImage noisy = noisy(width, height, seed);
    int[] argb = noisy.argb().clone();
    for (int i = 0; i < argb.length; i++) {
      argb[i] = argb[i] & 0xFF_FFFF | i % width * 255 / (width - 1) << 24;
    }
    return new RgbaImage(width, height, argb);
  }

  /// Pixels at random from so many colors, every one of which occurs.
  public static RgbaImage ofColors(int width, int height, int colors, boolean opaque, long seed) {
    Random random = new Random(seed);
    int[] palette = random.ints()
        .map(color -> opaque ? color | 0xFF00_0000 : color | 0x1000_0000)
        .distinct()
        .limit(colors)
        .toArray();
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = palette[i < colors ? i : random.nextInt(colors)];
    }
    return new RgbaImage(width, height, argb);
  }

  /// The picture as a JPEG file that begins with a JFIF segment of 18 bytes.
  public static byte[] jpeg(RgbaImage image) {
    return file(image, "jpeg");
  }

  /// The opaque picture as a PNG without palette, written by others.
  public static byte[] truecolorPng(RgbaImage image) {
    return file(image, "png");
  }

  private static byte[] file(RgbaImage image, String format) {
    var buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    buffered.setRGB(0, 0, image.width(), image.height(), image.argb(), 0, image.width());
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(buffered, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int shade(int at, int of, Random random) {
    return Math.clamp(255L * at / of + random.nextInt(17) - 8, 0, 255);
  }

  /// Shades from left to right and from top to bottom; no two pixels are alike.
  ///
  /// @param side of the square, in pixels, at most 256
  static RgbaImage gradient(int side) {
    int[] argb = new int[side * side];
    for (int i = 0; i < argb.length; i++) {
      int across = 255 * (i % side) / (side - 1);
      int down = 255 * (i / side) / (side - 1);
      argb[i] = Argb.rgb(across, down, 255 - across);
    }
    return new RgbaImage(side, side, argb);
  }

  /// Shaded disks on white.
  ///
  /// @param side of the square, in pixels
  static RgbaImage disks(int side) {
    int[] argb = new int[side * side];
    for (int i = 0; i < argb.length; i++) {
      int x = i % side;
      int y = i / side;
      double distance = Math.hypot(x % 80 - 40, y % 80 - 40);
      int shade = (int) (4 * distance) + y / 4;
      argb[i] = distance < 36
          ? Argb.rgb(40 + shade, 60 + shade / 2, 200 - shade / 2)
          : Argb.rgb(255, 255, 255);
    }
    return new RgbaImage(side, side, argb);
  }
}
