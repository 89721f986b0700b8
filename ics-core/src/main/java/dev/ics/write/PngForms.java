package dev.ics.write;

import dev.ics.color.DeepImage;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.RemappedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The forms that a picture can take in a PNG with every pixel unchanged.
final class PngForms {

  private static final List<Filtering> UNFILTERED = List.of(Filtering.NONE);

  /// Up to as many pixels a palette takes so large a share of the file that true color may be smaller.
  private static final int FEW_PIXELS = 1 << 16;

  private PngForms() {}

  /// The one form, with one filtering, that needs no comparing.
  ///
  /// @param shades with which the form must do
  static Candidate plainest(RemappedImage image, Shades shades) {
    if (image instanceof IndexedImage indexed) {
      List<PngForm> grays = grayForms(indexed, shades);
      if (!grays.isEmpty()) {
        return new Candidate(grays::getFirst, UNFILTERED);
      }
      if (shades != Shades.GRAY) {
        return unfiltered(indexed, PaletteOrder.of(indexed, ColorOrder.LUMA),
            BitDepth.ofColors(indexed.palette().size()));
      }
    }
    return truecolor(image, shades, List.of(Filtering.PAETH));
  }

  /// All that are worth a trial.
  ///
  /// @param shades with which the forms must do
  static List<Candidate> of(RemappedImage image, WriteEffort effort, Shades shades) {
    return switch (image) {
      case IndexedImage indexed -> ofIndices(indexed, effort, shades);
      case RecoloredImage recolored ->
        List.of(truecolor(recolored, shades, withNone(effort.filterings())));
    };
  }

  /// All that are worth a trial.
  ///
  /// @param shades with which the form must do
  static List<Candidate> of(DeepImage image, WriteEffort effort, Shades shades) {
    return List.of(
        new Candidate(() -> DeepForm.of(image, shades), withNone(effort.filterings())));
  }

  /// Gray where that can be. Unfiltered at the least depth; where that is less than 8 bits, also at 8,
  /// since two pixels in a byte hide repetitions from DEFLATE. Filtered only at 8 bits, where bytes
  /// are like quantities.
  private static List<Candidate> ofIndices(IndexedImage image, WriteEffort effort,
      Shades shades) {
    List<Candidate> candidates = new ArrayList<>();
    List<PngForm> grays = grayForms(image, shades);
    for (PngForm gray : grays) {
      candidates.add(new Candidate(() -> gray, withNone(effort.filterings())));
    }
    if (grays.isEmpty() && (shades == Shades.GRAY || image.indices().length <= FEW_PIXELS)) {
      candidates.add(truecolor(image, shades, withNone(effort.filterings())));
    }
    if (shades == Shades.GRAY) {
      return candidates;
    }
    int leastDepth = BitDepth.ofColors(image.palette().size());
    for (ColorOrder order : effort.orders()) {
      PaletteOrder colors = PaletteOrder.of(image, order);
      if (leastDepth < BitDepth.MAX) {
        candidates.add(unfiltered(image, colors, leastDepth));
      }
      candidates.add(order == ColorOrder.LUMA
          ? unfiltered(image, colors, BitDepth.MAX)
          : new Candidate(() -> IndexedForm.of(image, colors, BitDepth.MAX),
              effort.filterings()));
    }
    return candidates;
  }

  private static List<PngForm> grayForms(IndexedImage image, Shades shades) {
    return shades == Shades.COLORED ? List.of() : GrayForm.of(image);
  }

  private static Candidate truecolor(RemappedImage image, Shades shades,
      List<Filtering> filterings) {
    return new Candidate(() -> TruecolorForm.of(image.pixels(), shades), filterings);
  }

  private static Candidate unfiltered(IndexedImage image, PaletteOrder order, int bitDepth) {
    return new Candidate(() -> IndexedForm.of(image, order, bitDepth), UNFILTERED);
  }

  private static List<Filtering> withNone(List<Filtering> filterings) {
    return Stream.concat(UNFILTERED.stream(), filterings.stream()).toList();
  }
}
