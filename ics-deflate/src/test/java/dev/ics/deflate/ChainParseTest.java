package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainParseTest {

  private static final int ALL = Integer.MAX_VALUE;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void theTokensStandForTheBytes(int number) {
    byte[] bytes = Inputs.numbered(8 * 100 + number);
    int from = bytes.length / 4;
    Window window = new Window(bytes, from, bytes.length);
    Tokens tokens = new Tokens();
    int middle = new ChainParse(window, 8, 32)
        .parse(from, bytes.length, CostModel.ofMatches(), tokens);
    assertThat(middle).isEqualTo(bytes.length);
    assertThat(endOf(tokens, bytes, from)).isEqualTo(bytes.length);
  }

  @Test
  void aStretchMayEndInAMatchAndTheNextGoesOnThere() {
    byte[] bytes = Inputs.picture(3_000, 3, 1);
    Window window = new Window(bytes, 0, bytes.length);
    ChainParse parse = new ChainParse(window, 8, 32);
    Tokens tokens = new Tokens();
    int place = 0;
    while (place < bytes.length) {
      int to = Math.min(bytes.length, place + 100);
      int end = parse.parse(place, to, CostModel.ofMatches(), tokens);
      assertThat(end).isBetween(to, to + LengthCodes.MAX_LENGTH);
      assertThat(endOf(tokens, bytes, 0)).isEqualTo(end);
      place = end;
    }
  }

  /// The tree finds every match, and the parse from the last byte to the first tries each: neither
  /// shares a line with what is tested.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void noOtherTokensAreCheaper(int colors) {
    byte[] bytes = Inputs.picture(5_000, colors, colors);
    Window window = new Window(bytes, 0, bytes.length);
    Histogram histogram = new Histogram();
    for (int i = 0; i < histogram.literals().length; i++) {
      histogram.literals()[i] = 1 + i % 7;
    }
    for (int i = 0; i < histogram.distances().length; i++) {
      histogram.distances()[i] = 1 + i % 3;
    }
    CostModel model = new CostModel(histogram);
    Tokens tokens = new Tokens();
    new ChainParse(window, ALL, ALL).parse(0, bytes.length, model, tokens);
    Tokens cheapest = new CheapestParse(window, new MatchTree(window, ALL, ALL).find())
        .parse(List.of(new TokenBlock(0, 0, 0, bytes.length, histogram)));
    assertThat(cost(tokens, model)).isEqualTo(cost(cheapest, model));
  }

  /// Where tokens end that begin at a place; those that are not what the bytes are fail.
  private static int endOf(Tokens tokens, byte[] bytes, int from) {
    int place = from;
    for (int i = 0; i < tokens.size(); i++) {
      int token = tokens.get(i);
      if (Tokens.isMatch(token)) {
        for (int end = place + Tokens.length(token); place < end; place++) {
          assertThat(bytes[place - Tokens.distance(token)]).as("byte %d", place)
              .isEqualTo(bytes[place]);
        }
      } else {
        assertThat(token).as("byte %d", place).isEqualTo(bytes[place++] & 0xFF);
      }
    }
    return place;
  }

  private static long cost(Tokens tokens, CostModel model) {
    long cost = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int token = tokens.get(i);
      cost += Tokens.isMatch(token)
          ? model.lengths()[Tokens.length(token)]
              + model.distances()[DistanceCodes.symbol(Tokens.distance(token))]
          : model.literals()[token];
    }
    return cost;
  }
}
