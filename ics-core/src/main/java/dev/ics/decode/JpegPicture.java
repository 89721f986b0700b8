package dev.ics.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.color.RgbaImage;
import dev.ics.decode.JpegSegments.Segment;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A JPEG file whose markers have been followed to the end. The plug-in gets only the segments that
/// the pixels need, so that a broken thumbnail or comment cannot disturb it; profile and
/// orientation are applied here.
final class JpegPicture implements Picture {

  private static final String EXIF = "Exif\0\0", ICC = "ICC_PROFILE\0", ADOBE = "Adobe";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final int COMMENT = 0xFE;

  /// Name, number and count before the bytes of a part of a profile (ICC.1:2022, annex B.4).
  private static final int ICC_AROUND = 14;

  /// Bytes between scans are harmless; the other complaints of libjpeg under this heading mean
  /// invented pixels.
  private static final String DAMAGE = "Corrupt JPEG data", HARMLESS = "extraneous";

  private final JpegSegments segments;
  private final Segment frame;

  private JpegPicture(JpegSegments segments, Segment frame) {
    this.segments = segments;
    this.frame = frame;
  }

  static JpegPicture open(byte[] file) throws UnreadableImageException {
    JpegSegments segments = JpegSegments.read(file);
    List<Segment> frames = segments.where(Segment::isFrame);
    if (frames.isEmpty() || frames.getFirst().length() < 6) {
      throw new UnreadableImageException(FileType.JPEG, segments.scanStart(),
          "no frame header before the first scan");
    }
    var picture = new JpegPicture(segments, frames.getFirst());
    if (picture.width() == 0 || picture.height() == 0) {
      throw new UnreadableImageException(FileType.JPEG, picture.frame.start(),
          "the size is %d x %d".formatted(picture.width(), picture.height()));
    }
    return picture;
  }

  @Override
  public ImageInfo info() {
    return ImageInfo.of(FileType.JPEG, width(), height(), Bytes.u8(file(), frame.start()), color())
        .withInterlaced((frame.marker() & 3) == 2)
        .withProfile(profile())
        .withOrientation(orientation());
  }

  @Override
  public Metadata metadata() {
    return Metadata.NONE
        .withProfile(profile().filter(icc -> icc.components() == 3 && components() == 3)
            .map(IccProfile::bytes)
            .orElse(new byte[0]))
        .withExif(application(1, EXIF))
        .withXmp(application(1, XMP))
        .withTexts(segments.where(s -> s.marker() == COMMENT)
            .stream()
            .map(s -> new TextNote(TextNote.COMMENT, new String(content(s, 0), UTF_8)))
            .toList())
        .withDensity(density());
  }

  /// What follows the name in the first application segment that begins with it.
  private byte[] application(int number, String name) {
    return segments.where(s -> s.isApplication(file(), number, name))
        .stream()
        .findFirst()
        .map(s -> content(s, name.length()))
        .orElse(new byte[0]);
  }

  /// Version, unit and pixels in a unit (JPEG File Interchange Format, ITU-T T.871).
  private Optional<Density> density() {
    byte[] jfif = application(0, "JFIF\0");
    if (jfif.length < 7 || Bytes.u16(jfif, 3) == 0 || Bytes.u16(jfif, 5) == 0) {
      return Optional.empty();
    }
    int x = Bytes.u16(jfif, 3);
    int y = Bytes.u16(jfif, 5);
    return switch (jfif[2]) {
      case 1 -> Optional.of(Density.perInch(x, y));
      case 2 -> Optional.of(Density.perCentimeter(x, y));
      default -> x == y ? Optional.empty() : Optional.of(new Density(x, y, false));
    };
  }

  @Override
  public RgbaImage decode(boolean toSrgb) throws ImageException {
    byte[] bare = segments
        .with(segment -> segment.marker() < 0xE0 || segment.isApplication(file(), 0, "JFIF")
            || segment.isApplication(file(), 14, ADOBE));
    try (PluginReader reader = PluginReader.open(FileType.JPEG, bare)) {
      int[] argb = components() == 4
          ? JpegInks.toArgb(reader.readRaster(width(), height()), transform() == 2, profile())
          : reader.read(width(), height(), toSrgb ? profile() : Optional.empty());
      checkWarnings(reader.warnings());
      return new RgbaImage(width(), height(), argb);
    }
  }

  private static void checkWarnings(List<String> warnings) throws UnreadableImageException {
    for (String warning : warnings) {
      if (warning.startsWith(DAMAGE) && !warning.contains(HARMLESS)) {
        throw new UnreadableImageException(FileType.JPEG, warning);
      }
    }
  }

  private byte[] file() {
    return segments.file();
  }

  private int height() {
    return Bytes.u16(file(), frame.start() + 1);
  }

  private int width() {
    return Bytes.u16(file(), frame.start() + 3);
  }

  private int components() {
    return Bytes.u8(file(), frame.start() + 5);
  }

  /// Adobe's segment says by its last byte whether the colors went through a YCbCr transform (Adobe
  /// Technical Note 5116); negative without it, when three components are YCbCr and four CMYK.
  private int transform() {
    return segments.where(s -> s.isApplication(file(), 14, ADOBE) && s.length() >= 12)
        .stream()
        .findFirst()
        .map(s -> Bytes.u8(file(), s.start() + 11))
        .orElse(-1);
  }

  private ColorKind color() {
    return switch (components()) {
      case 1 -> ColorKind.GRAY;
      case 3 -> transform() == 0 ? ColorKind.RGB : ColorKind.YCBCR;
      case 4 -> transform() == 2 ? ColorKind.YCCK : ColorKind.CMYK;
      default -> ColorKind.OTHER;
    };
  }

  private int orientation() {
    return segments.where(s -> s.isApplication(file(), 1, EXIF))
        .stream()
        .findFirst()
        .map(s -> TiffTags.orientationOfExif(content(s, 0)))
        .orElse(Orientation.UPRIGHT);
  }

  /// The profile, put together from its parts; empty where one is missing.
  private Optional<IccProfile> profile() {
    List<Segment> parts = segments
        .where(s -> s.isApplication(file(), 2, ICC) && s.length() > ICC_AROUND)
        .stream()
        .sorted(Comparator.comparingInt(this::partNumber))
        .toList();
    var profile = new ByteArrayOutputStream();
    for (int i = 0; i < parts.size(); i++) {
      if (partNumber(parts.get(i)) != i + 1
          || Bytes.u8(file(), parts.get(i).start() + 13) != parts.size()) {
        return Optional.empty();
      }
      profile.writeBytes(content(parts.get(i), ICC_AROUND));
    }
    return IccProfile.of(profile.toByteArray());
  }

  private int partNumber(Segment part) {
    return Bytes.u8(file(), part.start() + 12);
  }

  private byte[] content(Segment segment, int from) {
    return Arrays.copyOfRange(file(), segment.start() + from, segment.start() + segment.length());
  }
}
