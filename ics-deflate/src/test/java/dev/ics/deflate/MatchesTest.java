package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchesTest {

  private static final int ALL = Integer.MAX_VALUE;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void theTreeFindsTheNearestMatchOfEveryLength(int number) {
    byte[] bytes = Inputs.numbered(8 * 100 + number);
    int from = bytes.length / 4;
    Matches matches = new MatchTree(new Window(bytes, from, bytes.length), ALL, ALL).find();
    for (int i = from; i < bytes.length; i++) {
      assertThat(found(matches, i - from)).as("byte %d", i).isEqualTo(nearest(bytes, i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void matchesAreSoughtInsideTheLongestToo(int number) {
    byte[] bytes = Inputs.numbered(8 * 100 + number);
    Window window = new Window(bytes, 0, bytes.length);
    Matches matches = new MatchTree(window, ALL, LengthCodes.MAX_LENGTH).find();
    for (int i = 0; i < bytes.length; i++) {
      assertThat(found(matches, i).stream().map(match -> match & ~Matches.WHOLE)).as("byte %d", i)
          .isEqualTo(nearest(bytes, i));
    }
  }

  private static List<Integer> found(Matches matches, int index) {
    List<Integer> found = new ArrayList<>();
    for (int i = matches.starts()[index]; i < matches.starts()[index + 1]; i++) {
      found.add(matches.all()[i]);
    }
    return found;
  }

  private static List<Integer> nearest(byte[] bytes, int place) {
    List<Integer> nearest = new ArrayList<>();
    int longest = LengthCodes.MIN_LENGTH - 1;
    for (int earlier = place - 1; earlier >= 0; earlier--) {
      int length = length(bytes, place, earlier);
      if (length > longest) {
        longest = length;
        nearest.add(Tokens.match(length, place - earlier));
      }
    }
    return nearest;
  }

  private static int length(byte[] bytes, int place, int earlier) {
    int length = 0;
    while (length < LengthCodes.MAX_LENGTH && place + length < bytes.length
        && bytes[place + length] == bytes[earlier + length]) {
      length++;
    }
    return length;
  }
}
