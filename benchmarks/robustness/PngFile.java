import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG files, true and untrue ones.
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PngFile() {
    out.writeBytes(SIGNATURE);
  }

  /// Gray, 8 bits.
  PngFile header(int width, int height) {
    return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8)
        .array());
  }

  PngFile chunk(String type, byte... content) {
    byte[] chunk = ByteBuffer.allocate(4 + content.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
    var crc = new CRC32();
    crc.update(chunk);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(chunk);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return this;
  }

  byte[] end() {
    return chunk("IEND").out.toByteArray();
  }

  static boolean isPng(byte[] file) {
    return file.length > 8 && file[1] == 'P';
  }

  /// With every checksum as it should be, as far as there are whole chunks.
  static byte[] mended(byte[] file) {
    byte[] mended = file.clone();
    var crc = new CRC32();
    int at = 8;
    while (at <= file.length - 12) {
      int length = ByteBuffer.wrap(file).getInt(at);
      if (length < 0 || length > file.length - at - 12) {
        return mended;
      }
      crc.reset();
      crc.update(file, at + 4, 4 + length);
      ByteBuffer.wrap(mended).putInt(at + 8 + length, (int) crc.getValue());
      at += 12 + length;
    }
    return mended;
  }

  /// A zlib stream of so many mebibytes of zeros, a thousandth as long.
  static byte[] zeros(int mebibytes) {
    var deflater = new Deflater(9);
    byte[] zeros = new byte[1 << 20];
    byte[] buffer = new byte[1 << 16];
    var stream = new ByteArrayOutputStream();
    byte[] unit = {};
    for (int i = 0; i < mebibytes; i++) {
      if (i < 3) { // from the second on, all are alike
        deflater.setInput(zeros);
        unit = java.util.Arrays.copyOf(buffer,
            deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH));
      }
      stream.writeBytes(unit);
    }
    deflater.end();
    return stream.toByteArray();
  }
}
