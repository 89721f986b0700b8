import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Numbers of colors that both are asked for.
static final int[] COLORS = {16, 64, 256};

/// A kind of result that both can give.
enum Kind {
  DITHERED("floyd=1", "auto"),
  PLAIN("nofs", "none");

  final String pngquant;
  final String ics;

  Kind(String pngquant, String ics) {
    this.pngquant = pngquant;
    this.ics = ics;
  }
}

/// What both make of a picture.
record Match(Picture picture, Result ours, Result peer) {

  double ratio() {
    return (double) ours.bytes() / peer.bytes();
  }
}

/// Bytes and scores of ICS and of pngquant, which nothing goes through afterwards, with the same number
/// of colors, for [perception.md](../perception.md).
///
/// @param arguments those of [Arguments]
void main(String[] arguments) throws IOException, InterruptedException {
  Arguments given = Arguments.of(arguments);
  Ics ics = Ics.usual(given);
  Pngquant pngquant = Pngquant.in(given.work());
  for (Kind kind : Kind.values()) {
    for (int colors : COLORS) {
      List<Match> matches = new ArrayList<>();
      for (Picture picture : given.pictures()) {
        matches.add(new Match(picture,
            ics.compress(picture, "dither " + kind.ics + " colors " + colors,
                List.of("--dither", kind.ics, "--colors", String.valueOf(colors))),
            pngquant.quantize(picture, kind.pngquant + " " + colors)));
      }
      print("%d colors, %s".formatted(colors, kind.name().toLowerCase()), matches);
    }
  }
}

static void print(String title, List<Match> matches) {
  IO.println("""

      ### %s

      | picture | pngquant | ICS | bytes | score |
      | --- | ---: | ---: | ---: | ---: |""".formatted(title));
  for (Match match : matches) {
    Result ours = match.ours();
    Result peer = match.peer();
    IO.println("| %s | %,d · %.1f | %,d · %.1f | %.3f | %+.1f |".formatted(match.picture().name(),
        peer.bytes(), peer.score(), ours.bytes(), ours.score(), match.ratio(),
        ours.score() - peer.score()));
  }
  double ratio = Math.exp(mean(matches, match -> Math.log(match.ratio())));
  double score = mean(matches, match -> match.ours().score());
  double peerScore = mean(matches, match -> match.peer().score());
  IO.println("| **all** | %.1f | %.1f | %.3f | %+.1f |".formatted(peerScore, score, ratio,
      score - peerScore));
}

static double mean(List<Match> matches, ToDoubleFunction<Match> value) {
  return matches.stream().collect(Collectors.averagingDouble(value));
}
