package dev.ics.write;

import dev.ics.remap.IndexedImage;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.RemappedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms that a picture can take in a PNG with every pixel unchanged.
final class PngForms {

  private static final List<Filtering> UNFILTERED = List.of(Filtering.NONE);

  private PngForms() {}

  /// The one form, with one filtering, that needs no comparing.
  ///
  /// @param grey whether a form without colors may be taken: a profile may speak of them
  static Candidate plainest(RemappedImage image, boolean grey) {
    return switch (image) {
      case IndexedImage indexed -> greyForm(indexed, grey)
          .map(form -> new Candidate(() -> form, UNFILTERED))
          .orElseGet(() -> unfiltered(indexed, PaletteOrder.of(indexed, ColorOrder.LUMA),
              BitDepth.ofColors(indexed.palette().size())));
      case RecoloredImage recolored ->
        new Candidate(() -> TruecolorForm.of(recolored.pixels()), List.of(Filtering.PAETH));
    };
  }

  /// All that are worth a trial.
  ///
  /// @param grey whether forms without colors may be taken
  static List<Candidate> of(RemappedImage image, WriteEffort effort, boolean grey) {
    return switch (image) {
      case IndexedImage indexed -> ofIndices(indexed, effort, grey);
      case RecoloredImage recolored -> List.of(new Candidate(
          () -> TruecolorForm.of(recolored.pixels()), withNone(effort.filterings())));
    };
  }

  /// Unfiltered at the least depth; where that is less than 8 bits, also at 8, since two pixels in a
  /// byte hide repetitions from DEFLATE. Filtered only at 8 bits, where bytes are like quantities.
  private static List<Candidate> ofIndices(IndexedImage image, WriteEffort effort,
      boolean grey) {
    List<Candidate> candidates = new ArrayList<>();
    greyForm(image, grey)
        .map(form -> new Candidate(() -> form, withNone(effort.filterings())))
        .ifPresent(candidates::add);
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

  private static Optional<PngForm> greyForm(IndexedImage image, boolean grey) {
    return grey ? GreyForm.of(image) : Optional.empty();
  }

  private static Candidate unfiltered(IndexedImage image, PaletteOrder order, int bitDepth) {
    return new Candidate(() -> IndexedForm.of(image, order, bitDepth), UNFILTERED);
  }

  private static List<Filtering> withNone(List<Filtering> filterings) {
    return Stream.concat(UNFILTERED.stream(), filterings.stream()).toList();
  }
}
