import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// The fewest bytes with which ICS, and pngquant followed by zopflipng, reach scores of SSIMULACRA
/// 2, for [rate-distortion.md](../rate-distortion.md), and curves of them in the work folder.
///
/// @param arguments those of [Arguments], and `--peer` where only pngquant is to be measured
void main(String[] arguments) throws IOException, InterruptedException {
  List<String> given = new ArrayList<>(List.of(arguments));
  boolean peerAlone = given.remove("--peer");
  Arguments known = Arguments.of(given.toArray(String[]::new));
  List<Need> peer = measure(known.pictures(), Pngquant.in(known.work()));
  Report.printPeer(peer);
  if (!peerAlone) {
    for (Ics ics : Ics.efforts(known)) {
      List<Pair> pairs = Pair.of(measure(known.pictures(), ics), peer);
      Report.print(ics.name(), pairs);
      Files.writeString(known.work().resolve(ics.name() + ".svg"), Curve.svg(pairs));
    }
  }
}

/// Picture by picture, target by target.
static List<Need> measure(List<Picture> pictures, Contender contender)
    throws IOException, InterruptedException {
  List<Need> needs = new ArrayList<>();
  for (Picture picture : pictures) {
    for (int target : Need.TARGETS) {
      needs.add(new Need(picture, target, contender.fewest(picture, target)));
    }
  }
  return needs;
}
