package dev.ics.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What [PeerComparison] compares.
///
/// @param pictures  names for [Pictures]
/// @param clusters  numbers of clusters
/// @param forms     in which the pictures are given
/// @param libraries that are compared with ours
/// @param seeds     how many starts are timed; at least 1
/// @param seconds   how long each start is repeated
record ComparisonOptions(List<String> pictures, List<Integer> clusters, List<InputForm> forms,
    List<Library> libraries, int seeds, double seconds) {

  private static final Set<String> KEYS = Set.of("picture", "k", "form", "library", "seeds",
      "seconds");

  private static final String USAGE = """
      picture=kodim01.png,…  k=16,64  form=PIXELS,COLORS  library=TRIBUO,…  seeds=5  seconds=1""";

  ComparisonOptions {
    if (seeds < 1) {
      throw new IllegalArgumentException("seeds %,d is not at least 1".formatted(seeds));
    }
  }

  /// Reads `key=value,value` arguments; what is not named keeps its default.
  static ComparisonOptions parse(String... args) {
    Map<String, String> given = new HashMap<>();
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      if (parts.length < 2 || !KEYS.contains(parts[0])) {
        throw new IllegalArgumentException("'%s' is not one of: %s".formatted(arg, USAGE));
      }
      given.put(parts[0], parts[1]);
    }
    return new ComparisonOptions(
        list(given, "picture", List.of(Pictures.FIRST), name -> name),
        list(given, "k", List.of(16, 64), Integer::valueOf),
        list(given, "form", List.of(InputForm.values()), InputForm::valueOf),
        list(given, "library", Library.others(), Library::valueOf),
        Integer.parseInt(given.getOrDefault("seeds", "5")),
        Double.parseDouble(given.getOrDefault("seconds", "1")));
  }

  private static <T> List<T> list(Map<String, String> given, String key, List<T> otherwise,
      Function<String, T> read) {
    return given.containsKey(key)
        ? Arrays.stream(given.get(key).split(",")).map(read).toList()
        : otherwise;
  }
}
