package dev.ics.decode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The marker segments of a JPEG file up to its end (ITU-T T.81, annex B).
final class JpegSegments {

  private static final int START = 0xD8, END = 0xD9, SCAN = 0xDA, TEMPORARY = 0x01;
  private static final int FIRST_RESTART = 0xD0, LAST_RESTART = 0xD7;

  /// Before the first scan; comments and profiles in pieces of 64 KiB make hundreds.
  private static final int MOST = 1 << 16;

  private final byte[] file;
  private final List<Segment> list;
  private final int scanStart;

  private JpegSegments(byte[] file, List<Segment> list, int scanStart) {
    this.file = file;
    this.list = list;
    this.scanStart = scanStart;
  }

  /// One marker with what follows it.
  ///
  /// @param marker its second byte
  /// @param start  of the content, behind marker and length
  /// @param length of the content, in bytes
  record Segment(int marker, int start, int length) {

    boolean isFrame() {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8
          && marker != 0xCC;
    }

    boolean isApplication(byte[] file, int number, String name) {
      return marker == 0xE0 + number && length >= name.length()
          && Bytes.matches(file, start, name);
    }
  }

  /// Follows the markers to the end of the image. A file without end marker is cut short: whether
  /// its last scan is complete cannot be told without decoding it.
  static JpegSegments read(byte[] file) throws UnreadableImageException {
    var list = new ArrayList<Segment>();
    int scanStart = -1;
    int at = 2;
    while (true) {
      at = markerAt(file, at);
      int marker = Bytes.u8(file, at + 1);
      if (marker == END) {
        if (scanStart < 0) {
          throw new UnreadableImageException(FileType.JPEG, at, "it ends before the first scan");
        }
        return new JpegSegments(file, List.copyOf(list), scanStart);
      }
      if (isBare(marker)) {
        at += 2;
        continue;
      }
      Segment segment = segment(file, at, marker);
      if (marker == SCAN) {
        scanStart = scanStart < 0 ? at : scanStart;
      } else if (scanStart < 0) {
        if (list.size() == MOST) {
          throw new UnreadableImageException(FileType.JPEG, at,
              "it has more than %,d segments, which no writer makes".formatted(MOST));
        }
        list.add(segment);
      }
      at = segment.start + segment.length;
    }
  }

  /// The next marker from `at` on. A stuffed zero, which stands for a 0xFF within a scan, and bytes
  /// that belong to nothing are passed over.
  private static int markerAt(byte[] file, int at) throws UnreadableImageException {
    for (int i = at; i < file.length - 1; i++) {
      if (file[i] == -1 && file[i + 1] != 0 && file[i + 1] != -1) {
        return i;
      }
    }
    throw new UnreadableImageException(FileType.JPEG, file.length,
        "the file is cut short, its end marker is missing");
  }

  private static Segment segment(byte[] file, int at, int marker) throws UnreadableImageException {
    int length = at + 4 <= file.length ? Bytes.u16(file, at + 2) : 2;
    if (length < 2) {
      throw new UnreadableImageException(FileType.JPEG, at,
          "segment %02X has a length of %d".formatted(marker, length));
    }
    if (at + 2 + length > file.length) {
      throw new UnreadableImageException(FileType.JPEG, file.length,
          "the file is cut short in segment %02X".formatted(marker));
    }
    return new Segment(marker, at + 4, length - 2);
  }

  private static boolean isBare(int marker) {
    return marker == START || marker == TEMPORARY
        || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
  }

  byte[] file() {
    return file;
  }

  int scanStart() {
    return scanStart;
  }

  /// The segments of a kind, in the order of the file.
  List<Segment> where(Predicate<Segment> kind) {
    return list.stream().filter(kind).toList();
  }

  /// The file with only those segments before the scans that are wanted.
  byte[] with(Predicate<Segment> wanted) {
    var copy = new ByteArrayOutputStream(file.length);
    copy.write(file, 0, 2);
    for (Segment segment : where(wanted)) {
      copy.write(file, segment.start - 4, segment.length + 4);
    }
    copy.write(file, scanStart, file.length - scanStart);
    return copy.toByteArray();
  }
}
