package dev.ics.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Short zlib streams (RFC 1950) inside ancillary chunks.
final class Zlib {

  private Zlib() {}

  /// The whole stream; empty where it is damaged, not whole, or longer than allowed.
  static Optional<byte[]> inflate(byte[] data, int from, int mostBytes) {
    var inflater = new Inflater();
    inflater.setInput(data, Math.min(from, data.length), Math.max(0, data.length - from));
    byte[] inflated = new byte[8192];
    int length = 0;
    try {
      while (length <= mostBytes) {
        int more = inflater.inflate(inflated, length, inflated.length - length);
        length += more;
        if (inflater.finished()) {
          return length <= mostBytes
              ? Optional.of(Arrays.copyOf(inflated, length))
              : Optional.empty();
        }
        if (more == 0 && length < inflated.length) {
          return Optional.empty();
        }
        if (length == inflated.length) {
          inflated = Arrays.copyOf(inflated, 2 * length);
        }
      }
      return Optional.empty();
    } catch (DataFormatException _) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
