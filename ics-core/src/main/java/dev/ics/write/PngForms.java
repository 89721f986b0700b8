package dev.ics.write;

import dev.ics.remap.IndexedImage;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.RemappedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The forms that a picture can take in a PNG with every pixel unchanged.
final class PngForms {

  private PngForms() {}

  /// First that which is best for most pictures.
  ///
  /// @param gray whether the image may be written without the colors that a profile speaks of
  static List<Supplier<PngForm>> of(RemappedImage image, WriteEffort effort, boolean gray) {
    return switch (image) {
      case IndexedImage indexed -> of(indexed, effort, gray);
      case RecoloredImage recolored -> List.of(() -> TruecolorForm.of(recolored.pixels()));
    };
  }

  private static List<Supplier<PngForm>> of(IndexedImage image, WriteEffort effort,
      boolean gray) {
    List<Supplier<PngForm>> forms = new ArrayList<>();
    if (gray) {
      GreyForm.of(image).ifPresent(form -> forms.add(() -> form));
    }
    int leastDepth = BitDepth.ofColors(image.palette().size());
    for (ColorOrder order : effort.orders()) {
      PaletteOrder colors = PaletteOrder.of(image, order);
      forms.add(() -> IndexedForm.of(image, colors, leastDepth));
      if (effort.anyDepth() && leastDepth < BitDepth.MAX) {
        forms.add(() -> IndexedForm.of(image, colors, BitDepth.MAX));
      }
    }
    return forms;
  }
}
