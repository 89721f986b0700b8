package dev.ics.deflate;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The JDK's decoder.
final class Inflate {

  private Inflate() {}

  static byte[] zlib(byte[] stream, int size) {
    return inflate(new Inflater(), stream, size);
  }

  static byte[] deflate(byte[] stream, int size) {
    return inflate(new Inflater(true), stream, size);
  }

  /// The stream must end where the array does, and hold as many bytes as expected.
  private static byte[] inflate(Inflater inflater, byte[] stream, int size) {
    try {
      inflater.setInput(stream);
      byte[] bytes = new byte[size + 1];
      int inflated = 0;
      int now;
      do {
        now = inflater.inflate(bytes, inflated, bytes.length - inflated);
        inflated += now;
      } while (now > 0);
      if (!inflater.finished() || inflater.getRemaining() > 0) {
        throw new AssertionError("ends at %,d of %,d bytes, finished: %s".formatted(
            inflater.getBytesRead(), stream.length, inflater.finished()));
      }
      return Arrays.copyOf(bytes, inflated);
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }
}
