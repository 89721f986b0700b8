package dev.ics.decode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a file says beside its pixels, as blocks that another file can take over. A block that is
/// absent is empty. The arrays are live, not copies; read only.
public final class Metadata {

  public static final Metadata NONE = new Metadata(new byte[0], new byte[0], new byte[0], List.of(),
      Optional.empty());

  private final byte[] profile;
  private final byte[] exif;
  private final byte[] xmp;
  private final List<TextNote> texts;
  private final Optional<Density> density;

  private Metadata(byte[] profile, byte[] exif, byte[] xmp, List<TextNote> texts,
      Optional<Density> density) {
    this.profile = profile;
    this.exif = exif;
    this.xmp = xmp;
    this.texts = texts;
    this.density = density;
  }

  /// An ICC profile.
  public byte[] profile() {
    return profile;
  }

  /// An EXIF block from its TIFF header on, which calls the picture upright.
  public byte[] exif() {
    return exif;
  }

  /// An XMP packet, in UTF-8.
  public byte[] xmp() {
    return xmp;
  }

  public List<TextNote> texts() {
    return texts;
  }

  public Optional<Density> density() {
    return density;
  }

  Metadata withProfile(byte[] icc) {
    return new Metadata(icc, exif, xmp, texts, density);
  }

  /// @param stored from its TIFF header on
  Metadata withExif(byte[] stored) {
    return new Metadata(profile, Exif.upright(stored), xmp, texts, density);
  }

  Metadata withXmp(byte[] packet) {
    return new Metadata(profile, exif, packet, texts, density);
  }

  Metadata withTexts(List<TextNote> notes) {
    return new Metadata(profile, exif, xmp, List.copyOf(notes), density);
  }

  Metadata withDensity(Optional<Density> found) {
    return new Metadata(profile, exif, xmp, texts, found);
  }

  /// The blocks of some kinds.
  Metadata only(Set<MetadataKind> kinds) {
    return new Metadata(
        kinds.contains(MetadataKind.ICC) ? profile : NONE.profile,
        kinds.contains(MetadataKind.EXIF) ? exif : NONE.exif,
        kinds.contains(MetadataKind.XMP) ? xmp : NONE.xmp,
        kinds.contains(MetadataKind.TEXT) ? texts : NONE.texts,
        kinds.contains(MetadataKind.DENSITY) ? density : NONE.density);
  }
}
