import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The fewest bytes with which ICS, and pngquant followed by zopflipng, reach scores of SSIMULACRA
/// 2, for [rate-distortion.md](../rate-distortion.md).
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
      Report.print(ics.name(), Pair.of(measure(known.pictures(), ics), peer));
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
