package dev.ics.decode;

import javax.imageio.stream.ImageInputStreamImpl;

/// A file in memory as ImageIO wants to see it; nothing is copied or cached.
final class ByteArrayImageStream extends ImageInputStreamImpl {

  private final byte[] data;

  ByteArrayImageStream(byte[] data) {
    this.data = data;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < data.length ? data[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    bitOffset = 0;
    if (streamPos >= data.length) {
      return -1;
    }
    int read = (int) Math.min(length, data.length - streamPos);
    System.arraycopy(data, (int) streamPos, buffer, from, read);
    streamPos += read;
    return read;
  }

  @Override
  public long length() {
    return data.length;
  }
}
