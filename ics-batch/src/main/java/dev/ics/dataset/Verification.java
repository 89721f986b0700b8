package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.batch.FileNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Holds a folder of results against its manifest. Reads only.
public final class Verification {

  private final Tree tree;
  private final Consumer<Finding> listener;
  private final Set<String> known = new HashSet<>();
  private final ShardCheck shards;
  private int intact;
  private int differing;

  private Verification(Tree tree, Consumer<Finding> listener) {
    this.tree = tree;
    this.listener = listener;
    this.shards = new ShardCheck(tree, this::find);
  }

  /// A file that is not as the manifest says.
  ///
  /// @param file relative to the folder, with `/` on every system
  public record Finding(String file, Kind kind) {

    /// What is wrong with it.
    public enum Kind {

      /// The manifest names it, and it is not there.
      MISSING,

      /// It does not have the digest that the manifest names.
      CHANGED,

      /// It cannot be read.
      UNREADABLE,

      /// The manifest does not name it.
      STRAY,

      /// A line of the manifest, by its number, that names no file in the folder.
      BAD_LINE
    }
  }

  /// How it went.
  ///
  /// @param intact    files that are as the manifest says
  /// @param differing findings
  public record Result(int intact, int differing) {}

  /// Checks all files, those of the manifest in its order and then the others.
  ///
  /// @param out      the folder of results
  /// @param listener told of each finding
  /// @throws DatasetException.NoManifest where there is none
  public static Result of(Path out, Consumer<Finding> listener) throws IOException {
    var tree = new Tree(out, out);
    if (!Files.isRegularFile(tree.lines())) {
      throw new DatasetException.NoManifest(tree.lines(), Files.exists(tree.journal()));
    }
    var verification = new Verification(tree, listener);
    verification.shards.run();
    verification.checkRows();
    verification.checkPalettes();
    verification.checkOthers();
    return new Result(verification.intact + verification.shards.intact(), verification.differing);
  }

  private void checkRows() throws IOException {
    int number = 0;
    try (var lines = new BufferedReader(
        new InputStreamReader(Files.newInputStream(tree.lines()), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<Row> row = RowText.parse(line);
        Optional<String> target = row.flatMap(found -> found.cell(Column.TARGET));
        Optional<Path> file = target.flatMap(tree::file);
        Optional<String> shard = row.flatMap(found -> found.cell(Column.SHARD));
        if (shard.isPresent()) {
          if (!shards.has(shard.get(), target.orElse(""), row.get().cell(Column.TARGET_SHA256))) {
            find(tree.lines().getFileName() + ":" + number, Finding.Kind.BAD_LINE);
          }
        } else if (row.isEmpty() || target.isPresent() && file.isEmpty()) {
          find(tree.lines().getFileName() + ":" + number, Finding.Kind.BAD_LINE);
        } else if (file.isPresent()) {
          known.add(target.get());
          check(target.get(), file.get(), row.get().cell(Column.TARGET_SHA256));
        }
      }
    }
  }

  private void checkPalettes() throws IOException {
    Optional<String> digest = SummaryText.palettesDigest(tree.summary());
    if (digest.isPresent()) {
      String name = tree.target(tree.palettes());
      known.add(name);
      check(name, tree.palettes(), digest);
    }
  }

  private void check(String target, Path file, Optional<String> digest) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        find(target, Finding.Kind.MISSING);
      } else if (digest.equals(Optional.of(Sha256.ofNoLink(file)))) {
        intact++;
      } else {
        find(target, Finding.Kind.CHANGED);
      }
    } catch (IOException _) {
      find(target, Finding.Kind.UNREADABLE);
    }
  }

  private void checkOthers() throws IOException {
    List<Path> strays = new ArrayList<>();
    Files.walkFileTree(tree.out(), new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(tree.hidden())
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isKnown(file)) {
          strays.add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) {
        find(tree.target(file), Finding.Kind.UNREADABLE);
        return FileVisitResult.CONTINUE;
      }
    });
    strays.sort(FileNames::inOrder);
    strays.forEach(stray -> find(tree.target(stray), Finding.Kind.STRAY));
  }

  private boolean isKnown(Path file) {
    String name = tree.target(file);
    return known.contains(name) || tree.manifest().contains(file) || shards.files().contains(name)
        || shards.hasIndex()
            && (file.equals(tree.index()) || file.equals(tree.shardList()));
  }

  private void find(String file, Finding.Kind kind) {
    differing++;
    listener.accept(new Finding(file, kind));
  }
}
