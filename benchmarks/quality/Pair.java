import java.util.List;
import java.util.stream.IntStream;

/// What both need for the same.
record Pair(Need ours, Need peer) {

  static List<Pair> of(List<Need> ours, List<Need> peer) {
    return IntStream.range(0, ours.size())
        .mapToObj(i -> new Pair(ours.get(i), peer.get(i)))
        .toList();
  }

  boolean isComplete() {
    return ours.result().isPresent() && peer.result().isPresent();
  }

  double logRatio() {
    double bytes = ours.result().orElseThrow().bytes();
    return Math.log(bytes / peer.result().orElseThrow().bytes());
  }
}
