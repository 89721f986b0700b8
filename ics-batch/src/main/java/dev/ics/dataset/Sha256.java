package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests by SHA-256 (FIPS 180-4), in lower-case hexadecimal.
final class Sha256 {

  private static final int PIECE = 1 << 16;

  private Sha256() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digestion().digest(bytes));
  }

  /// Of a text in UTF-8.
  static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  static String of(Path file, OpenOption... options) throws IOException {
    MessageDigest digest = digestion();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file, options)) {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        digest.update(piece, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Of the file itself, never of what a link leads to.
  static String ofNoLink(Path file) throws IOException {
    return of(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// Digests and counts what goes through it.
  static final class Counting extends OutputStream {

    private final MessageDigest digest = digestion();
    private final OutputStream out;
    private long bytes;

    /// Leads nowhere.
    Counting() {
      this(nullOutputStream());
    }

    /// @param out not closed with it
    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[]{(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int from, int length) throws IOException {
      digest.update(piece, from, length);
      out.write(piece, from, length);
      bytes += length;
    }

    long bytes() {
      return bytes;
    }

    /// Of all so far; once.
    String digest() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  static MessageDigest digestion() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
