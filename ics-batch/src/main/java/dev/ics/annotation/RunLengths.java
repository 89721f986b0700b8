package dev.ics.annotation;

import dev.ics.downscale.Window;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A mask as COCO writes it: down the columns from the left, how many pixels are out, in, out, …
/// Compressed, each number (from the fourth on less the one two before it) is written in groups of five
/// bits, the low ones first, each as a character from `0` on, with a sixth bit where more follow.
///
/// @param counts first those that are out
record RunLengths(int width, int height, List<Integer> counts) {

  private static final int FIRST_CHARACTER = '0';
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;
  private static final int NEGATIVE = 1 << BITS - 1;

  RunLengths {
    counts = List.copyOf(counts);
  }

  /// @throws AnnotationException where the counts do not fill the picture
  static RunLengths of(int width, int height, List<Integer> counts, String where)
      throws AnnotationException {
    long sum = 0;
    for (int count : counts) {
      if (count < 0) {
        throw new AnnotationException("%s: a run has %,d pixels".formatted(where, count));
      }
      sum += count;
    }
    if (sum != (long) width * height) {
      throw new AnnotationException("%s: the runs have %,d pixels, the picture %,d"
          .formatted(where, sum, (long) width * height));
    }
    return new RunLengths(width, height, counts);
  }

  /// Takes the text apart.
  static List<Integer> uncompressed(String text, String where) throws AnnotationException {
    List<Integer> counts = new ArrayList<>();
    long number = 0;
    int shift = 0;
    for (int i = 0; i < text.length(); i++) {
      int group = text.charAt(i) - FIRST_CHARACTER;
      if (group < 0 || group >= 2 * MORE || shift > Integer.SIZE
          || counts.size() > JsonNode.MAX_VALUES) {
        throw new AnnotationException("%s: its counts are no runs of COCO".formatted(where));
      }
      number |= (long) (group & MORE - 1) << shift;
      shift += BITS;
      if ((group & MORE) == 0) {
        if ((group & NEGATIVE) != 0) {
          number |= -1L << shift;
        }
        int before = counts.size() > 2 ? counts.get(counts.size() - 2) : 0;
        counts.add(Math.clamp(number + before, -1, Integer.MAX_VALUE));
        number = 0;
        shift = 0;
      }
    }
    return counts;
  }

  String compressed() {
    var text = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      int number = counts.get(i) - (i > 2 ? counts.get(i - 2) : 0);
      boolean more = true;
      while (more) {
        int group = number & MORE - 1;
        number >>= BITS;
        more = number != ((group & NEGATIVE) == 0 ? 0 : -1);
        text.append((char) (FIRST_CHARACTER + group + (more ? MORE : 0)));
      }
    }
    return text.toString();
  }

  /// How many pixels are in.
  long area() {
    long area = 0;
    for (int i = 1; i < counts.size(); i += 2) {
      area += counts.get(i);
    }
    return area;
  }

  /// The nearest pixel of this mask for each pixel of the result; padding is out.
  RunLengths through(Mapping mapping) {
    BitSet in = pixels();
    int[] columns = mapping.placement().columns();
    int[] rows = mapping.placement().rows();
    Window seen = mapping.visible();
    int newWidth = mapping.placement().width();
    int newHeight = mapping.placement().height();
    var runs = new Runs();
    for (int x = 0; x < newWidth; x++) {
      int column = x - (int) seen.left();
      for (int y = 0; y < newHeight; y++) {
        int row = y - (int) seen.top();
        boolean shown = column >= 0 && column < columns.length && row >= 0 && row < rows.length;
        runs.add(shown && in.get(index(mapping.stored(columns[column], rows[row]))));
      }
    }
    return new RunLengths(newWidth, newHeight, runs.end());
  }

  private int index(int[] pixel) {
    return pixel[0] * height + pixel[1];
  }

  private BitSet pixels() {
    var in = new BitSet(width * height);
    int at = 0;
    for (int i = 0; i < counts.size(); i++) {
      in.set(at, at + counts.get(i), i % 2 == 1);
      at += counts.get(i);
    }
    return in;
  }

  /// Counts pixels as they come.
  private static final class Runs {

    private final List<Integer> counts = new ArrayList<>();
    private boolean in;
    private int length;

    void add(boolean pixel) {
      if (pixel != in) {
        counts.add(length);
        in = pixel;
        length = 0;
      }
      length++;
    }

    List<Integer> end() {
      counts.add(length);
      return counts;
    }
  }
}
