import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/// Scores that are asked for.
static final int[] SCORES = {50, 70, 80};

/// Bytes that are asked for, as shares of those of the file with 256 colors.
static final double[] SHARES = {0.4, 0.6, 0.8};

/// From where on a limit is used up.
static final double USED_UP = 0.97;

/// How near `--quality` and `--max-bytes` come to what was asked for, for
/// [targets.md](../targets.md): a table, and counts.
///
/// @param arguments those of [Arguments]
void main(String[] arguments) throws IOException, InterruptedException {
  Arguments given = Arguments.of(arguments);
  Ics ics = Ics.usual(given);
  IO.println("""
      | picture | %d | %d | %d | %.1f | %.1f | %.1f |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |""".formatted(SCORES[0], SCORES[1],
      SCORES[2], SHARES[0], SHARES[1], SHARES[2]));
  List<Double> above = new ArrayList<>();
  List<Double> used = new ArrayList<>();
  for (Picture picture : given.pictures()) {
    StringBuilder row = new StringBuilder("| ").append(picture.name());
    for (int score : SCORES) {
      Result result =
          ics.compress(picture, "quality " + score, List.of("--quality", String.valueOf(score)));
      above.add(result.score() - score);
      row.append(" | %+.2f".formatted(above.getLast()));
    }
    long all = ics.compress(picture, "dither auto colors 256", List.of("--colors", "256")).bytes();
    for (double share : SHARES) {
      long limit = Math.round(share * all);
      Result result = ics.compress(picture, "bytes " + limit,
          List.of("--max-bytes", String.valueOf(limit)));
      used.add((double) result.bytes() / limit);
      row.append(" | %.3f".formatted(used.getLast()));
    }
    IO.println(row.append(" |"));
  }
  printCounts(above, used);
}

static void printCounts(List<Double> above, List<Double> used) {
  IO.println();
  IO.println("%d qualities: %d missed, %d more than a point above".formatted(above.size(),
      count(above, points -> points < 0), count(above, points -> points > 1)));
  IO.println("%d limits: %d not kept to, %d not used up".formatted(used.size(),
      count(used, share -> share > 1), count(used, share -> share < USED_UP)));
}

static long count(List<Double> values, DoublePredicate which) {
  return values.stream().filter(which::test).count();
}
