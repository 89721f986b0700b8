package dev.ics.deflate;

import java.util.Arrays;

/// The matches that were found for each byte of a piece: the longer the farther, so that each
/// length has its nearest match.
///
/// A match that is long enough is used whole or not at all. If shorter ones than the longest of all are
/// long enough, no others are sought for the bytes in it: each has what is left of that match.
final class Matches {

  /// Marks a match that is used whole or not at all; otherwise they are as [Tokens] holds them.
  static final int WHOLE = 1 << 30;

  private final int enough;

  /// For each byte, where its matches begin; they end where those of the next byte begin.
  private final int[] starts;
  private int[] matches;
  private int size;

  private int current;
  private int longEnd;
  private int longDistance;

  /// @param bytes  of the piece
  /// @param enough a match of this length is long enough
  Matches(int bytes, int enough) {
    this.enough = enough;
    this.starts = new int[bytes + 1];
    this.matches = new int[4 * bytes + LengthCodes.MAX_LENGTH];
  }

  /// Whether matches are sought for the current byte.
  boolean areWanted() {
    return current >= longEnd || enough == LengthCodes.MAX_LENGTH;
  }

  /// Adds a match for the current byte, longer than those before.
  void add(int length, int distance) {
    int match = Tokens.match(length, distance);
    if (length >= enough) {
      longEnd = current + length;
      longDistance = distance;
      match |= WHOLE;
    }
    append(match);
  }

  /// All matches of the current byte have been added.
  void next() {
    if (size == starts[current] && longEnd - current >= LengthCodes.MIN_LENGTH) {
      append(Tokens.match(longEnd - current, longDistance) | WHOLE);
    }
    current++;
    starts[current] = size;
  }

  /// For each byte where its matches begin in the array of all, and behind the last where they end;
  /// live.
  int[] starts() {
    return starts;
  }

  /// The live array of all matches.
  int[] all() {
    return matches;
  }

  private void append(int match) {
    if (size == matches.length) {
      matches = Arrays.copyOf(matches, size + (size >> 1));
    }
    matches[size++] = match;
  }
}
