package dev.ics.remap;

import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.ColorTable;
import dev.ics.look.PerceptualColors;
import dev.ics.look.PerceptualImage;
import dev.ics.palette.Palette;
import dev.ics.remap.NearColors.Near;
import java.util.Arrays;

/// Which palette colors a color of the image may take: one that is in the palette itself takes that.
final class PaletteColors {

  private final PerceptualColors palette;
  private final int size;
  private final int[] exact;
  private final NearColors near;

  /// @param slack by how much the squared distance of a color may be above the least to matter
  PaletteColors(Palette palette, PerceptualImage pixels, float slack) {
    this.palette = PerceptualColors.of(palette.toArray(), pixels.space());
    this.size = palette.size();
    this.exact = exact(pixels.histogram().colors(), palette);
    this.near = new NearColors(this.palette, size, range(this.palette, pixels.colors()), slack);
  }

  int size() {
    return size;
  }

  PerceptualColors palette() {
    return palette;
  }

  /// The palette index that is the very color with a number, −1 where there is none.
  int exact(int color) {
    return exact[color];
  }

  /// The colors that matter at a place.
  Near near(float[] place) {
    return near.at(place);
  }

  /// How many pixels of an image have each palette color as their nearest.
  long[] pixelCounts(PerceptualImage image) {
    ColorHistogram histogram = image.histogram();
    long[] counts = new long[size];
    for (int color = 0; color < histogram.size(); color++) {
      counts[nearest(color, image.colors().place(color))] += histogram.pixelCounts()[color];
    }
    return counts;
  }

  /// The index nearest to the color with a number, which lies at a place.
  int nearest(int color, float[] place) {
    if (exact[color] >= 0) {
      return exact[color];
    }
    int nearest = -1;
    float least = Float.POSITIVE_INFINITY;
    Near list = near(place);
    for (int i = 0; i < list.indices().length && list.distances()[i] <= least; i++) {
      int index = list.indices()[i];
      float distance = palette.squaredDistance(index, place);
      if (distance < least || distance == least && index < nearest) {
        least = distance;
        nearest = index;
      }
    }
    return nearest;
  }

  private static int[] exact(int[] distinct, Palette palette) {
    ColorTable indices = ColorTable.of(palette.toArray());
    return Arrays.stream(distinct).map(indices::numberOf).toArray();
  }

  private static float[][] range(PerceptualColors some, PerceptualColors others) {
    float[][] range = new float[2][PerceptualColors.AXES];
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      range[0][axis] = Math.min(some.least(axis), others.least(axis));
      range[1][axis] = Math.max(some.largest(axis), others.largest(axis));
    }
    return range;
  }
}
