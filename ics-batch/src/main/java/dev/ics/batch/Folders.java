package dev.ics.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What can be said of files and folders without reading or writing them.
public final class Folders {

  private Folders() {}

  /// The folder of a file.
  public static Path of(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  /// The path itself or the lowest above it that is there; it may turn out to be no folder.
  static Path nearest(Path path) {
    Path nearest = path.toAbsolutePath();
    while (!Files.exists(nearest, LinkOption.NOFOLLOW_LINKS) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }

  /// Refuses a folder that cannot become one.
  static void checkFolder(Path folder) throws FileSystemException {
    Path nearest = nearest(folder);
    if (!Files.isDirectory(nearest)) {
      throw new FileSystemException(nearest.toString(), null,
          "is not a folder, so no output can go there; choose another output");
    }
  }

  /// Refuses a file that cannot be written, as far as that is known before it is tried.
  static void checkWritable(Path file) throws FileSystemException {
    Path folder = nearest(of(file));
    if (!Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "not a folder");
    }
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  /// Whether both paths lead to one file.
  static boolean isSame(Path a, Path b) {
    try {
      return Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException _) {
      return false; // one of them has vanished or cannot be reached
    }
  }

  /// Whether the folder's file system takes no files from anybody.
  static boolean isReadOnly(Path folder) {
    try {
      return Files.getFileStore(folder).isReadOnly();
    } catch (IOException _) {
      return false; // it is asked after a failure, to explain it, and does not explain it
    }
  }

  /// The room left for files; very much where that is not known.
  static long usableBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException _) {
      return Long.MAX_VALUE;
    }
  }

  /// Makes a folder, with those above it, that survives a power cut: the name of each is in another
  /// folder, which must reach the disk too.
  public static Path make(Path folder) throws IOException {
    Path nearest = nearest(folder);
    Files.createDirectories(folder);
    Path made = folder.toAbsolutePath();
    while (!made.equals(nearest) && made.getParent() != null) {
      made = made.getParent();
      sync(made);
    }
    return folder;
  }

  /// Makes the names in a folder survive a power cut, where the system can do that.
  public static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Windows opens no folder and some network file systems sync none; the file itself is safe.
    }
  }
}
