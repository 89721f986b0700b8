package dev.ics.write;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// A zlib stream (RFC 1950) that is fed row by row.
final class Zlib implements AutoCloseable {

  private static final int LEVEL = 6;

  private final Deflater deflater = new Deflater(LEVEL);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[1 << 15];

  void write(byte[] row) {
    deflater.setInput(row);
    while (!deflater.needsInput()) {
      drain();
    }
  }

  byte[] finish() {
    deflater.finish();
    while (!deflater.finished()) {
      drain();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    deflater.end();
  }

  private void drain() {
    bytes.write(buffer, 0, deflater.deflate(buffer));
  }
}
