package dev.ics.batch;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/// Which files of a folder tree are meant, by patterns of their names.
///
/// A pattern with a `/` is for the path below the tree, one without for a name in any folder; what
/// matches a folder is for all that is in it. The syntax is that of
/// [java.nio.file.FileSystem#getPathMatcher], but `**/` also stands for no folder at all.
public final class Globs {

  /// All files.
  public static final Globs ALL = of(List.of(), List.of());

  private final List<Glob> includes;
  private final List<Glob> excludes;

  private Globs(List<Glob> includes, List<Glob> excludes) {
    this.includes = includes;
    this.excludes = excludes;
  }

  /// Compiles patterns.
  ///
  /// @param includes patterns of which a file must match one, if there are any
  /// @param excludes patterns of which a file must match none
  /// @throws IllegalArgumentException where a pattern is none
  public static Globs of(List<String> includes, List<String> excludes) {
    return new Globs(includes.stream().map(Glob::of).toList(),
        excludes.stream().map(Glob::of).toList());
  }

  /// Whether a file or folder is left out with all that is in it. What is above it is not looked at.
  ///
  /// @param path below the tree
  boolean exclude(Path path) {
    return excludes.stream().anyMatch(glob -> glob.matches(path));
  }

  /// Whether a file is one of those that are wanted, by its own name or that of a folder above it.
  ///
  /// @param path below the tree
  public boolean include(Path path) {
    return includes.isEmpty() || includes.stream().anyMatch(glob -> glob.matchesAtOrAbove(path));
  }

  /// @param wholePaths whether it is for paths, and not for names in any folder
  private record Glob(List<PathMatcher> alternatives, boolean wholePaths) {

    private static final String ANY_FOLDERS = "**/";

    static Glob of(String pattern) {
      String text = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
      boolean wholePaths = text.contains("/");
      String inside = text.startsWith("/") ? text.substring(1) : text;
      if (inside.isEmpty()) {
        throw new IllegalArgumentException("an empty pattern matches nothing");
      }
      String folder = inside.endsWith("/**") ? inside.substring(0, inside.length() - 3) : inside;
      return new Glob(folder.startsWith(ANY_FOLDERS)
          ? List.of(matcher(folder), matcher(folder.substring(ANY_FOLDERS.length())))
          : List.of(matcher(folder)), wholePaths);
    }

    private static PathMatcher matcher(String pattern) {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    boolean matches(Path path) {
      Path what = wholePaths ? path : path.getFileName();
      return alternatives.stream().anyMatch(matcher -> matcher.matches(what));
    }

    boolean matchesAtOrAbove(Path path) {
      for (int names = 1; names <= path.getNameCount(); names++) {
        if (matches(path.subpath(0, names))) {
          return true;
        }
      }
      return false;
    }
  }
}
