package dev.ics.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.decode.Density;
import dev.ics.decode.Metadata;
import dev.ics.decode.TextNote;
import dev.ics.deflate.Zlib;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Metadata as chunks of a PNG (PNG specification, third edition, section 11.3).
final class PngMetadata {

  private static final String PROFILE_NAME = "icc";

  private PngMetadata() {}

  /// The file with metadata.
  static byte[] with(Metadata metadata, byte[] png) {
    PngOutput start = new PngOutput(Arrays.copyOf(png, PngOutput.HEADER_BYTES));
    write(metadata, start);
    return start.rest(png, PngOutput.HEADER_BYTES).toBytes();
  }

  /// Adds the chunks; all of them may stand right behind the header.
  private static void write(Metadata metadata, PngOutput png) {
    if (metadata.profile().length > 0) {
      png.chunk("iCCP", joined(PROFILE_NAME.getBytes(ISO_8859_1), new byte[2],
          Zlib.compress(metadata.profile(), WriteOptions.DEFAULT_EFFORT)));
    }
    metadata.density().ifPresent(density -> png.chunk("pHYs", pixelSize(density)));
    if (metadata.exif().length > 0) {
      png.chunk("eXIf", metadata.exif());
    }
    if (metadata.xmp().length > 0) {
      png.chunk("iTXt", international(TextNote.XMP, metadata.xmp()));
    }
    for (TextNote note : metadata.texts()) {
      if (ISO_8859_1.newEncoder().canEncode(note.text())) {
        png.chunk("tEXt", joined(note.keyword().getBytes(ISO_8859_1), new byte[1],
            note.text().getBytes(ISO_8859_1)));
      } else {
        png.chunk("iTXt", international(note.keyword(), note.text().getBytes(UTF_8)));
      }
    }
  }

  private static byte[] pixelSize(Density density) {
    return ByteBuffer.allocate(9)
        .putInt(density.x())
        .putInt(density.y())
        .put((byte) (density.perMeter() ? 1 : 0))
        .array();
  }

  /// Not compressed, in no language, with no translated keyword.
  private static byte[] international(String keyword, byte[] utf8) {
    return joined(keyword.getBytes(ISO_8859_1), new byte[5], utf8);
  }

  private static byte[] joined(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
