package dev.ics.write;

import dev.ics.remap.IndexedImage;

/// How often two colors of a palette meet in an image, side by side or one above the other.
final class Neighbors {

  /// Symmetric, with zeros on the diagonal.
  private final int[][] meetings;

  private Neighbors(int[][] meetings) {
    this.meetings = meetings;
  }

  static Neighbors of(IndexedImage image) {
    int colors = image.palette().size();
    int[] directed = directed(image, colors);
    int[][] meetings = new int[colors][colors];
    for (int a = 0; a < colors; a++) {
      for (int b = 0; b < a; b++) {
        int count = directed[a * colors + b] + directed[b * colors + a];
        meetings[a][b] = count;
        meetings[b][a] = count;
      }
    }
    return new Neighbors(meetings);
  }

  int colors() {
    return meetings.length;
  }

  int meetings(int a, int b) {
    return meetings[a][b];
  }

  /// How often a color meets each color; the live array, read only.
  int[] meetings(int color) {
    return meetings[color];
  }

  /// The meetings of an order's colors, each times the difference of their new indices: what the
  /// differences of neighboring indices add up to.
  long cost(int[] order) {
    long cost = 0;
    for (int i = 1; i < order.length; i++) {
      for (int j = 0; j < i; j++) {
        cost += (long) meetings(order[i], order[j]) * (i - j);
      }
    }
    return cost;
  }

  private static int[] directed(IndexedImage image, int colors) {
    byte[] indices = image.indices();
    int width = image.width();
    int[] counts = new int[colors * colors];
    for (int row = 0; row < indices.length; row += width) {
      for (int i = row + 1; i < row + width; i++) {
        counts[(indices[i] & 0xFF) * colors + (indices[i - 1] & 0xFF)]++;
      }
    }
    for (int i = width; i < indices.length; i++) {
      counts[(indices[i] & 0xFF) * colors + (indices[i - width] & 0xFF)]++;
    }
    return counts;
  }
}
