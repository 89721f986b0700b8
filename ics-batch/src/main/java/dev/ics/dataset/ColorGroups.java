package dev.ics.dataset;

import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.KMeans;
import dev.ics.kmeans.Points;
import dev.ics.kmeans.Seeding;
import dev.ics.palette.PaletteMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Groups pictures with similar colors, so that each group can do with a palette (after the idea of Yu,
/// Xiao, Deng, Tsang and He, "Dataset Color Quantization", 2026, who group by what a neural network
/// sees).
///
/// K-means on [ColorSignature]s by pixels. What is grouped is the sorted set of distinct signatures, so
/// neither names nor an order mean anything.
final class ColorGroups {

  private final Spool spool;
  private final int groups;

  ColorGroups(Spool spool, int groups) {
    this.spool = spool;
    this.groups = groups;
  }

  /// The groups that are not empty.
  List<List<Spool.Entry>> of(List<Spool.Entry> entries) throws IOException {
    Map<String, ColorSignature> ofPictures = new HashMap<>();
    Map<ColorSignature, Long> weights = new TreeMap<>();
    for (Spool.Entry entry : entries) {
      ColorHistogram histogram = spool.histogram(entry);
      ColorSignature signature = ColorSignature.of(histogram);
      weights.merge(signature, histogram.pixels(), Long::sum);
      ofPictures.put(entry.sha256(), signature);
    }
    Map<ColorSignature, Integer> labels = cluster(weights);
    Map<Integer, List<Spool.Entry>> members = new TreeMap<>();
    for (Spool.Entry entry : entries) {
      members.computeIfAbsent(labels.get(ofPictures.get(entry.sha256())), _ -> new ArrayList<>())
          .add(entry);
    }
    return List.copyOf(members.values());
  }

  private Map<ColorSignature, Integer> cluster(Map<ColorSignature, Long> weights) {
    double[][] axes = new double[ColorSignature.SIZE][weights.size()];
    int number = 0;
    for (ColorSignature signature : weights.keySet()) {
      for (int axis = 0; axis < axes.length; axis++) {
        axes[axis][number] = signature.coordinate(axis);
      }
      number++;
    }
    var points = new Points(axes, weights.values().stream().mapToLong(Long::longValue).toArray());
    int[] labels = new KMeans(Math.min(groups, weights.size()), new Seeding.PlusPlus(),
        PaletteMethod.Fkm.DEFAULT_STARTS, PaletteMethod.Fkm.DEFAULT_ITERATIONS,
        PaletteMethod.Fkm.DEFAULT_TOLERANCE, PaletteMethod.DEFAULT_SEED).fit(points).labels();
    Map<ColorSignature, Integer> found = new HashMap<>();
    for (ColorSignature signature : weights.keySet()) {
      found.put(signature, labels[found.size()]);
    }
    return found;
  }
}
