package dev.ics.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Gives samples their keys in a WebDataset: what the names of their files share up to the first dot
/// of the last name. Readers tell samples apart by them.
final class SampleKeys {

  /// A dot would end the key, and control characters end the line of what lists it.
  private static final Pattern REPLACED = Pattern.compile("[.\\p{Cntrl}]");

  /// Files whose names begin so are about the shard itself.
  private static final String RESERVED = "__";

  private final Set<String> taken = new HashSet<>();

  /// A key for each name, in their order: the name itself, as far as it may be one. A name that is its
  /// own key has it by right; others take a number where they would meet.
  ///
  /// @param names without extensions, each once
  List<String> of(List<String> names) {
    names.stream().filter(name -> wish(name).equals(name)).forEach(taken::add);
    List<String> keys = new ArrayList<>();
    for (String name : names) {
      String wish = wish(name);
      keys.add(wish.equals(name) ? wish : free(wish));
    }
    return keys;
  }

  private static String wish(String name) {
    String wish = REPLACED.matcher(name).replaceAll("_");
    while (wish.startsWith(RESERVED)) {
      wish = wish.substring(1);
    }
    return wish;
  }

  private String free(String wish) {
    String key = wish;
    for (int number = 2; !taken.add(key); number++) {
      key = wish + "-" + number;
    }
    return key;
  }
}
