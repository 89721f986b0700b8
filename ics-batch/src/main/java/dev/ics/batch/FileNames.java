package dev.ics.batch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// What file names mean to a batch: extensions, hidden files, sameness and order.
public final class FileNames {

  /// Files that systems leave in folders and that do not begin with a dot.
  private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");

  private FileNames() {}

  /// The last name of a path; empty for a root.
  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /// The name before its extension. A leading dot begins no extension.
  public static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// What follows [#base], the dot with it; may be empty.
  public static String extension(String name) {
    return name.substring(base(name).length());
  }

  /// Whether people do not see the file in its folder and so cannot have meant it.
  static boolean isHidden(Path path) {
    String name = name(path);
    return name.startsWith(".") || SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Whether this system can write the name: in the plain C locale it knows no letters but ASCII.
  static boolean isSpellable(String name) {
    try {
      return FileNames.name(Path.of(name)).equals(name);
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// Equal for two names that some file system takes for one: those differ in case only, or in how
  /// their accents are composed. Upper case first, because some letters (ſ, ς) meet only there.
  static String folded(String name) {
    String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /// The order of paths, name by name from the top; by UTF-16 code units, so that it is the same on
  /// every machine.
  public static int inOrder(Path a, Path b) {
    int common = Math.min(a.getNameCount(), b.getNameCount());
    for (int i = 0; i < common; i++) {
      int order = a.getName(i).toString().compareTo(b.getName(i).toString());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.getNameCount(), b.getNameCount());
  }
}
