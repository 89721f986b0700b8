package dev.ics.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// One chunk of a PNG file: four letters and a stretch of the file ("Portable Network Graphics
/// (PNG) Specification (Third Edition)", W3C 2025, section 5).
///
/// @param start  where its content begins in the file
/// @param length of its content, in bytes
record PngChunk(String type, int start, int length) {

  private static final int SIGNATURE = 8;

  /// As many as the longest file has whose writer makes the shortest chunks we know of, 4,096 bytes.
  private static final int MOST = 1 << 18;

  /// Length, type and checksum around the content.
  private static final int AROUND = 12;

  /// Whether a reader that does not know this chunk must refuse the file: a capital first letter.
  boolean isCritical() {
    return type.charAt(0) <= 'Z';
  }

  /// All chunks up to IEND. An ancillary chunk whose checksum is wrong is left out; a critical one
  /// is an error, as is a file that ends without IEND.
  static List<PngChunk> read(byte[] file) throws UnreadableImageException {
    var chunks = new ArrayList<PngChunk>();
    var crc = new CRC32();
    int at = SIGNATURE;
    while (true) {
      PngChunk chunk = next(file, at);
      crc.reset();
      crc.update(file, at + 4, 4 + chunk.length);
      int stored = Bytes.i32(file, chunk.start + chunk.length);
      if (stored == (int) crc.getValue()) {
        chunks.add(chunk);
      } else if (chunk.isCritical()) {
        throw new UnreadableImageException(FileType.PNG, at,
            "the checksum of chunk %s is %08x, its content gives %08x".formatted(chunk.type, stored,
                crc.getValue()));
      }
      if (chunks.size() > MOST) {
        throw new UnreadableImageException(FileType.PNG, at,
            "it has more than %,d chunks, which no writer makes".formatted(MOST));
      }
      if (chunk.type.equals("IEND")) {
        return chunks;
      }
      at = chunk.start + chunk.length + 4;
    }
  }

  private static PngChunk next(byte[] file, int at) throws UnreadableImageException {
    if (file.length - at < AROUND) {
      throw new UnreadableImageException(FileType.PNG, file.length,
          "the file is cut short, its IEND chunk is missing");
    }
    for (int i = at + 4; i < at + 8; i++) {
      int letter = file[i] | 0x20;
      if (letter < 'a' || letter > 'z') {
        throw new UnreadableImageException(FileType.PNG, at, "no chunk begins here");
      }
    }
    String type = Bytes.text(file, at + 4, 4);
    int length = Bytes.i32(file, at);
    if (length < 0 || length > file.length - at - AROUND) {
      throw new UnreadableImageException(FileType.PNG, at,
          "the file is cut short: chunk %s has %,d bytes, the file %,d more".formatted(type,
              Integer.toUnsignedLong(length), file.length - at - AROUND));
    }
    return new PngChunk(type, at + 8, length);
  }
}
