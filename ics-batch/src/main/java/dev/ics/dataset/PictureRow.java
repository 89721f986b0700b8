package dev.ics.dataset;

import dev.ics.Compression;
import dev.ics.Recipe;
import dev.ics.batch.FileResult;
import dev.ics.batch.SourceKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Writes the row of a picture that was worked on to the end.
///
/// @param settings of the recipe; some are columns
/// @param palettes that pictures share
record PictureRow(Tree tree, Map<String, String> settings, SharedPalettes palettes) {

  /// What masks have in place of a strategy.
  private static final String MASK = "mask";

  static PictureRow of(Tree tree, Recipe recipe, SharedPalettes palettes) {
    return new PictureRow(tree, Settings.of(recipe), palettes);
  }

  /// @param kind     a picture or a mask, of which the settings of colors mean nothing
  /// @param original the bytes of the source
  /// @param written  those of the target, if there is one
  Row of(SourceKind kind, FileResult.Done result, byte[] original, byte[] written) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.SOURCE, tree.source(result.source()));
    if (kind instanceof SourceKind.Mask) {
      cells.put(Column.STRATEGY, MASK);
    } else {
      put(cells, settings);
    }
    switch (result) {
      case FileResult.Compressed done -> {
        put(cells, Status.COMPRESSED, done.compression());
        putTarget(cells, done.target(), written);
      }
      case FileResult.Kept kept -> {
        put(cells, Status.KEPT, kept.compression());
        cells.put(Column.REASON, kept.reason());
        putTarget(cells, kept.target(), written);
      }
      case FileResult.NotSmaller notSmaller -> {
        put(cells, Status.NOT_SMALLER, notSmaller.compression());
        cells.put(Column.REASON, "the result would be larger");
      }
      case FileResult.BelowMinimum below -> {
        put(cells, Status.BELOW_MINIMUM, below.compression());
        cells.put(Column.REASON, "the quality is below " + decimal(1, below.minimum()));
        if (!below.target().equals(below.source())) {
          putTarget(cells, below.target(), written);
        }
      }
    }
    cells.put(Column.BYTES_BEFORE, String.valueOf(original.length));
    String sha256 = Sha256.of(original);
    cells.put(Column.SOURCE_SHA256, sha256);
    if (kind instanceof SourceKind.Picture) {
      palettes.id(sha256).ifPresent(id -> cells.put(Column.PALETTE_ID, id));
    }
    return new Row(cells);
  }

  private static void put(Map<Column, String> cells, Map<String, String> settings) {
    copy(settings, Settings.STRATEGY, cells, Column.STRATEGY);
    copy(settings, Settings.COLORS, cells, Column.COLORS_ASKED);
    copy(settings, Settings.SEED, cells, Column.SEED);
  }

  private static void copy(Map<String, String> settings, String name, Map<Column, String> cells,
      Column column) {
    String value = settings.get(name);
    if (value != null) {
      cells.put(column, value);
    }
  }

  private static void put(Map<Column, String> cells, Status status, Compression compression) {
    cells.put(Column.STATUS, status.text());
    cells.put(Column.WIDTH_BEFORE, String.valueOf(compression.before().width()));
    cells.put(Column.HEIGHT_BEFORE, String.valueOf(compression.before().height()));
    cells.put(Column.COLORS_BEFORE, String.valueOf(compression.before().colors()));
    cells.put(Column.WIDTH_AFTER, String.valueOf(compression.after().width()));
    cells.put(Column.HEIGHT_AFTER, String.valueOf(compression.after().height()));
    cells.put(Column.COLORS_AFTER, String.valueOf(compression.after().colors()));
    cells.put(Column.ORIENTATION, String.valueOf(compression.orientation()));
    cells.put(Column.FRAMES, String.valueOf(compression.frames()));
    cells.put(Column.MSE, decimal(4, compression.score().mse()));
    cells.put(Column.INERTIA, Inertia.of(compression));
    if (compression.score().mse() > 0) {
      cells.put(Column.PSNR, decimal(3, compression.score().psnrDb()));
    }
    if (compression.quality().isPresent()) {
      cells.put(Column.SSIMULACRA2, decimal(3, compression.quality().getAsDouble()));
      cells.put(Column.TARGET_REACHED, String.valueOf(compression.targetReached()));
    }
  }

  private void putTarget(Map<Column, String> cells, Path target, byte[] written) {
    cells.put(Column.TARGET, tree.target(target));
    cells.put(Column.BYTES_AFTER, String.valueOf(written.length));
    cells.put(Column.TARGET_SHA256, Sha256.of(written));
  }

  private static String decimal(int decimals, double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
