package dev.ics.batch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One look through all inputs; made for one plan and thrown away with it.
///
/// Links wait until the folders of their input have been walked, so that a file that can be reached
/// both ways goes by its own name. No folder is entered twice, which ends every walk.
final class SourceWalk {

  private static final Path TOP = Path.of("");

  /// A folder being walked.
  ///
  /// @param below   where its results go, relative to the output folder
  /// @param crossed the real folders that held the links on the way here
  private record Folder(Path path, Path real, Path below, List<Path> crossed) {

    Folder child(Path child) {
      return new Folder(child, realOf(child), belowOf(child), crossed);
    }

    /// Where a child is that is no link.
    Path realOf(Path child) {
      return real.resolve(child.getFileName());
    }

    Path belowOf(Path child) {
      return below.resolve(child.getFileName());
    }

    /// Whether `target` is this folder or one of those above it, on either side of a link.
    boolean isAtOrBelow(Path target) {
      return real.startsWith(target) || crossed.stream().anyMatch(from -> from.startsWith(target));
    }
  }

  private record Link(Path path, Folder from) {}

  private final WalkRules rules;
  private final Optional<Path> output;
  private final Set<Path> named = new HashSet<>();
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Link> links = new ArrayDeque<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<FileResult> leftOut = new ArrayList<>();

  private SourceWalk(List<Path> inputs, WalkRules rules) {
    this.rules = rules;
    this.output = rules.output().flatMap(SourceWalk::existing);
    inputs.forEach(input -> existing(input).ifPresent(named::add));
  }

  /// Looks through the inputs in their order, and through each folder by name.
  static SourceWalk of(List<Path> inputs, WalkRules rules) {
    SourceWalk walk = new SourceWalk(inputs, rules);
    for (Path input : inputs) {
      int sourcesBefore = walk.sources.size();
      int leftOutBefore = walk.leftOut.size();
      walk.input(input, inputs.size() > 1);
      sort(walk.sources, sourcesBefore, Source::path);
      sort(walk.leftOut, leftOutBefore, FileResult::source);
    }
    return walk;
  }

  List<Source> sources() {
    return sources;
  }

  /// What is not done, and why.
  List<FileResult> leftOut() {
    return leftOut;
  }

  private void input(Path input, boolean oneOfSeveral) {
    try {
      BasicFileAttributes attributes = look(input);
      Path real = input.toRealPath();
      if (attributes.isDirectory()) {
        walk(new Folder(input, real, oneOfSeveral ? ownName(input, real) : TOP, List.of()));
        while (!links.isEmpty()) {
          follow(links.remove());
        }
      } else {
        file(input, real, TOP, attributes);
      }
    } catch (IOException e) {
      fail(input, e);
    }
  }

  /// The name to be seen below the output folder, also for `.` and `photos/..`.
  private static Path ownName(Path folder, Path real) {
    String name = FileNames.name(folder);
    Path own = name.isEmpty() || name.equals(".") || name.equals("..") ? real : folder;
    return own.getFileName() == null ? TOP : own.getFileName();
  }

  private void walk(Folder folder) {
    if (!seen.add(folder.real())) {
      return;
    }
    try {
      for (Path child : childrenOf(folder.path())) {
        visit(child, folder);
      }
    } catch (IOException e) {
      fail(folder.path(), e);
    }
  }

  private static List<Path> childrenOf(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(FileNames::inOrder);
    return children;
  }

  private void visit(Path child, Folder folder) {
    if (DatasetRecords.contain(child) || rules.globs().exclude(folder.belowOf(child))) {
      return;
    }
    if (FileNames.isHidden(child)) {
      hidden(child, folder);
    } else if (Files.isSymbolicLink(child)) {
      links.add(new Link(child, folder));
    } else {
      try {
        BasicFileAttributes attributes = look(child);
        if (!attributes.isDirectory()) {
          file(child, folder.realOf(child), folder.below(), attributes);
        } else if (!isOutput(folder.realOf(child), folder)) {
          walk(folder.child(child));
        }
      } catch (IOException e) {
        fail(child, e);
      }
    }
  }

  private void hidden(Path child, Folder folder) {
    boolean known = existing(child)
        .filter(real -> named.contains(real) || isOutput(real, folder))
        .isPresent();
    if (!known) {
      leftOut.add(new FileResult.Skipped(child, "hidden; name it to have it done"));
    }
  }

  private void follow(Link link) {
    Path path = link.path();
    Folder from = link.from();
    try {
      BasicFileAttributes attributes = look(path);
      Path real = path.toRealPath();
      if (isOutput(real, from)) {
        return;
      }
      if (rules.isOutside(real) && !attributes.isDirectory()
          && !rules.globs().include(from.belowOf(path))) {
        return;
      }
      if (rules.isOutside(real)) {
        leftOut.add(new FileResult.Skipped(path, Reasons.outside(real)));
      } else if (!attributes.isDirectory()) {
        file(path, real, from.below(), attributes);
      } else if (from.isAtOrBelow(real)) {
        leftOut.add(new FileResult.Failed(path, Reasons.loop(real)));
      } else {
        List<Path> crossed = new ArrayList<>(from.crossed());
        crossed.add(from.real());
        walk(new Folder(path, real, from.belowOf(path), crossed));
      }
    } catch (IOException e) {
      fail(path, e);
    }
  }

  /// Whether the path lies in the output folder, and the folder it was found in does not.
  private boolean isOutput(Path real, Folder foundIn) {
    return output.filter(folder -> real.startsWith(folder) && !foundIn.real().startsWith(folder))
        .isPresent();
  }

  private void file(Path path, Path real, Path below, BasicFileAttributes attributes) {
    if (!rules.globs().include(below.resolve(path.getFileName())) || !seen.add(real)) {
      return;
    }
    if (attributes.isRegularFile()) {
      sources.add(new Source(path, real, below, FileState.of(attributes)));
    } else {
      leftOut.add(new FileResult.Failed(path, Reasons.SPECIAL));
    }
  }

  private void fail(Path path, IOException failure) {
    leftOut.add(new FileResult.Failed(path, Reasons.looking(path, failure)));
  }

  private static BasicFileAttributes look(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  /// The real path, where there is one.
  private static Optional<Path> existing(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static <T> void sort(List<T> list, int from,
      Function<T, Path> path) {
    list.subList(from, list.size())
        .sort((a, b) -> FileNames.inOrder(path.apply(a), path.apply(b)));
  }
}
