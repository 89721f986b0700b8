package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/// A small CMYK profile for tests (ICC.1:2001-04): all inks are gray, so that no picture converted
/// without it looks like one converted with it.
final class InkProfile {

  private static final int TABLE_START = 128 + 4 + 12;

  /// How much light a full ink takes away, in percent.
  private static final int[] DARKNESS = {30, 60, 10, 90};

  private InkProfile() {}

  static byte[] bytes() {
    byte[] table = table();
    var profile = ByteBuffer.allocate(TABLE_START + table.length);
    profile.putInt(0, profile.capacity()).putInt(8, 0x0240_0000);
    profile.put(12, "prtrCMYKLab ".getBytes(ISO_8859_1)).put(36, "acsp".getBytes(ISO_8859_1));
    profile.putInt(68, 0xF6D6).putInt(72, 0x1_0000).putInt(76, 0xD32D);
    profile.putInt(128, 1)
        .put(132, "A2B0".getBytes(ISO_8859_1))
        .putInt(136, TABLE_START)
        .putInt(140, table.length);
    return profile.put(TABLE_START, table).array();
  }

  /// An lut8Type with two grid points for each ink.
  private static byte[] table() {
    var table = ByteBuffer.allocate(48 + 4 * 256 + 16 * 3 + 3 * 256);
    table.put("mft1".getBytes(ISO_8859_1))
        .putInt(0)
        .put((byte) 4)
        .put((byte) 3)
        .put((byte) 2)
        .put((byte) 0);
    for (int i = 0; i < 9; i++) {
      table.putInt(i % 4 == 0 ? 0x1_0000 : 0);
    }
    putRamps(table, 4);
    for (int inks = 0; inks < 16; inks++) {
      int lightness = 255;
      for (int ink = 0; ink < 4; ink++) {
        lightness = ((inks >> (3 - ink)) & 1) == 1
            ? lightness * (100 - DARKNESS[ink]) / 100
            : lightness;
      }
      table.put((byte) lightness).put((byte) 128).put((byte) 128);
    }
    putRamps(table, 3);
    return table.array();
  }

  private static void putRamps(ByteBuffer table, int count) {
    for (int i = 0; i < count * 256; i++) {
      table.put((byte) i);
    }
  }
}
