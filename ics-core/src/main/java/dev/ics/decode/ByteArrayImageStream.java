package dev.ics.decode;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file in memory as ImageIO wants to see it; nothing is copied or cached.
///
/// Some plug-ins read ahead at the end, others take an end of file for endless zeros and fill the
/// picture with them, however large it is. Hence the end is reported a few times, and then as an
/// exception of no particular kind, which they let through. So is an interruption of the thread: of a
/// decoder that does not come to an end, reading is the one thing that we see.
final class ByteArrayImageStream extends ImageInputStreamImpl {

  private static final int FORGIVEN = 16;

  private final byte[] data;
  private int readsAtEnd;

  ByteArrayImageStream(byte[] data) {
    this.data = data;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : data[(int) streamPos++] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int read = (int) Math.min(length, data.length - streamPos);
    System.arraycopy(data, (int) streamPos, buffer, from, read);
    streamPos += read;
    return read;
  }

  private boolean isAtEnd() throws IOException {
    bitOffset = 0;
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("the work was given up");
    }
    if (streamPos < data.length) {
      return false;
    }
    if (++readsAtEnd > FORGIVEN) {
      throw new IOException("the data end too early");
    }
    return true;
  }

  @Override
  public long length() {
    return data.length;
  }
}
