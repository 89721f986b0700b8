package dev.ics.remap;

import dev.ics.look.PerceptualColors;
import dev.ics.look.PerceptualImage;
import dev.ics.remap.NearColors.Near;

/// Gives each pixel a palette color, and its neighbors a share of the error (Floyd and Steinberg, "An
/// adaptive algorithm for spatial greyscale", 1976), rows in turn from left to right and from right to
/// left.
///
/// Among colors that look about the same the one that costs fewer bits is taken: that of the pixel before,
/// of the pixel above, or one that is frequent ([IndexCosts]). The error that this adds is diffused
/// too; where an area is almost right already, patterns that would cost bytes and not be seen are left out.
final class ErrorDiffusion {

  private static final int AXES = PerceptualColors.AXES;

  /// The squared error, in 8-bit steps of lightness, of which half is let go where bytes are all that
  /// counts.
  private static final float MOST_UNSEEN = 4;

  private final PerceptualImage pixels;
  private final PaletteColors palette;
  private final PerceptualColors paletteColors;
  private final IndexCosts costs;
  private final int width;
  private final byte[] indices;

  /// Shares of an error that go to the pixel ahead, and below to those behind, here and ahead.
  private final float toAhead;
  private final float toBehind;
  private final float toBelow;
  private final float toCorner;

  /// What the pixels of this row take over from the row above, and those below from this one.
  private float[] fromAbove;
  private float[] below;

  private final float[] wanted = new float[AXES];

  /// Errors must not drive a pixel beyond all colors of the palette.
  private final float[] least = new float[AXES];
  private final float[] largest = new float[AXES];

  /// @param strength the share of an error that is diffused, 0..1
  ErrorDiffusion(PerceptualImage pixels, PaletteColors palette, IndexCosts costs, float strength) {
    this.pixels = pixels;
    this.palette = palette;
    this.paletteColors = palette.palette();
    this.costs = costs;
    this.width = pixels.width();
    this.indices = new byte[width * pixels.height()];
    this.toAhead = strength * 7 / 16;
    this.toBehind = strength * 3 / 16;
    this.toBelow = strength * 5 / 16;
    this.toCorner = strength / 16;
    this.fromAbove = new float[AXES * width];
    this.below = new float[AXES * width];
    for (int axis = 0; axis < AXES; axis++) {
      least[axis] = paletteColors.least(axis);
      largest[axis] = paletteColors.largest(axis);
    }
  }

  byte[] run() {
    for (int y = 0; y < pixels.height(); y++) {
      if ((y & 1) == 0) {
        row(y, 0, 1);
      } else {
        row(y, width - 1, -1);
      }
      float[] done = fromAbove;
      fromAbove = below;
      below = done;
    }
    return indices;
  }

  private void row(int y, int start, int step) {
    float[] carried = new float[AXES];
    float[] behind = new float[AXES];
    float[] under = new float[AXES];
    for (int i = 0, x = start; i < width; i++, x += step) {
      int at = y * width + x;
      int color = pixels.color(at);
      int exact = palette.exact(color);
      int index = exact;
      if (exact < 0) {
        want(color, x, carried);
        index = cheapest(i == 0 ? -1 : indices[at - step] & 0xFF,
            y == 0 ? -1 : indices[at - width] & 0xFF, costs.rate(at));
      }
      indices[at] = (byte) index;
      float diffused = exact < 0 ? diffusedShare(index, costs.rate(at)) : 0;
      for (int axis = 0; axis < AXES; axis++) {
        float error = diffused * (wanted[axis] - paletteColors.coordinate(index, axis));
        if (i > 0) {
          below[AXES * (x - step) + axis] = behind[axis] + toBehind * error;
        }
        behind[axis] = under[axis] + toBelow * error;
        under[axis] = toCorner * error;
        carried[axis] = toAhead * error;
      }
    }
    System.arraycopy(behind, 0, below, AXES * (start + (width - 1) * step), AXES);
  }

  /// Of the error that an index leaves: little of one that is too small to be seen, where bytes count.
  private float diffusedShare(int index, float rate) {
    float squared = paletteColors.squaredDistance(index, wanted);
    return squared > 0 ? squared / (squared + rate * MOST_UNSEEN / (rate + MOST_UNSEEN)) : 0;
  }

  private void want(int color, int x, float[] carried) {
    for (int axis = 0; axis < AXES; axis++) {
      float own = pixels.colors().coordinate(color, axis);
      float error = fromAbove[AXES * x + axis] + carried[axis];
      wanted[axis] = error > 0
          ? Math.max(own, Math.min(own + error, largest[axis]))
          : Math.min(own, Math.max(own + error, least[axis]));
    }
  }

  /// Colors farther than the best cost so far need not be looked at.
  private int cheapest(int before, int above, float rate) {
    int best = 0;
    float least = Float.POSITIVE_INFINITY;
    if (before >= 0) {
      best = before;
      least = paletteColors.squaredDistance(before, wanted);
    }
    if (above >= 0) {
      float cost = paletteColors.squaredDistance(above, wanted) + rate * IndexCosts.ABOVE;
      if (cost < least) {
        least = cost;
        best = above;
      }
    }
    Near near = palette.near(wanted);
    int[] indices = near.indices();
    float[] distances = near.distances();
    for (int i = 0; i < indices.length && distances[i] < least; i++) {
      int index = indices[i];
      float cost = paletteColors.squaredDistance(index, wanted) + rate * costs.of(index);
      if (cost < least) {
        least = cost;
        best = index;
      }
    }
    return best;
  }
}
