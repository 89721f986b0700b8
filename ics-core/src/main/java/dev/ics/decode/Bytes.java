package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Unsigned numbers and short texts inside a file; the caller has checked that they lie within.
final class Bytes {

  private Bytes() {}

  static int u8(byte[] data, int at) {
    return data[at] & 0xFF;
  }

  /// Big-endian, as in PNG, JPEG and ICC profiles.
  static int u16(byte[] data, int at) {
    return u8(data, at) << 8 | u8(data, at + 1);
  }

  /// Big-endian; negative from 2³¹ on.
  static int i32(byte[] data, int at) {
    return u16(data, at) << 16 | u16(data, at + 2);
  }

  /// Little-endian, as in GIF and WebP.
  static int u16Little(byte[] data, int at) {
    return u8(data, at) | u8(data, at + 1) << 8;
  }

  /// Little-endian.
  static int u24Little(byte[] data, int at) {
    return u16Little(data, at) | u8(data, at + 2) << 16;
  }

  /// Little-endian.
  static long u32Little(byte[] data, int at) {
    return u24Little(data, at) | (long) u8(data, at + 3) << 24;
  }

  static boolean matches(byte[] data, int at, String latin1) {
    if (data.length - at < latin1.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if (u8(data, at + i) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static String text(byte[] data, int at, int length) {
    return new String(data, at, length, ISO_8859_1);
  }
}
