package dev.ics.decode;

/// EXIF blocks, from their TIFF header on (CIPA DC-008, section 4.5).
final class Exif {

  private static final int ENTRY = 12;
  private static final int VALUE = 8;

  private Exif() {}

  /// A copy that calls the picture upright.
  static byte[] upright(byte[] exif) {
    byte[] copy = exif.clone();
    boolean little = Bytes.matches(copy, 0, "II*\0");
    if (copy.length < 8 || !little && !Bytes.matches(copy, 0, "MM\0*")) {
      return copy;
    }
    long directory = number(copy, 4, little);
    if (directory < 8 || directory > copy.length - 2) {
      return copy;
    }
    int entries = shortNumber(copy, (int) directory, little);
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) ENTRY * i;
      if (entry + ENTRY > copy.length) {
        return copy;
      }
      if (shortNumber(copy, (int) entry, little) == TiffTags.ORIENTATION) {
        copy[(int) entry + VALUE] = (byte) (little ? Orientation.UPRIGHT : 0);
        copy[(int) entry + VALUE + 1] = (byte) (little ? 0 : Orientation.UPRIGHT);
      }
    }
    return copy;
  }

  private static int shortNumber(byte[] exif, int at, boolean little) {
    return little ? Bytes.u16Little(exif, at) : Bytes.u16(exif, at);
  }

  private static long number(byte[] exif, int at, boolean little) {
    return little ? Bytes.u32Little(exif, at) : Integer.toUnsignedLong(Bytes.i32(exif, at));
  }
}
