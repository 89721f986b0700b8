package dev.ics.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the ancillary chunks say of the colors and the position of the picture. Malformed ones count as
/// absent, and of several of one type the first counts.
final class PngNotes {

  /// BT.709 primaries, the sRGB curve, RGB, full range (ITU-T H.273), the one meaning of cICP that
  /// needs no conversion here.
  private static final byte[] CICP_SRGB = {1, 13, 0, 1};

  private final byte[] file;
  private final List<PngChunk> chunks;

  PngNotes(byte[] file, List<PngChunk> chunks) {
    this.file = file;
    this.chunks = chunks;
  }

  /// Whether the colors are stated to be sRGB by a chunk that overrules an ICC profile.
  boolean overrulesProfile() {
    return content("cICP").filter(cicp -> Arrays.equals(cicp, CICP_SRGB)).isPresent();
  }

  /// Whether the colors are stated to be sRGB by a chunk that overrules gAMA.
  boolean isSrgb() {
    return overrulesProfile() || content("sRGB").filter(intent -> intent.length == 1).isPresent();
  }

  Optional<IccProfile> profile() {
    return content("iCCP").flatMap(IccProfile::ofPng);
  }

  /// The exponent from light to sample; 1/2.2 for usual pictures.
  OptionalDouble gamma() {
    Optional<byte[]> gamma = content("gAMA").filter(g -> g.length == 4 && Bytes.i32(g, 0) > 0);
    return gamma.isPresent()
        ? OptionalDouble.of(Bytes.i32(gamma.get(), 0) / 100_000.0)
        : OptionalDouble.empty();
  }

  /// The content of tRNS; its meaning depends on the color type.
  Optional<byte[]> transparency() {
    return content("tRNS");
  }

  int orientation() {
    return content("eXIf").map(TiffTags::orientationOfExif).orElse(Orientation.UPRIGHT);
  }

  /// Frames of an animation; 1 for a still.
  int frames() {
    return content("acTL").filter(actl -> actl.length == 8 && Bytes.i32(actl, 0) > 0)
        .map(actl -> Bytes.i32(actl, 0))
        .orElse(1);
  }

  private Optional<byte[]> content(String type) {
    for (PngChunk chunk : chunks) {
      if (chunk.type().equals(type)) {
        return Optional
            .of(Arrays.copyOfRange(file, chunk.start(), chunk.start() + chunk.length()));
      }
    }
    return Optional.empty();
  }
}
