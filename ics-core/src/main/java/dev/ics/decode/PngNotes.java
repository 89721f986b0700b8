package dev.ics.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the ancillary chunks say of the colors and the position of the picture. Malformed ones
/// count as absent, and of several of one type the first counts.
///
/// This and the other classes on the way of a plain PNG do without lambdas and streams: what the
/// virtual machine does at their first use takes longer than decoding a small picture.
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
    return Arrays.equals(content("cICP"), CICP_SRGB);
  }

  /// Whether the colors are stated to be sRGB by a chunk that overrules gAMA.
  boolean isSrgb() {
    return overrulesProfile() || content("sRGB").length == 1;
  }

  Optional<IccProfile> profile() {
    return IccProfile.ofPng(content("iCCP"));
  }

  /// The exponent from light to sample; 1/2.2 for usual pictures.
  OptionalDouble gamma() {
    byte[] gamma = content("gAMA");
    return gamma.length == 4 && Bytes.i32(gamma, 0) > 0
        ? OptionalDouble.of(Bytes.i32(gamma, 0) / 100_000.0)
        : OptionalDouble.empty();
  }

  /// The content of tRNS, whose meaning depends on the color type; empty without it.
  byte[] transparency() {
    return content("tRNS");
  }

  int orientation() {
    byte[] exif = content("eXIf");
    return exif.length == 0 ? Orientation.UPRIGHT : TiffTags.orientationOfExif(exif);
  }

  /// Frames of an animation; 1 for a still.
  int frames() {
    byte[] animation = content("acTL");
    return animation.length == 8 ? Math.max(1, Bytes.i32(animation, 0)) : 1;
  }

  /// What can be taken over.
  ///
  /// @param components of the colors: a profile for others is not taken over, nor is one for gray,
  ///                   because the results have RGB colors
  Metadata metadata(int components) {
    Optional<IccProfile> profile = profile()
        .filter(icc -> icc.components() == 3 && components == 3 && !overrulesProfile());
    List<TextNote> texts = PngTexts.of(file, chunks);
    byte[] xmp = texts.stream()
        .filter(text -> text.keyword().equals(TextNote.XMP))
        .map(text -> text.text().getBytes(UTF_8))
        .findFirst()
        .orElse(new byte[0]);
    return Metadata.NONE.withProfile(profile.map(IccProfile::bytes).orElse(new byte[0]))
        .withExif(content("eXIf"))
        .withXmp(xmp)
        .withTexts(texts.stream().filter(text -> !text.keyword().equals(TextNote.XMP)).toList())
        .withDensity(density());
  }

  private Optional<Density> density() {
    byte[] size = content("pHYs");
    return size.length == 9 && Bytes.i32(size, 0) > 0 && Bytes.i32(size, 4) > 0
        ? Optional.of(new Density(Bytes.i32(size, 0), Bytes.i32(size, 4), size[8] == 1))
        : Optional.empty();
  }

  /// All chunks with their content, copied.
  List<PngBlock> blocks() {
    return chunks.stream()
        .map(chunk -> new PngBlock(chunk.type(),
            Arrays.copyOfRange(file, chunk.start(), chunk.start() + chunk.length())))
        .toList();
  }

  /// What the first chunk of a type contains; nothing where there is none.
  private byte[] content(String type) {
    for (PngChunk chunk : chunks) {
      if (chunk.type().equals(type)) {
        return Arrays.copyOfRange(file, chunk.start(), chunk.start() + chunk.length());
      }
    }
    return new byte[0];
  }
}
