package dev.ics.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The columns of the manifest, in their order.
enum Column {

  /// The picture's file, relative to the folder of sources, with `/` on every system.
  SOURCE("source", Kind.TEXT),

  /// The file it became, relative to the folder of results.
  TARGET("target", Kind.TEXT),

  /// One of [Status], in lower case.
  STATUS("status", Kind.TEXT),

  /// In words why, where the picture was not compressed.
  REASON("reason", Kind.TEXT),

  /// In pixels, upright.
  WIDTH_BEFORE("widthBefore", Kind.NUMBER),
  HEIGHT_BEFORE("heightBefore", Kind.NUMBER),

  /// Distinct colors after the reduction in pixels.
  COLORS_BEFORE("colorsBefore", Kind.NUMBER),

  WIDTH_AFTER("widthAfter", Kind.NUMBER),
  HEIGHT_AFTER("heightAfter", Kind.NUMBER),
  COLORS_AFTER(
      "colorsAfter", Kind.NUMBER),

  /// Of the files.
  BYTES_BEFORE("bytesBefore", Kind.NUMBER),
  BYTES_AFTER("bytesAfter", Kind.NUMBER),

  STRATEGY("strategy", Kind.TEXT),

  /// The most that were asked for.
  COLORS_ASKED("colorsAsked", Kind.NUMBER),

  SEED("seed", Kind.NUMBER),

  /// How the stored picture was turned, numbered as in EXIF; 1 where it was upright.
  ORIENTATION("orientation", Kind.NUMBER),

  /// Of the source, of which the first was taken.
  FRAMES("frames", Kind.NUMBER),

  /// Of the result against the reduced original.
  MSE("mse", Kind.NUMBER),

  /// Empty where the error is 0.
  PSNR("psnrDb", Kind.NUMBER),
  SSIMULACRA2("ssimulacra2", Kind.NUMBER),
  TARGET_REACHED(
      "targetReached", Kind.TRUTH),

  /// In lower-case hexadecimal.
  SOURCE_SHA256("sourceSha256", Kind.TEXT),
  TARGET_SHA256("targetSha256", Kind.TEXT);

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
