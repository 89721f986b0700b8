package dev.ics.deflate;

/// Compresses bytes in the format zlib (RFC 1950): a DEFLATE stream with a checksum, as PNG has it.
public final class Zlib {

  private Zlib() {}

  /// The whole stream, 6 bytes longer than that of [Deflate#compress].
  ///
  /// @param effort 0..9
  public static byte[] compress(byte[] data, int effort) {
    BitOutput output = new BitOutput(data.length / 2);
    DeflateRun run = new DeflateRun(effort, output);
    ZlibFormat.writeHeader(effort, output);
    run.write(data, 0, data.length, true);
    Adler32 checksum = new Adler32();
    checksum.update(data, 0, data.length);
    ZlibFormat.writeTrailer(checksum, output);
    return output.takeBytes();
  }
}
