package dev.ics.decode;

import com.drew.imaging.tiff.TiffHandler;
import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.Rational;
import com.drew.metadata.StringValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole-number tags of the first directory of a TIFF file or of an EXIF block, which has the
/// same structure.
final class TiffTags implements TiffHandler {

  static final int ORIENTATION = 0x0112;
  static final int ICC_PROFILE = 0x8773;

  /// The reader calls itself for each further directory.
  private static final int MOST_FOLLOWERS = 999;

  private final Map<Integer, long[]> numbers = new HashMap<>();
  private byte[] profile = {};
  private int followers;

  private TiffTags() {}

  /// Reads a TIFF structure that begins at `from`.
  static TiffTags read(byte[] file, int from)
      throws IOException, TiffProcessingException {
    var tags = new TiffTags();
    new TiffReader().processTiff(new ByteArrayReader(file, from), tags, 0);
    return tags;
  }

  /// The orientation in an EXIF block, which may begin with the "Exif" of a JPEG segment; 1 where
  /// it has none or cannot be read.
  static int orientationOfExif(byte[] exif) {
    try {
      return read(exif, Bytes.matches(exif, 0, "Exif\0\0") ? 6 : 0).orientation();
    } catch (IOException | TiffProcessingException | RuntimeException _) {
      return Orientation.UPRIGHT;
    }
  }

  int orientation() {
    long orientation = number(ORIENTATION, Orientation.UPRIGHT);
    return orientation >= 1 && orientation <= 8 ? (int) orientation : Orientation.UPRIGHT;
  }

  /// The first number of a tag.
  long number(int tag, long absent) {
    long[] found = numbers(tag);
    return found.length == 0 ? absent : found[0];
  }

  /// All numbers of a tag; none where it is absent.
  long[] numbers(int tag) {
    return numbers.getOrDefault(tag, new long[0]);
  }

  Optional<IccProfile> profile() {
    return IccProfile.of(profile);
  }

  /// Pages of a TIFF file, counted up to [#MOST_FOLLOWERS] behind the first.
  int pages() {
    return 1 + followers;
  }

  private void put(int tag, long... values) {
    if (followers == 0) {
      numbers.put(tag, values);
    }
  }

  @Override
  public void endingIFD() {}

  @Override
  public boolean hasFollowerIfd() {
    return followers++ < MOST_FOLLOWERS;
  }

  @Override
  public boolean tryEnterSubIfd(int tag) {
    return false;
  }

  @Override
  public boolean customProcessTag(int offset, Set<Integer> processed, int header,
      RandomAccessReader reader, int tag, int byteCount) throws IOException {
    if (tag == ICC_PROFILE && followers == 0) {
      profile = reader.getBytes(offset, byteCount);
    }
    return tag == ICC_PROFILE;
  }

  @Override
  public @Nullable Long tryCustomProcessFormat(int tag, int format, long components) {
    return null;
  }

  @Override
  public void setInt8u(int tag, short value) {
    put(tag, value);
  }

  @Override
  public void setInt16u(int tag, int value) {
    put(tag, value);
  }

  @Override
  public void setInt16uArray(int tag, int[] values) {
    put(tag, Arrays.stream(values).asLongStream().toArray());
  }

  @Override
  public void setInt32u(int tag, long value) {
    put(tag, value);
  }

  @Override
  public void setInt32uArray(int tag, long[] values) {
    put(tag, values);
  }

  @Override
  public void setInt64u(int tag, long value) {
    put(tag, value);
  }

  @Override
  public void setInt64uArray(int tag, long[] values) {
    put(tag, values);
  }

  @Override
  public void setTiffMarker(int marker) {}

  @Override
  public void warn(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void setByteArray(int tag, byte[] bytes) {}

  @Override
  public void setString(int tag, StringValue string) {}

  @Override
  public void setRational(int tag, Rational rational) {}

  @Override
  public void setRationalArray(int tag, Rational[] array) {}

  @Override
  public void setFloat(int tag, float value) {}

  @Override
  public void setFloatArray(int tag, float[] array) {}

  @Override
  public void setDouble(int tag, double value) {}

  @Override
  public void setDoubleArray(int tag, double[] array) {}

  @Override
  public void setInt8s(int tag, byte value) {}

  @Override
  public void setInt8sArray(int tag, byte[] array) {}

  @Override
  public void setInt8uArray(int tag, short[] array) {}

  @Override
  public void setInt16s(int tag, int value) {}

  @Override
  public void setInt16sArray(int tag, short[] array) {}

  @Override
  public void setInt32s(int tag, int value) {}

  @Override
  public void setInt32sArray(int tag, int[] array) {}

  @Override
  public void setInt64s(int tag, long value) {}

  @Override
  public void setInt64sArray(int tag, long[] array) {}
}
