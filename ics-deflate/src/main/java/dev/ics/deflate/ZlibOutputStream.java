package dev.ics.deflate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/// Compresses what is written to it, of any length, in the format zlib. The bytes are those of
/// [Zlib#compress], however they come; they are passed on some megabytes at a time.
///
/// When the target fails, the stream has ended: its failure is thrown once, nothing more is written,
/// and [#close] only closes the target. For use by one thread.
public final class ZlibOutputStream extends OutputStream {

  private static final int DICTIONARY = DistanceCodes.MAX_DISTANCE;
  private static final int PART = 4 * PieceRun.PIECE;
  private static final int FIRST_CAPACITY = 1 << 16;

  private final OutputStream target;
  private final BitOutput output = new BitOutput(FIRST_CAPACITY);
  private final DeflateRun run;
  private final Adler32 checksum = new Adler32();
  private final byte[] single = new byte[1];

  /// A dictionary, then bytes that are not yet compressed.
  private byte[] buffer = new byte[FIRST_CAPACITY];
  private int start;
  private int end;
  private boolean ended;
  private boolean closed;

  /// @param target is closed with this stream
  /// @param effort 0..9
  public ZlibOutputStream(OutputStream target, int effort) {
    this.target = Objects.requireNonNull(target);
    this.run = new DeflateRun(effort, output);
    ZlibFormat.writeHeader(effort, output);
  }

  /// With the default effort.
  public ZlibOutputStream(OutputStream target) {
    this(target, Deflate.DEFAULT_EFFORT);
  }

  @Override
  public void write(int value) throws IOException {
    single[0] = (byte) value;
    write(single, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    checkOpen();
    checksum.update(bytes, offset, offset + length);
    int from = offset;
    while (from < offset + length) {
      if (end - start == PART) {
        compressPart();
      }
      int taken = Math.min(offset + length - from, PART - (end - start));
      reserve(taken);
      System.arraycopy(bytes, from, buffer, end, taken);
      end += taken;
      from += taken;
    }
  }

  /// Flushes the target. What has not been compressed yet stays here: to compress it early would cost
  /// bytes.
  @Override
  public void flush() throws IOException {
    checkNotClosed();
    target.flush();
  }

  /// Ends the zlib stream and leaves the target open. Later writes fail, a second call does nothing.
  public void finish() throws IOException {
    checkNotClosed();
    if (!ended) {
      run.write(buffer, start, end, true);
      ZlibFormat.writeTrailer(checksum, output);
      send();
      ended = true;
    }
  }

  /// Ends the zlib stream and closes the target, even if that cannot take the end. A second call does
  /// nothing.
  @Override
  public void close() throws IOException {
    if (!closed) {
      try (target) {
        finish();
      } finally {
        closed = true;
      }
    }
  }

  /// Called only when more bytes follow, so that the last part is never empty.
  private void compressPart() throws IOException {
    run.write(buffer, start, end, false);
    System.arraycopy(buffer, end - DICTIONARY, buffer, 0, DICTIONARY);
    start = DICTIONARY;
    end = DICTIONARY;
    send();
  }

  private void send() throws IOException {
    try {
      target.write(output.takeBytes());
    } catch (IOException e) {
      ended = true;
      throw e;
    }
  }

  private void reserve(int more) {
    if (end + more > buffer.length) {
      int capacity = Math.min(2 * (end + more), DICTIONARY + PART);
      buffer = Arrays.copyOf(buffer, capacity);
    }
  }

  private void checkOpen() throws IOException {
    checkNotClosed();
    if (ended) {
      throw new IOException("the zlib stream has ended");
    }
  }

  private void checkNotClosed() throws IOException {
    if (closed) {
      throw new IOException("the zlib stream is closed");
    }
  }
}
