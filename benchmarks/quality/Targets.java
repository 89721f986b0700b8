import java.io.IOException;
import java.util.List;

/// Scores that are asked for.
static final int[] SCORES = {50, 70, 80};

/// Bytes that are asked for, as shares of those of the file with 256 colors.
static final double[] SHARES = {0.4, 0.6, 0.8};

/// How near `--quality` and `--max-bytes` come to what was asked for, for
/// [targets.md](../targets.md).
///
/// @param arguments those of [Arguments]
void main(String[] arguments) throws IOException, InterruptedException {
  Arguments given = Arguments.of(arguments);
  Ics ics = Ics.usual(given);
  IO.println("""
      | picture | %d | %d | %d | %.1f | %.1f | %.1f |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |""".formatted(SCORES[0], SCORES[1],
      SCORES[2], SHARES[0], SHARES[1], SHARES[2]));
  for (Picture picture : given.pictures()) {
    StringBuilder row = new StringBuilder("| ").append(picture.name());
    for (int score : SCORES) {
      Result result =
          ics.compress(picture, "quality " + score, List.of("--quality", String.valueOf(score)));
      row.append(" | %+.2f".formatted(result.score() - score));
    }
    long all = ics.compress(picture, "dither auto colors 256", List.of("--colors", "256")).bytes();
    for (double share : SHARES) {
      long limit = Math.round(share * all);
      Result result = ics.compress(picture, "bytes " + limit,
          List.of("--max-bytes", String.valueOf(limit)));
      row.append(" | %.3f".formatted((double) result.bytes() / limit));
    }
    IO.println(row.append(" |"));
  }
}
