package dev.ics.deflate;

import java.util.Arrays;

/// The matches that were found for each byte of a piece: the longer the farther, so that each length
/// has its nearest match.
final class Matches {

  /// For each byte, where its matches end; they begin where those of the byte before end.
  private final int[] ends;
  private int[] matches;
  private int bytes;
  private int size;

  /// @param capacity bytes of the piece
  Matches(int capacity) {
    ends = new int[capacity + 1];
    matches = new int[4 * capacity + LengthCodes.MAX_LENGTH];
  }

  /// Adds a match for the current byte, longer than those before.
  void add(int length, int distance) {
    if (size == matches.length) {
      matches = Arrays.copyOf(matches, size + (size >> 1));
    }
    matches[size++] = Tokens.match(length, distance);
  }

  /// All matches of the current byte have been added.
  void next() {
    ends[++bytes] = size;
  }

  /// For each byte where its matches begin in the array of all, and behind the last where they end;
  /// live.
  int[] starts() {
    return ends;
  }

  /// The live array of the matches, as [Tokens] holds them.
  int[] all() {
    return matches;
  }

  /// The longest match of a byte, or 0.
  int longest(int index) {
    return ends[index] == ends[index + 1] ? 0 : matches[ends[index + 1] - 1];
  }
}
