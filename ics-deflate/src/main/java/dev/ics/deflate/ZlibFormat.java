package dev.ics.deflate;

/// What zlib puts around a DEFLATE stream (Deutsch and Gailly, RFC 1950, "ZLIB Compressed Data Format
/// Specification version 3.3", 1996).
final class ZlibFormat {

  /// DEFLATE with distances up to 32,768.
  private static final int METHOD = 0x78;
  private static final int CHECK = 31;

  private ZlibFormat() {}

  /// Method and effort, two bytes that together are a multiple of 31.
  static void writeHeader(int effort, BitOutput output) {
    int level = effort < 2 ? 0 : Math.min(3, effort / 2);
    int header = METHOD << 8 | level << 6;
    header += CHECK - header % CHECK;
    output.put(header >>> 8, Byte.SIZE);
    output.put(header & 0xFF, Byte.SIZE);
  }

  /// The checksum of the input, highest byte first.
  static void writeTrailer(Adler32 checksum, BitOutput output) {
    output.put(Integer.reverseBytes(checksum.value()) & 0xFFFF_FFFFL, Integer.SIZE);
  }
}
