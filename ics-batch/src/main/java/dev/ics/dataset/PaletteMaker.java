package dev.ics.dataset;

import dev.ics.CompressionOptions;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.HistogramSum;
import dev.ics.palette.Palette;
import dev.ics.palette.Palettes;
import dev.ics.score.Score;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes palettes of counted pictures.
final class PaletteMaker {

  private final CompressionOptions compression;
  private final PaletteScope scope;
  private final Spool spool;

  PaletteMaker(CompressionOptions compression, PaletteScope scope, Spool spool) {
    this.compression = compression;
    this.scope = scope;
    this.spool = spool;
  }

  /// @param sources digest of the entries
  SharedPalettes make(String sources, List<Spool.Entry> entries) throws IOException {
    Map<String, SharedPalette> palettes = new TreeMap<>();
    Map<String, String> ofPictures = new HashMap<>();
    for (List<Spool.Entry> group : groups(entries)) {
      SharedPalette made = make(group);
      palettes.merge(made.id(), made, SharedPalette::plus);
      group.forEach(entry -> ofPictures.put(entry.sha256(), made.id()));
    }
    return new SharedPalettes(sources, palettes, ofPictures);
  }

  private List<List<Spool.Entry>> groups(List<Spool.Entry> entries) throws IOException {
    int most = scope.palettes().orElseThrow();
    if (entries.isEmpty()) {
      return List.of();
    }
    return most == 1 ? List.of(entries) : new ColorGroups(spool, most).of(entries);
  }

  private SharedPalette make(List<Spool.Entry> group) throws IOException {
    ColorHistogram all = sum(group);
    Palette made = Palettes.shared(all, compression.method());
    Palette palette = compression.writing().keepsSoftAlpha() ? made : made.withHardAlpha().sorted();
    return new SharedPalette(palette, group.size(), all.pixels(), Score.inertia(all, palette));
  }

  private ColorHistogram sum(List<Spool.Entry> group) throws IOException {
    var sum = new HistogramSum();
    try {
      for (Spool.Entry entry : group) {
        sum.add(spool.histogram(entry));
      }
    } catch (ArithmeticException e) {
      throw new DatasetException.TooManyColors(e);
    }
    return sum.total();
  }
}
