package dev.ics.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bits, packed into bytes from the lowest bit up (RFC 1951, section 3.1.1).
final class BitOutput {

  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
      ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int size;
  /// Bits that are not yet in the array, fewer than 8 between calls.
  private long pending;
  private int pendingBits;

  BitOutput(int capacity) {
    bytes = new byte[capacity + Long.BYTES];
  }

  /// @param count 0..48; higher bits are zero
  void put(long bits, int count) {
    if (size + Long.BYTES > bytes.length) {
      reserve(Long.BYTES);
    }
    pending |= bits << pendingBits;
    pendingBits += count;
    LONGS.set(bytes, size, pending);
    int whole = pendingBits >>> 3;
    size += whole;
    pending >>>= whole << 3;
    pendingBits &= 7;
  }

  /// Fills the last byte with zeros.
  void align() {
    put(0, -pendingBits & 7);
  }

  /// Whole bytes; the output must be aligned.
  void put(byte[] source, int from, int to) {
    reserve(to - from + Long.BYTES);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
  }

  void append(BitOutput other) {
    int whole = other.size / Integer.BYTES * Integer.BYTES;
    for (int i = 0; i < whole; i += Integer.BYTES) {
      put((long) LONGS.get(other.bytes, i) & 0xFFFF_FFFFL, Integer.SIZE);
    }
    for (int i = whole; i < other.size; i++) {
      put(other.bytes[i] & 0xFF, Byte.SIZE);
    }
    put(other.pending, other.pendingBits);
  }

  /// How many bytes are complete.
  int size() {
    return size;
  }

  /// Removes the complete bytes and returns them.
  byte[] takeBytes() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
    }
  }
}
