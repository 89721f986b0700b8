package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;

/// Whether a search is to go with dithering or without. Photos want it; in icons and drawings more colors
/// without it often take fewer bytes, because patterns break what repeats.
final class DitheringChoice {

  /// The logarithm of bytes that one point of quality usually takes.
  private static final double POINT = 0.03;

  private DitheringChoice() {}

  /// The run as it is, or without dithering where that promises fewer bytes for a look.
  ///
  /// @param position on the path, where both are tried
  static CompressionRun of(CompressionRun run, double position)
      throws ForeignColorException, UnwritableImageException {
    if (!run.choosesDithering()) {
      return run;
    }
    double cost = cost(run, position);
    CompressionRun plain = run.withoutDithering();
    return cost(plain, position) < cost ? plain : run;
  }

  private static double cost(CompressionRun run, double position)
      throws ForeignColorException, UnwritableImageException {
    RemappedImage image = run.remap(run.path().at(position));
    return StrictMath.log(run.draft(image).bytes().length) - POINT * run.quality(image);
  }
}
