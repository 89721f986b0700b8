package dev.ics.decode;

import dev.ics.color.Argb;
import java.util.Optional;
import java.util.OptionalDouble;

/// How the samples of one PNG become sRGB: an ICC profile goes before a statement that they are
/// sRGB, that before a gamma, and without any of these they are sRGB (PNG specification, section
/// 4.3). A profile that cannot be used counts as absent.
///
/// @param gamma empty where the samples are sRGB already or have a profile
record PngColors(PngHeader header, PngNotes notes, Optional<IccTransform> profile,
    OptionalDouble gamma) {

  /// gAMA values around 1/2.2 are what sRGB pictures carry for readers that know no better.
  private static final double SRGB_GAMMA = 0.454_55, SRGB_TOLERANCE = 0.005;

  static PngColors of(PngHeader header, PngNotes notes) {
    Optional<IccProfile> profile = notes.profile();
    if (profile.isPresent() && !notes.overrulesProfile()) {
      Optional<IccTransform> transform = IccTransform.toSrgb(profile.get());
      if (transform.isPresent() && transform.get().suits(header.color().isGray())) {
        return new PngColors(header, notes, transform.filter(IccTransform::changesColors),
            OptionalDouble.empty());
      }
    }
    OptionalDouble gamma = notes.gamma();
    boolean plain = notes.isSrgb() || gamma.isEmpty()
        || Math.abs(gamma.getAsDouble() - SRGB_GAMMA) <= SRGB_TOLERANCE;
    return new PngColors(header, notes, Optional.empty(), plain ? OptionalDouble.empty() : gamma);
  }

  /// The samples as they are, whatever they mean.
  static PngColors asStored(PngHeader header, PngNotes notes) {
    return new PngColors(header, notes, Optional.empty(), OptionalDouble.empty());
  }

  /// The palette in sRGB with the alpha of tRNS.
  int[] palette(byte[] file, PngChunk chunk) {
    byte[] levels = levels(8);
    byte[] alpha = notes.transparency();
    int[] palette = new int[chunk.length() / 3];
    for (int i = 0; i < palette.length; i++) {
      int at = chunk.start() + 3 * i;
      palette[i] = Argb.rgb(levels[file[at] & 0xFF] & 0xFF, levels[file[at + 1] & 0xFF] & 0xFF,
          levels[file[at + 2] & 0xFF] & 0xFF);
    }
    if (profile.isPresent()) {
      profile.get().apply(palette, 0, palette.length);
    }
    for (int i = 0; i < alpha.length && alpha.length <= palette.length; i++) {
      palette[i] = (palette[i] & 0xFF_FFFF) | alpha[i] << 24;
    }
    return palette;
  }

  /// What expands the rows of a picture without palette.
  PngRows rows() {
    int[] transparent = transparentColor();
    boolean plain = header.depth() == 8 && transparent.length == 0 && gamma.isEmpty();
    PngRows rows = plain
        ? new PngPlainRows(header.color())
        : new PngLevelRows(header, levels(header.depth()), PngLevels.ofSrgb(header.depth()),
            transparent);
    return profile.isPresent() ? new PngProfileRows(header, rows, profile.get()) : rows;
  }

  /// What gives one byte of each 16-bit sample as it is stored.
  ///
  /// @param shift of that byte: 8 for the high one, 0 for the low one
  PngRows byteRows(int shift) {
    byte[] bytes = PngLevels.ofByte(shift);
    return new PngLevelRows(header, bytes, bytes, transparentColor());
  }

  private byte[] levels(int depth) {
    return gamma.isPresent()
        ? PngLevels.ofGamma(depth, gamma.getAsDouble())
        : PngLevels.ofSrgb(depth);
  }

  /// The samples of the one transparent color, at the depth of the file; empty for none.
  private int[] transparentColor() {
    int channels = header.color().channels();
    byte[] stored = notes.transparency();
    if (header.color().hasAlpha() || stored.length != 2 * channels) {
      return new int[0];
    }
    int[] samples = new int[channels];
    int mask = (1 << header.depth()) - 1;
    for (int c = 0; c < channels; c++) {
      samples[c] = Bytes.u16(stored, 2 * c) & mask;
    }
    return samples;
  }
}
