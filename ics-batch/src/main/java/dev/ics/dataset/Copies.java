package dev.ics.dataset;

import dev.ics.batch.AtomicFile;
import dev.ics.batch.FileResult;
import dev.ics.batch.OtherFile;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The files of a dataset that are no pictures, copied unchanged: one after the other, each in small
/// pieces, whatever its size. Made for one run and thrown away with it.
final class Copies {

  private final Tree tree;
  private final Journal journal;
  private final boolean overwrite;
  private final Set<String> ours;
  private volatile boolean stopped;

  /// @param overwrite whether a file that is already there may be replaced, whoever made it
  Copies(Tree tree, Journal journal, boolean overwrite) {
    this.tree = tree;
    this.journal = journal;
    this.overwrite = overwrite;
    this.ours = journal.index().ours();
  }

  /// Any thread.
  void stop() {
    stopped = true;
  }

  /// Those that are not as the journal says.
  static List<OtherFile> left(List<OtherFile> others, Tree tree, Journal journal)
      throws IOException {
    List<OtherFile> left = new ArrayList<>();
    for (OtherFile other : others) {
      boolean done = journal.find(tree.source(other.source()))
          .filter(noted -> noted.row().has(Status.COPIED)
              && noted.modified().equals(other.state().modified())
              && noted.row().number(Column.BYTES_BEFORE) == other.state().bytes())
          .isPresent();
      if (!done || !isThere(other)) {
        left.add(other);
      }
    }
    return left;
  }

  private static boolean isThere(OtherFile other) {
    try {
      return Files.isRegularFile(other.target(), LinkOption.NOFOLLOW_LINKS)
          && Files.size(other.target()) == other.state().bytes();
    } catch (IOException _) {
      return false; // it has just gone
    }
  }

  /// The claims on what is going to be written.
  List<JournalLine> claims(List<OtherFile> left) {
    List<JournalLine> claims = new ArrayList<>();
    for (OtherFile other : left) {
      if (mayReplace(other) || !Files.exists(other.target(), LinkOption.NOFOLLOW_LINKS)) {
        claims.add(new JournalLine.Claim(tree.source(other.source()),
            List.of(tree.target(other.target()))));
      }
    }
    return claims;
  }

  private boolean mayReplace(OtherFile other) {
    return overwrite || ours.contains(tree.target(other.target()));
  }

  /// Copies them; false where it was stopped before the last.
  boolean run(List<OtherFile> left, Consumer<FileResult.Failed> failed) {
    for (OtherFile other : left) {
      if (stopped) {
        return false;
      }
      try {
        copy(other);
      } catch (UnreadableException e) {
        failed.accept(new FileResult.Failed(other.source(),
            Reasons.reading(other.source(), e.reason)));
      } catch (FileAlreadyExistsException _) {
        failed.accept(new FileResult.Failed(other.source(), Reasons.exists(other.target())));
      } catch (IOException e) {
        failed.accept(new FileResult.Failed(other.source(),
            Reasons.writing(other.target(), other.state().bytes(), e)));
      }
    }
    return true;
  }

  private void copy(OtherFile other) throws IOException {
    long startNanos = System.nanoTime();
    MessageDigest digest = Sha256.digestion();
    AtomicFile.Content content = out -> transfer(other, new DigestOutputStream(out, digest));
    if (mayReplace(other)) {
      AtomicFile.replace(other.target(), content);
    } else {
      AtomicFile.create(other.target(), content);
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    String bytes = String.valueOf(other.state().bytes());
    var row = new Row(Map.of(Column.SOURCE, tree.source(other.source()),
        Column.TARGET, tree.target(other.target()), Column.STATUS, Status.COPIED.text(),
        Column.BYTES_BEFORE, bytes, Column.BYTES_AFTER, bytes,
        Column.SOURCE_SHA256, sha256, Column.TARGET_SHA256, sha256));
    journal.note(new JournalLine.Done(row, other.state().modified(),
        (System.nanoTime() - startNanos) / 1e9));
  }

  private static void transfer(OtherFile other, OutputStream out) throws IOException {
    Path source = other.source();
    try (InputStream in = open(source)) {
      byte[] piece = new byte[1 << 16];
      long bytes = 0;
      for (int count = read(in, piece); count >= 0; count = read(in, piece)) {
        out.write(piece, 0, count);
        bytes += count;
      }
      if (bytes != other.state().bytes()) {
        throw new UnreadableException(new IOException("it changed while it was read"));
      }
    }
  }

  private static InputStream open(Path source) throws UnreadableException {
    try {
      return Files.newInputStream(source);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  private static int read(InputStream in, byte[] piece) throws UnreadableException {
    try {
      return in.read(piece);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  /// It is the source that fails, and not the copy.
  private static final class UnreadableException extends IOException {

    private final transient IOException reason;

    UnreadableException(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
