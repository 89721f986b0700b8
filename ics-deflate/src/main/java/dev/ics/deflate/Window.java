package dev.ics.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A piece of the input behind the bytes before it, its dictionary, which matches may reach.
final class Window {

  private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class,
      ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
      ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int start;
  private final int end;

  /// Copies the bytes of a piece and those before it. Some zeros follow, so that eight bytes may be
  /// read from wherever the piece has one.
  Window(byte[] data, int from, int to) {
    start = Math.min(from, DistanceCodes.MAX_DISTANCE);
    end = start + to - from;
    bytes = new byte[end + Long.BYTES];
    System.arraycopy(data, from - start, bytes, 0, end);
  }

  /// The live bytes.
  byte[] bytes() {
    return bytes;
  }

  /// Where the piece begins, and the dictionary ends.
  int start() {
    return start;
  }

  /// Where the piece ends.
  int end() {
    return end;
  }

  /// Bits of a number that tells each of its places.
  int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(end);
  }

  /// Three bytes from a place on.
  static int threeBytes(byte[] bytes, int place) {
    return (int) INTS.get(bytes, place) & 0xFF_FFFF;
  }

  /// Four bytes from a place on.
  static int fourBytes(byte[] bytes, int place) {
    return (int) INTS.get(bytes, place);
  }

  /// How many bytes from two places on are equal.
  ///
  /// @param known how many are, for sure
  /// @param limit of the answer; it may not reach beyond the end
  static int matchLength(byte[] bytes, int place, int earlier, int known, int limit) {
    int length = known;
    while (length < limit) {
      long difference = (long) LONGS.get(bytes, place + length)
          ^ (long) LONGS.get(bytes, earlier + length);
      if (difference != 0) {
        return Math.min(limit, length + (Long.numberOfTrailingZeros(difference) >>> 3));
      }
      length += Long.BYTES;
    }
    return limit;
  }
}
