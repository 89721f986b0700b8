package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ics.color.RgbaImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A WebP file: its first frame, laid on the transparent canvas (RFC 9649, "WebP Image Format",
/// section 2). The plug-in gets the frame as a still picture of its own, without metadata; profile
/// and orientation are applied here.
final class WebpPicture implements Picture {

  private static final int HEADER = 12, AROUND = 8, FRAME_HEADER = 16;
  private static final int LOSSLESS_HEADER = 5, LOSSY_HEADER = 10;
  private static final int ALPHA_FLAG = 0x10;

  /// Far more than there are frames in any animation.
  private static final int MOST_CHUNKS = 1 << 20;

  private final byte[] file;
  private final List<Chunk> chunks;
  private final List<Chunk> frame;

  private WebpPicture(byte[] file, List<Chunk> chunks, List<Chunk> frame) {
    this.file = file;
    this.chunks = chunks;
    this.frame = frame;
  }

  /// A stretch of the file.
  ///
  /// @param start  of its content
  /// @param length of its content, in bytes, without padding
  record Chunk(String type, int start, int length) {}

  static WebpPicture open(byte[] file) throws UnreadableImageException {
    long end = Bytes.u32Little(file, 4) + AROUND;
    if (end > file.length) {
      throw new UnreadableImageException(FileType.WEBP, file.length,
          "the file is cut short, it should have %,d bytes".formatted(end));
    }
    List<Chunk> chunks = chunks(file, HEADER, (int) end);
    Optional<Chunk> animated = find(chunks, "ANMF").filter(c -> c.length > FRAME_HEADER);
    List<Chunk> frame = animated.isPresent()
        ? chunks(file, animated.get().start + FRAME_HEADER,
            animated.get().start + animated.get().length)
        : chunks;
    frame = frame.stream().filter(c -> isImage(c.type) || c.type.equals("ALPH")).toList();
    if (frame.isEmpty() || !holdsSize(frame.getLast())) {
      throw new UnreadableImageException(FileType.WEBP, end, "no image data were found");
    }
    return checked(new WebpPicture(file, chunks, frame));
  }

  private static WebpPicture checked(WebpPicture picture) throws UnreadableImageException {
    if (picture.frameWidth() == 0 || picture.frameHeight() == 0
        || picture.left() + picture.frameWidth() > picture.width()
        || picture.top() + picture.frameHeight() > picture.height()) {
      throw new UnreadableImageException(FileType.WEBP, picture.image().start,
          "a frame of %d x %d at %d, %d does not fit the canvas of %d x %d".formatted(
              picture.frameWidth(), picture.frameHeight(), picture.left(), picture.top(),
              picture.width(), picture.height()));
    }
    return picture;
  }

  private static List<Chunk> chunks(byte[] file, int from, int end)
      throws UnreadableImageException {
    var chunks = new ArrayList<Chunk>();
    int at = from;
    while (end - at >= AROUND) {
      long length = Bytes.u32Little(file, at + 4);
      if (chunks.size() == MOST_CHUNKS) {
        throw new UnreadableImageException(FileType.WEBP, at,
            "it has more than %,d chunks, which no writer makes".formatted(MOST_CHUNKS));
      }
      if (length > end - at - AROUND) {
        throw new UnreadableImageException(FileType.WEBP, at,
            "a chunk of %,d bytes does not fit the %,d that are left".formatted(length,
                end - at - AROUND));
      }
      chunks.add(new Chunk(Bytes.text(file, at, 4), at + AROUND, (int) length));
      at = (int) Math.min(end, at + AROUND + length + (length & 1));
    }
    return chunks;
  }

  private static Optional<Chunk> find(List<Chunk> chunks, String type) {
    return chunks.stream().filter(c -> c.type.equals(type)).findFirst();
  }

  private static boolean isImage(String type) {
    return type.equals("VP8 ") || type.equals("VP8L");
  }

  /// A lossless picture of one color has but three bytes behind its header.
  private static boolean holdsSize(Chunk chunk) {
    return isImage(chunk.type)
        && chunk.length >= (chunk.type.equals("VP8L") ? LOSSLESS_HEADER : LOSSY_HEADER);
  }

  @Override
  public ImageInfo info() {
    long frames = chunks.stream().filter(c -> c.type.equals("ANMF")).count();
    boolean alpha = frame.size() > 1 || (isLossless() && (file[image().start + 4] & 0x10) != 0);
    return ImageInfo
        .of(FileType.WEBP, width(), height(), 8, ColorKind.of(false, alpha))
        .withProfile(profile())
        .withOrientation(find(chunks, "EXIF").map(c -> TiffTags.orientationOfExif(content(c)))
            .orElse(Orientation.UPRIGHT))
        .withFrames(OptionalInt.of(Math.max(1, (int) frames)));
  }

  private Optional<IccProfile> profile() {
    return find(chunks, "ICCP").map(this::content).flatMap(IccProfile::of);
  }

  @Override
  public Metadata metadata() {
    return Metadata.NONE
        .withProfile(profile().filter(icc -> icc.components() == 3)
            .map(IccProfile::bytes)
            .orElse(new byte[0]))
        .withExif(find(chunks, "EXIF").map(this::content)
            .map(WebpPicture::withoutName)
            .orElse(new byte[0]))
        .withXmp(find(chunks, "XMP ").map(this::content).orElse(new byte[0]));
  }

  /// Some writers put the name of the JPEG segment before the block.
  private static byte[] withoutName(byte[] exif) {
    return Bytes.matches(exif, 0, "Exif\0\0") ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
  }

  @Override
  public RgbaImage decode(boolean toSrgb) throws ImageException {
    try (PluginReader reader = PluginReader.open(FileType.WEBP, still())) {
      int[] argb = reader.read(frameWidth(), frameHeight(),
          toSrgb ? profile() : Optional.empty());
      return Canvas.place(new RgbaImage(frameWidth(), frameHeight(), argb), left(), top(), width(),
          height());
    }
  }

  /// The first frame as a file of its own.
  private byte[] still() {
    var body = new ByteArrayOutputStream(file.length + 64);
    body.writeBytes("WEBP".getBytes(ISO_8859_1));
    if (frame.size() > 1) {
      byte[] extended = new byte[10];
      extended[0] = ALPHA_FLAG;
      putLittle(extended, 4, frameWidth() - 1);
      putLittle(extended, 7, frameHeight() - 1);
      write(body, "VP8X", extended);
    }
    for (Chunk chunk : frame) {
      write(body, chunk.type, content(chunk));
    }
    var still = new ByteArrayOutputStream(body.size() + AROUND);
    write(still, "RIFF", body.toByteArray());
    return still.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] length = new byte[4];
    putLittle(length, 0, content.length);
    length[3] = (byte) (content.length >>> 24);
    out.writeBytes(type.getBytes(ISO_8859_1));
    out.writeBytes(length);
    out.writeBytes(content);
    if (content.length % 2 != 0) {
      out.write(0);
    }
  }

  /// The low 24 bits.
  private static void putLittle(byte[] to, int at, int value) {
    to[at] = (byte) value;
    to[at + 1] = (byte) (value >>> 8);
    to[at + 2] = (byte) (value >>> 16);
  }

  private byte[] content(Chunk chunk) {
    return Arrays.copyOfRange(file, chunk.start, chunk.start + chunk.length);
  }

  private Chunk image() {
    return frame.getLast();
  }

  private boolean isLossless() {
    return image().type.equals("VP8L");
  }

  /// 14 bits each: behind signature and key frame code in `VP8 `, less one behind the signature in
  /// `VP8L`.
  private int frameWidth() {
    int at = image().start;
    return isLossless()
        ? (Bytes.u16Little(file, at + 1) & 0x3FFF) + 1
        : Bytes.u16Little(file, at + 6) & 0x3FFF;
  }

  private int frameHeight() {
    int at = image().start;
    return isLossless()
        ? (Bytes.u24Little(file, at + 2) >> 6 & 0x3FFF) + 1
        : Bytes.u16Little(file, at + 8) & 0x3FFF;
  }

  private int width() {
    return find(chunks, "VP8X").filter(c -> c.length >= 10)
        .map(c -> Bytes.u24Little(file, c.start + 4) + 1)
        .orElse(frameWidth());
  }

  private int height() {
    return find(chunks, "VP8X").filter(c -> c.length >= 10)
        .map(c -> Bytes.u24Little(file, c.start + 7) + 1)
        .orElse(frameHeight());
  }

  private int left() {
    return find(chunks, "ANMF").filter(c -> c.length > FRAME_HEADER)
        .map(c -> 2 * Bytes.u24Little(file, c.start))
        .orElse(0);
  }

  private int top() {
    return find(chunks, "ANMF").filter(c -> c.length > FRAME_HEADER)
        .map(c -> 2 * Bytes.u24Little(file, c.start + 3))
        .orElse(0);
  }
}
