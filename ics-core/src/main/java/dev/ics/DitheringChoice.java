package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;

/// Whether a search is to go with dithering or without. Photos want it; in icons and drawings more colors
/// without it often take fewer bytes, because patterns break what repeats.
final class DitheringChoice {

  /// The logarithm of bytes that one point of quality usually takes.
  private static final double POINT = 0.03;

  /// The logarithm of bytes by which one way must be ahead of the other to be the only one that is gone.
  private static final double CLEARLY = 0.1;

  private DitheringChoice() {}

  /// The result of the way that promises clearly fewer bytes for a look, else the better one of both ways.
  static Finding find(CompressionRun run, Search.Beginning beginning)
      throws ForeignColorException, UnwritableImageException {
    Search search = beginning.of(run);
    if (!run.choosesDithering()) {
      return search.find();
    }
    Search plain = beginning.of(run.withoutDithering());
    double ahead = cost(plain.firstLook()) - cost(search.firstLook());
    if (Math.abs(ahead) >= CLEARLY) {
      return ahead > 0 ? search.find() : plain.find();
    }
    Finding dithered = search.find();
    Finding other = plain.find();
    return search.prefers(other, dithered) ? other : dithered;
  }

  private static double cost(Search.FirstLook look) {
    return StrictMath.log(look.bytes()) - POINT * look.quality();
  }
}
