package dev.ics.deflate;

import java.util.Arrays;

/// What a parse made of some bytes: literals and matches, in order.
///
/// A token is an int: a literal is its byte, 0..255; a match is `distance << 9 | length`, so that
/// every match is greater than every literal.
final class Tokens {

  private static final int LENGTH_BITS = 9;

  private int[] tokens = new int[1 << 12];
  private int size;

  static int match(int length, int distance) {
    return distance << LENGTH_BITS | length;
  }

  static boolean isMatch(int token) {
    return token >= 1 << LENGTH_BITS;
  }

  /// Length of a match.
  static int length(int match) {
    return match & (1 << LENGTH_BITS) - 1;
  }

  /// Distance of a match.
  static int distance(int match) {
    return match >>> LENGTH_BITS;
  }

  /// How many bytes a token stands for.
  static int bytes(int token) {
    return isMatch(token) ? length(token) : 1;
  }

  void add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    tokens[size++] = token;
  }

  /// Adds tokens from one index of an array to before another.
  void add(int[] source, int from, int to) {
    int added = to - from;
    if (size + added > tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(size + added, 2 * size));
    }
    System.arraycopy(source, from, tokens, size, added);
    size += added;
  }

  int get(int index) {
    return tokens[index];
  }

  int size() {
    return size;
  }
}
