package dev.ics.write;

import dev.ics.color.LabelImage;
import dev.ics.decode.ColorKind;
import dev.ics.decode.PngBlock;
import dev.ics.decode.StoredPng;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes label masks as PNG, every number as it is: indices keep their numbers and their palette,
/// shades and colors their depth. Only the depth of indices, which changes none of them, may become
/// less. Of the other chunks, transparency is kept.
public final class MaskWriter {

  private static final int DEPTH_AT = 8;
  private static final int INTERLACE_AT = 12;

  private final LabelImage labels;
  private final StoredPng like;

  private MaskWriter(LabelImage labels, StoredPng like) {
    this.labels = labels;
    this.like = like;
  }

  /// The smallest file.
  ///
  /// @param like   the PNG that the labels come from
  /// @param effort 0..9: from fastest to smallest
  public static EncodedImage write(LabelImage labels, StoredPng like, int effort) {
    var writer = new MaskWriter(labels, like);
    WriteEffort trials = WriteEffort.of(effort);
    List<Filtering> filterings = Stream
        .concat(Stream.of(Filtering.NONE), trials.filterings().stream())
        .distinct()
        .toList();
    List<Candidate> candidates = writer.depths()
        .mapToObj(depth -> new Candidate(() -> writer.form(depth), filterings))
        .toList();
    return EncodedImage.png(PngTrials.smallest(candidates, trials));
  }

  private IntStream depths() {
    int stored = like.info().bitsPerChannel();
    if (like.info().color() != ColorKind.PALETTE) {
      return IntStream.of(stored);
    }
    int largest = Arrays.stream(labels.plane(0)).max().orElse(0);
    int least = BitDepth.ofColors(Math.max(like.info().paletteSize(), largest + 1));
    return IntStream.of(stored, least).distinct();
  }

  private PngForm form(int depth) {
    byte[] header = like.blocks().getFirst().content().clone();
    ByteBuffer.wrap(header).putInt(labels.width()).putInt(labels.height());
    header[DEPTH_AT] = (byte) depth;
    header[INTERLACE_AT] = 0;
    PngOutput head = PngOutput.ofHeader(header);
    for (PngBlock block : like.blocks()) {
      if (block.type().equals("PLTE") || block.type().equals("tRNS")) {
        head.chunk(block.type(), block.content());
      }
    }
    int bits = like.channels() * depth;
    Rows rows = bits < Byte.SIZE ? packed(bits) : whole(bits / Byte.SIZE);
    return new PngForm(head, labels.height(), rows::chosen);
  }

  private Rows packed(int bits) {
    Rows rows = new Rows(labels.height(), Math.ceilDiv(labels.width(), Byte.SIZE / bits), 1);
    for (int y = 0; y < labels.height(); y++) {
      for (int x = 0; x < labels.width(); x++) {
        int bit = x * bits;
        int label = labels.plane(0)[y * labels.width() + x];
        rows.bytes()[rows.start(y) + bit / Byte.SIZE] |= (byte) (label << Byte.SIZE - bits
            - bit % Byte.SIZE);
      }
    }
    return rows;
  }

  private Rows whole(int bytes) {
    Rows rows = new Rows(labels.height(), Math.multiplyExact(bytes, labels.width()), bytes);
    int bytesOfPlane = bytes / labels.planes();
    for (int y = 0; y < labels.height(); y++) {
      int at = rows.start(y);
      for (int pixel = y * labels.width(); pixel < (y + 1) * labels.width(); pixel++) {
        for (int p = 0; p < labels.planes(); p++) {
          for (int shift = (bytesOfPlane - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            rows.bytes()[at++] = (byte) (labels.plane(p)[pixel] >>> shift);
          }
        }
      }
    }
    return rows;
  }
}
