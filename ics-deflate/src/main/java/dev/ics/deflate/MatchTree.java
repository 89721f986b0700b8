package dev.ics.deflate;

import java.util.Arrays;

/// Finds matches in binary trees, one for each hash of three bytes: search trees by the bytes that
/// follow a place, in which later places are nearer to the root (Bell and Kulp, "Longest-match string
/// searching for Ziv-Lempel compression", 1993). A search passes the nearest place for every length,
/// and on its way makes the new place the root.
final class MatchTree {

  private static final int MOST_BITS = 16;
  private static final int NONE = -1;

  private final Window window;
  private final byte[] bytes;
  private final int depth;
  private final Matches matches;
  private final int[] roots;
  private final int shift;
  private final int mask;

  /// For each of the last 32,767 places two others, below it in its tree: whose bytes are smaller, and greater.
  private final int[] children;

  /// @param depth  places that are passed for each byte
  /// @param enough for the bytes in a match of this length no others are sought, except at 258
  MatchTree(Window window, int depth, int enough) {
    this.window = window;
    this.bytes = window.bytes();
    this.depth = depth;
    this.matches = new Matches(window.end() - window.start(), enough);
    int bits = Math.min(MOST_BITS, window.bits());
    this.shift = Integer.SIZE - bits;
    this.roots = new int[1 << bits];
    this.mask = Math.min(DistanceCodes.MAX_DISTANCE, 1 << bits) - 1;
    this.children = new int[2 * (mask + 1)];
    Arrays.fill(roots, NONE);
  }

  /// The matches of the whole piece.
  Matches find() {
    int end = window.end();
    for (int i = 0; i < window.start(); i++) {
      insert(i, Math.min(LengthCodes.MAX_LENGTH, end - i), LengthCodes.MAX_LENGTH);
    }
    for (int i = window.start(); i < end; i++) {
      int limit = Math.min(LengthCodes.MAX_LENGTH, end - i);
      boolean areWanted = matches.areWanted() && limit >= LengthCodes.MIN_LENGTH;
      insert(i, limit, areWanted ? LengthCodes.MIN_LENGTH - 1 : LengthCodes.MAX_LENGTH);
      matches.next();
    }
    return matches;
  }

  /// Makes a place the root of its tree, and adds the matches longer than some length.
  private void insert(int place, int limit, int shorter) {
    int node = takeRoot(place);
    int earliest = Math.max(0, place - DistanceCodes.MAX_DISTANCE + 1);
    int smaller = 2 * (place & mask);
    int greater = smaller + 1;
    int smallerLength = 0;
    int greaterLength = 0;
    int longest = shorter;
    for (int left = depth; left > 0 && node >= earliest; left--) {
      int known = Math.min(smallerLength, greaterLength);
      int length = Window.matchLength(bytes, place, node, known, limit);
      int child = 2 * (node & mask);
      if (length > longest) {
        longest = length;
        matches.add(length, place - node);
      }
      if (length == limit) {
        children[smaller] = children[child];
        children[greater] = children[child + 1];
        return;
      }
      if ((bytes[node + length] & 0xFF) < (bytes[place + length] & 0xFF)) {
        children[smaller] = node;
        smaller = child + 1;
        node = children[smaller];
        smallerLength = length;
      } else {
        children[greater] = node;
        greater = child;
        node = children[greater];
        greaterLength = length;
      }
    }
    children[smaller] = NONE;
    children[greater] = NONE;
  }

  private int takeRoot(int place) {
    int hash = Window.threeBytes(bytes, place) * HashChains.MIXER >>> shift;
    int root = roots[hash];
    roots[hash] = place;
    return root;
  }
}
