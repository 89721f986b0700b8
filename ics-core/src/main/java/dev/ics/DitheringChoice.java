package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import java.util.List;

/// Whether a search is to go with dithering or without. Photos want it; in icons and drawings more colors
/// without it often take fewer bytes, because patterns break what repeats.
final class DitheringChoice {

  /// The logarithm of bytes that one point of quality usually takes.
  private static final double POINT = 0.03;

  /// The logarithm of bytes by which one way must be ahead of the other to be the only one that is gone.
  private static final double CLEARLY = 0.1;

  private DitheringChoice() {}

  /// The run as it is, or without dithering, where one of both promises clearly fewer bytes for a look; else
  /// both.
  ///
  /// @param position on the path, where both are tried
  static List<CompressionRun> of(CompressionRun run, double position)
      throws ForeignColorException, UnwritableImageException {
    if (!run.choosesDithering()) {
      return List.of(run);
    }
    CompressionRun plain = run.withoutDithering();
    double ahead = cost(plain, position) - cost(run, position);
    if (Math.abs(ahead) < CLEARLY) {
      return List.of(run, plain);
    }
    return List.of(ahead > 0 ? run : plain);
  }

  private static double cost(CompressionRun run, double position)
      throws ForeignColorException, UnwritableImageException {
    RemappedImage image = run.remap(run.path().at(position));
    return StrictMath.log(run.draft(image).bytes().length) - POINT * run.quality(image);
  }
}
