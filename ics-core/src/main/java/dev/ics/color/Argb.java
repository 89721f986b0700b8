package dev.ics.color;

import java.util.HexFormat;
import java.util.OptionalInt;

/// A color as one `int`: alpha, red, green and blue, 8 bits each from the top, in sRGB with straight
/// (not premultiplied) alpha.
public final class Argb {

  /// The one fully transparent color; what hides behind zero alpha is not part of a picture.
  public static final int TRANSPARENT = 0;

  private static final int OPAQUE = 0xFF00_0000;

  private Argb() {}

  /// An opaque color; each component in 0..255.
  public static int rgb(int red, int green, int blue) {
    return OPAQUE | red << 16 | green << 8 | blue;
  }

  /// A color with alpha; each component in 0..255. Zero alpha gives [#TRANSPARENT].
  public static int of(int alpha, int red, int green, int blue) {
    return alpha == 0 ? TRANSPARENT : alpha << 24 | red << 16 | green << 8 | blue;
  }

  public static int alpha(int argb) {
    return argb >>> 24;
  }

  public static int red(int argb) {
    return argb >>> 16 & 0xFF;
  }

  public static int green(int argb) {
    return argb >>> 8 & 0xFF;
  }

  public static int blue(int argb) {
    return argb & 0xFF;
  }

  public static boolean isOpaque(int argb) {
    return argb >>> 24 == 0xFF;
  }

  /// Whether all of these have equal red, green and blue.
  public static boolean areGray(int[] colors) {
    for (int color : colors) {
      if (red(color) != green(color) || green(color) != blue(color)) {
        return false;
      }
    }
    return true;
  }

  /// Eight hexadecimal digits in the order of CSS, `#rrggbbaa`; six where the color is opaque.
  public static String toHex(int argb) {
    return isOpaque(argb)
        ? "#%06x".formatted(argb & 0xFF_FFFF)
        : "#%08x".formatted(argb << 8 | alpha(argb));
  }

  /// The color that `#RGB`, `#RRGGBB` or `#RRGGBBAA` stands for in CSS, with `#` or without; empty for
  /// any other text.
  public static OptionalInt ofHex(String text) {
    String digits = text.startsWith("#") ? text.substring(1) : text;
    if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
      return OptionalInt.empty();
    }
    return switch (digits.length()) {
      case 3 -> OptionalInt.of(ofShort(HexFormat.fromHexDigits(digits)));
      case 6 -> OptionalInt.of(OPAQUE | HexFormat.fromHexDigits(digits));
      case 8 -> {
        int rgba = HexFormat.fromHexDigits(digits);
        yield OptionalInt.of(of(rgba & 0xFF, rgba >>> 24, rgba >>> 16 & 0xFF, rgba >>> 8 & 0xFF));
      }
      default -> OptionalInt.empty();
    };
  }

  /// A color with 4 bits a component, each of which stands for itself twice.
  private static int ofShort(int rgb) {
    return rgb((rgb >> 8) * 0x11, (rgb >> 4 & 0xF) * 0x11, (rgb & 0xF) * 0x11);
  }
}
