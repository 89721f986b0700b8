package dev.ics.cli;

import dev.ics.color.RgbaImage;
import dev.ics.decode.ColorKind;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageInfo;
import dev.ics.histogram.CountedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a picture file is.
///
/// @param bytes  how long the file is
/// @param colors distinct colors of the decoded picture
record Inspection(Path file, long bytes, ImageInfo info, int colors) {

  private static final int MOST_IN_A_PALETTE = 256;

  /// Formats whose files are small already because they left details out.
  private static final List<String> LOSSY = List.of("JPEG", "WebP");

  /// What compressing the picture promises.
  enum Prospect {

    /// It has a palette.
    PALETTE("little to gain: it has a palette already; ask for fewer colors"),

    /// Its colors fit a palette.
    LOSSLESS("would gain without loss: its colors fit a palette"),

    /// It has more colors than a palette holds, and loses some.
    FEWER_COLORS("would gain: it has more colors than a palette holds"),

    /// Its format is lossy, so that its file may be small already.
    LOSSY("may gain: its format is lossy, and a PNG may well be larger");

    private final String sentence;

    Prospect(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  static Inspection of(Path file, DecodeLimits limits) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder; name the files in it");
    }
    limits.checkBytes(Files.size(file));
    byte[] content = Files.readAllBytes(file);
    RgbaImage image = ImageDecoder.decode(content, limits);
    return new Inspection(file, content.length, ImageDecoder.inspect(content),
        CountedImage.takingOver(image).histogram().size());
  }

  Prospect prospect() {
    if (info.color() == ColorKind.PALETTE) {
      return Prospect.PALETTE;
    }
    if (LOSSY.contains(info.format())) {
      return Prospect.LOSSY;
    }
    return colors <= MOST_IN_A_PALETTE ? Prospect.LOSSLESS : Prospect.FEWER_COLORS;
  }
}
