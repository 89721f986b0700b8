import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/// One way to break a file; the same seed breaks the same file in the same way. Half of the PNG files get
/// true checksums afterwards, so that the damage reaches what is behind them.
final class Mutation {

  private static final int[] LIES = {0, 1, -1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF, 0x1_0000, 100_000,
      0x0100_0000};

  private final Random random;
  private final boolean mended;

  Mutation(long seed) {
    random = new Random(seed);
    mended = random.nextBoolean();
  }

  byte[] of(byte[] file) {
    byte[] broken = switch (random.nextInt(5)) {
      case 0 -> flipped(file);
      case 1 -> Arrays.copyOf(file, random.nextInt(file.length));
      case 2 -> lied(file);
      case 3 -> doubled(file);
      default -> flipped(lied(file));
    };
    return mended && PngFile.isPng(broken) ? PngFile.mended(broken) : broken;
  }

  private byte[] flipped(byte[] file) {
    byte[] broken = file.clone();
    for (int i = random.nextInt(16); i >= 0; i--) {
      broken[place(file)] ^= (byte) (1 << random.nextInt(8));
    }
    return broken;
  }

  /// Headers are short, and what is worth lying about is in them.
  private int place(byte[] file) {
    return random.nextInt(random.nextBoolean() ? file.length : Math.min(file.length, 128));
  }

  /// A number of 2 or 4 bytes in the wrong place, either way round.
  private byte[] lied(byte[] file) {
    byte[] broken = file.clone();
    int lie = LIES[random.nextInt(LIES.length)];
    int at = Math.min(place(file), file.length - 4);
    ByteBuffer bytes = ByteBuffer.wrap(broken);
    switch (random.nextInt(3)) {
      case 0 -> bytes.putInt(at, lie);
      case 1 -> bytes.putInt(at, Integer.reverseBytes(lie));
      default -> bytes.putShort(at, (short) lie);
    }
    return broken;
  }

  /// A stretch of the file stands in it twice.
  private byte[] doubled(byte[] file) {
    int from = random.nextInt(file.length);
    int length = random.nextInt(file.length - from);
    return ByteBuffer.allocate(file.length + length)
        .put(file, 0, from + length)
        .put(file, from, file.length - from)
        .array();
  }
}
