package dev.ics.decode;

import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The image data of a PNG, inflated piece by piece out of its IDAT chunks.
final class PngStream implements AutoCloseable {

  private final byte[] file;
  private final Iterator<PngChunk> chunks;
  private final Inflater inflater = new Inflater();
  private PngChunk chunk;

  PngStream(byte[] file, List<PngChunk> data) {
    this.file = file;
    this.chunks = data.iterator();
    this.chunk = chunks.next();
    inflater.setInput(file, chunk.start(), chunk.length());
  }

  /// Fills a stretch of a buffer, or refuses the file as cut short.
  void read(byte[] buffer, int from, int length) throws UnreadableImageException {
    if (inflate(buffer, from, length) < length) {
      throw new UnreadableImageException(FileType.PNG, position(),
          "the image data are cut short, rows are missing");
    }
  }

  /// Lets zlib compare its checksum, where the data end as they should. More data than the picture
  /// needs, or a missing checksum, do no harm.
  void finish() throws UnreadableImageException {
    inflate(new byte[1], 0, 1);
  }

  private int inflate(byte[] buffer, int from, int length) throws UnreadableImageException {
    int done = 0;
    try {
      while (done < length) {
        int inflated = inflater.inflate(buffer, from + done, length - done);
        done += inflated;
        if (inflated == 0) {
          if (inflater.finished() || inflater.needsDictionary() || !chunks.hasNext()) {
            return done;
          }
          chunk = chunks.next();
          inflater.setInput(file, chunk.start(), chunk.length());
        }
      }
    } catch (DataFormatException e) {
      throw new UnreadableImageException(FileType.PNG, position(),
          "the image data are not valid: %s".formatted(e.getMessage()));
    }
    return done;
  }

  private int position() {
    return chunk.start() + chunk.length() - inflater.getRemaining();
  }

  @Override
  public void close() {
    inflater.end();
  }
}
