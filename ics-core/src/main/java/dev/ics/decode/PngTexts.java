package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The tEXt, zTXt and iTXt chunks of a PNG (PNG specification, section 11.3.3). What is malformed, or
/// too long when it is inflated, is left out, and so is what comes when there is enough.
final class PngTexts {

  private static final int LONGEST_KEYWORD = 79;

  /// Of one text, inflated.
  private static final int MOST_BYTES = 1 << 20;

  /// Of all texts together, in letters.
  private static final int MOST_LETTERS = 16 << 20;

  private PngTexts() {}

  /// All texts, an XMP packet among them.
  static List<TextNote> of(byte[] file, List<PngChunk> chunks) {
    var texts = new ArrayList<TextNote>();
    int letters = 0;
    for (PngChunk chunk : chunks) {
      if (chunk.type().equals("tEXt") || chunk.type().equals("zTXt")
          || chunk.type().equals("iTXt")) {
        byte[] content = Arrays.copyOfRange(file, chunk.start(), chunk.start() + chunk.length());
        Optional<TextNote> text = read(chunk.type(), content);
        letters += text.map(note -> note.text().length()).orElse(mostInflated(content));
        if (letters > MOST_LETTERS) {
          return texts;
        }
        text.ifPresent(texts::add);
      }
    }
    return texts;
  }

  /// What a text that is left out may have cost to inflate, in bytes.
  private static int mostInflated(byte[] content) {
    return (int) Math.min(MOST_BYTES, content.length * PngPicture.DEFLATE_LIMIT);
  }

  private static Optional<TextNote> read(String type, byte[] content) {
    int keyword = zero(content, 0);
    if (keyword < 1 || keyword > LONGEST_KEYWORD) {
      return Optional.empty();
    }
    Optional<String> text = switch (type) {
      case "tEXt" -> Optional.of(text(content, keyword + 1));
      case "zTXt" -> Zlib.inflate(content, keyword + 2, MOST_BYTES)
          .map(
              bytes -> new String(bytes, ISO_8859_1));
      default -> international(content, keyword + 1);
    };
    return text.map(found -> new TextNote(Bytes.text(content, 0, keyword), found));
  }

  private static String text(byte[] content, int from) {
    return Bytes.text(content, from, content.length - from);
  }

  /// Compression flag and method, language, translated keyword, text.
  private static Optional<String> international(byte[] content, int from) {
    int language = zero(content, from + 2);
    int translated = language < 0 ? -1 : zero(content, language + 1);
    if (translated < 0) {
      return Optional.empty();
    }
    Optional<byte[]> bytes = content[from] == 0
        ? Optional.of(Arrays.copyOfRange(content, translated + 1, content.length))
        : Zlib.inflate(content, translated + 1, MOST_BYTES);
    return bytes.map(utf8 -> new String(utf8, UTF_8));
  }

  /// Where the next zero is; negative without one.
  private static int zero(byte[] content, int from) {
    for (int i = from; i < content.length; i++) {
      if (content[i] == 0) {
        return i;
      }
    }
    return -1;
  }
}
