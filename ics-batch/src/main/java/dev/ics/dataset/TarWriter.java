package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Writes an archive in the pax format (IEEE Std 1003.1-2017, "pax", ustar interchange format and
/// extended header). The bytes depend on names and contents alone: every file has the same owner,
/// rights and time. Names that ustar cannot hold, because they are long or not in ASCII, have an
/// extended header before theirs.
final class TarWriter {

  private static final int BLOCK = 512;

  /// An archive is a whole number of records of 20 blocks, the first of two blocks of zeros its end.
  private static final int RECORD = 20 * BLOCK;

  private static final int LONGEST_NAME = 100;

  /// Eleven octal digits.
  private static final long LARGEST = (1L << 33) - 1;

  private static final int CHECKSUM = 148;

  private final OutputStream out;
  private long written;

  TarWriter(OutputStream out) {
    this.out = out;
  }

  /// What a member holds, written in pieces.
  @FunctionalInterface
  interface Content {

    /// Writes exactly as many bytes as were announced.
    void writeTo(OutputStream out) throws IOException;
  }

  /// Adds a file and tells where in the archive its bytes begin.
  ///
  /// @param bytes how long it is, up to 8 GiB - 1
  long add(String name, long bytes, Content content) throws IOException {
    if (bytes < 0 || bytes > LARGEST) {
      throw new IllegalArgumentException("%,d bytes are not in 0..%,d".formatted(bytes, LARGEST));
    }
    byte[] stored = name.getBytes(UTF_8);
    if (stored.length > LONGEST_NAME || !US_ASCII.newEncoder().canEncode(name)) {
      byte[] record = paxRecord("path", name);
      write(header("pax/header".getBytes(US_ASCII), record.length, 'x'));
      write(record);
      fill(BLOCK);
      stored = Arrays.copyOf(name.replaceAll("[^ -~]", "_").getBytes(US_ASCII),
          Math.min(name.length(), LONGEST_NAME));
    }
    write(header(stored, bytes, '0'));
    long start = written;
    content.writeTo(out);
    written += bytes;
    fill(BLOCK);
    return start;
  }

  /// `LENGTH path=NAME` and an end of line, the length that of all of it, with its own digits.
  private static byte[] paxRecord(String keyword, String value) {
    String rest = " " + keyword + "=" + value + "\n";
    int restLength = rest.getBytes(UTF_8).length;
    int length = restLength;
    while (length != restLength + String.valueOf(length).length()) {
      length = restLength + String.valueOf(length).length();
    }
    return (length + rest).getBytes(UTF_8);
  }

  private static byte[] header(byte[] name, long bytes, char type) {
    byte[] header = new byte[BLOCK];
    System.arraycopy(name, 0, header, 0, name.length);
    put(header, 100, "0000644\0"); // mode: all may read
    put(header, 108, "0000000\0"); // owner
    put(header, 116, "0000000\0"); // group
    put(header, 124, octal(bytes, 11) + "\0");
    put(header, 136, "00000000000\0"); // time: 1970
    put(header, CHECKSUM, "        ");
    put(header, 156, String.valueOf(type));
    put(header, 257, "ustar\0" + "00");
    put(header, 329, "0000000\0"); // device, major
    put(header, 337, "0000000\0"); // device, minor
    int sum = 0;
    for (byte value : header) {
      sum += Byte.toUnsignedInt(value);
    }
    put(header, CHECKSUM, octal(sum, 6) + "\0 ");
    return header;
  }

  private static String octal(long number, int digits) {
    String octal = Long.toOctalString(number);
    return "0".repeat(digits - octal.length()) + octal;
  }

  private static void put(byte[] header, int at, String ascii) {
    byte[] bytes = ascii.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  /// With zeros, up to a whole number of units.
  private void fill(int unit) throws IOException {
    write(new byte[(int) ((unit - written % unit) % unit)]);
  }

  /// Writes the end, after which nothing may follow, and tells how long the archive is.
  long finish() throws IOException {
    write(new byte[2 * BLOCK]);
    fill(RECORD);
    return written;
  }
}
