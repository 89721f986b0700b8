package dev.ics.deflate;

/// Compresses bytes in the format DEFLATE (Deutsch, RFC 1951, "DEFLATE Compressed Data Format
/// Specification version 1.3", 1996). The result depends on the bytes and the effort only.
///
/// Efforts 0 to 3 walk through the input once; from 4 on the tokens that cost least are sought, from 6
/// on among all that could be. Input that cannot be compressed grows by 5 bytes for each 65,535.
public final class Deflate {

  /// The effort that takes least time.
  public static final int FASTEST = Effort.LOWEST;

  /// As fast as others are at theirs.
  public static final int DEFAULT_EFFORT = Effort.DEFAULT;

  /// The effort that makes the fewest bytes.
  public static final int SMALLEST = Effort.HIGHEST;

  private Deflate() {}

  /// The whole stream. Long input is compressed in parallel, in the pool of the calling thread if it
  /// belongs to one.
  ///
  /// @param effort 0..9
  public static byte[] compress(byte[] data, int effort) {
    BitOutput output = new BitOutput(data.length / 2);
    new DeflateRun(effort, output).write(data, 0, data.length, true);
    return output.takeBytes();
  }
}
