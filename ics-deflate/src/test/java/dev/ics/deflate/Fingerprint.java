package dev.ics.deflate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Prints a hash of what all efforts make of some inputs.
final class Fingerprint {

  private Fingerprint() {}

  static String take() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int effort = Deflate.FASTEST; effort <= Deflate.SMALLEST; effort++) {
      for (int number = 0; number < 24; number++) {
        digest.update(Zlib.compress(Inputs.numbered(number), effort));
      }
      digest.update(Zlib.compress(Inputs.picture(10_000, 50, effort), effort));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  public static void main(String[] arguments) throws NoSuchAlgorithmException {
    System.out.println(take());
  }
}
