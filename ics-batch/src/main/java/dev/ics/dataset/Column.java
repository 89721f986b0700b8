package dev.ics.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The columns of the manifest, in their order.
enum Column {

  /// The picture's file, relative to the folder of sources, with `/` on every system.
  SOURCE("source", Kind.TEXT),

  /// The file it became, relative to the folder of results, or within its shard.
  TARGET("target", Kind.TEXT),

  /// One of [Status], in lower case.
  STATUS("status", Kind.TEXT),

  /// In words why, where the picture was not compressed.
  REASON("reason", Kind.TEXT),

  /// In pixels, upright.
  WIDTH_BEFORE("widthBefore", Kind.NUMBER),

  /// In pixels, upright.
  HEIGHT_BEFORE("heightBefore", Kind.NUMBER),

  /// Distinct colors that the reduction in pixels left.
  COLORS_BEFORE("colorsBefore", Kind.NUMBER),

  /// In pixels.
  WIDTH_AFTER("widthAfter", Kind.NUMBER),

  /// In pixels.
  HEIGHT_AFTER("heightAfter", Kind.NUMBER),

  /// Distinct colors of the result.
  COLORS_AFTER("colorsAfter", Kind.NUMBER),

  /// Of the source.
  BYTES_BEFORE("bytesBefore", Kind.NUMBER),

  /// Of the target.
  BYTES_AFTER("bytesAfter", Kind.NUMBER),

  /// By the name that users know.
  STRATEGY("strategy", Kind.TEXT),

  /// The most that were asked for.
  COLORS_ASKED("colorsAsked", Kind.NUMBER),

  /// Of the palette in `palettes.json`, where pictures share them.
  PALETTE_ID("paletteId", Kind.TEXT),

  /// Of the strategies that draw at random.
  SEED("seed", Kind.NUMBER),

  /// How the stored picture was turned, numbered as in EXIF; 1 where it was upright.
  ORIENTATION("orientation", Kind.NUMBER),

  /// Of the source, of which the first was taken.
  FRAMES("frames", Kind.NUMBER),

  /// Mean squared error of the result against the reduced original.
  MSE("mse", Kind.NUMBER),

  /// The same in decibels; empty where the error is 0.
  PSNR("psnrDb", Kind.NUMBER),

  /// The sum of squared errors of all pixels over red, green and blue, in squared 8-bit steps: of a
  /// picture without dithering its share of K-means' inertia in sRGB.
  INERTIA("inertia", Kind.NUMBER),

  /// Where a quality was searched for.
  SSIMULACRA2("ssimulacra2", Kind.NUMBER),

  /// Whether what was searched for was found.
  TARGET_REACHED("targetReached", Kind.TRUTH),

  /// In lower-case hexadecimal.
  SOURCE_SHA256("sourceSha256", Kind.TEXT),

  /// In lower-case hexadecimal.
  TARGET_SHA256("targetSha256", Kind.TEXT),

  /// The archive that the target is in, where results are packed.
  SHARD("shard", Kind.TEXT);

  /// How JSON writes a cell; CSV has but texts.
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }

  private static final Map<String, Column> BY_TITLE = new HashMap<>();

  static {
    for (Column column : values()) {
      BY_TITLE.put(column.title, column);
    }
  }

  private final String title;
  private final Kind kind;

  Column(String title, Kind kind) {
    this.title = title;
    this.kind = kind;
  }

  String title() {
    return title;
  }

  Kind kind() {
    return kind;
  }

  static Optional<Column> of(String title) {
    return Optional.ofNullable(BY_TITLE.get(title));
  }
}
