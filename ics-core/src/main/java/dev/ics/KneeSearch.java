package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import dev.ics.write.EncodedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Finds the number of colors beyond which more bytes buy little.
final class KneeSearch {

  private static final int FEWEST = 8;
  private static final int MOST = 256;

  private final CompressionRun run;

  private record Trial(RemappedImage image, EncodedImage draft, double quality) {

    double length() {
      return draft.bytes().length;
    }
  }

  KneeSearch(CompressionRun run) {
    this.run = run;
  }

  /// The result at the knee.
  Finding find() throws ForeignColorException, UnwritableImageException {
    List<Trial> trials = new ArrayList<>();
    for (int colors : numbers()) {
      RemappedImage image = run.remap(run.usual(colors));
      trials.add(new Trial(image, run.draft(image), run.quality(image)));
    }
    int knee = Knee.of(trials.stream().mapToDouble(Trial::length).toArray(),
        trials.stream().mapToDouble(Trial::quality).toArray());
    Trial found = trials.get(knee);
    return new Finding(found.image(), run.finish(found.image(), found.draft()),
        OptionalDouble.of(found.quality()), true);
  }

  /// 8, 16, 32, … 256, as far as there is something to choose.
  private int[] numbers() {
    int most = Math.max(run.leastColors(), Math.min(run.mostColors(), MOST));
    return IntStream.concat(
        IntStream.iterate(FEWEST, colors -> colors < most, colors -> 2 * colors)
            .filter(colors -> colors >= run.leastColors()),
        IntStream.of(most)).toArray();
  }
}
