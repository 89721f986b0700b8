package dev.ics.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Writes files whole or not at all.
///
/// The bytes go to a hidden file in the same folder, reach the disk, and get their name in one
/// step. Where anything fails, the hidden file is removed and what had the name before keeps it.
/// Folders are made as needed.
public final class AtomicFile {

  /// Bytes written at a time: a channel copies them outside the heap and keeps that room.
  private static final int PIECE = 1 << 16;

  private static final Pattern TEMPORARY = Pattern.compile("\\.ics-[0-9a-f]{16}\\.tmp");

  /// What a new version may be read by until it has the rights of the old one.
  private static final FileAttribute<?> FOR_OWNER = PosixFilePermissions
      .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private AtomicFile() {}

  /// The bytes of a file that are not all in memory at one time.
  @FunctionalInterface
  public interface Content {

    /// Writes them all, in small pieces.
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes a new file.
  ///
  /// @throws FileAlreadyExistsException if there is one, even one that appeared a moment ago
  static void create(Path target, byte[] bytes) throws IOException {
    try (Temporary temporary = Temporary.besides(target)) {
      temporary.write(bytes);
      giveName(temporary.path(), target);
    }
    Folders.sync(Folders.of(target));
  }

  /// The same for content that is written bit by bit.
  public static void create(Path target, Content content) throws IOException {
    try (Temporary temporary = Temporary.besides(target)) {
      temporary.write(content);
      giveName(temporary.path(), target);
    }
    Folders.sync(Folders.of(target));
  }

  private static void giveName(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException _) {
      moveToNew(temporary, target); // no hard links here; any other cause hinders this too
    }
  }

  /// Moves a file to a name that must be free, on file systems without hard links: an empty file
  /// takes the name first, which only one can do.
  static void moveToNew(Path source, Path target) throws IOException {
    Files.createFile(target);
    try {
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.delete(target);
      throw e;
    }
  }

  /// Writes a file, in place of the one that may have the name. A link is replaced, not followed.
  static void replace(Path target, byte[] bytes) throws IOException {
    try (Temporary temporary = Temporary.besides(target)) {
      temporary.write(bytes);
      Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    Folders.sync(Folders.of(target));
  }

  /// The same for content that is written bit by bit.
  public static void replace(Path target, Content content) throws IOException {
    try (Temporary temporary = Temporary.besides(target)) {
      temporary.write(content);
      Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    Folders.sync(Folders.of(target));
  }

  /// Removes the hidden files that a process left in a folder when it died. None may be at work.
  public static void removeTemporaries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder,
        child -> TEMPORARY.matcher(FileNames.name(child)).matches())) {
      for (Path child : children) {
        Files.deleteIfExists(child);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /// Writes new content for a file, which keeps its permissions and, where that is allowed, its
  /// owner. A link is followed.
  static void rewrite(Path file, byte[] bytes) throws IOException {
    Path real = file.toRealPath();
    if (!Files.isWritable(real)) {
      throw new AccessDeniedException(file.toString());
    }
    try (Temporary temporary = Temporary.besides(real)) {
      if (real.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        temporary.write(bytes, FOR_OWNER);
        temporary.takeRightsOf(Files.readAttributes(real, PosixFileAttributes.class));
      } else {
        temporary.write(bytes);
      }
      Files.move(temporary.path(), real, StandardCopyOption.ATOMIC_MOVE);
    }
    Folders.sync(Folders.of(real));
  }

  /// A hidden file that is gone when it is closed, unless it has been moved away.
  private record Temporary(Path path) implements Closeable {

    static Temporary besides(Path target) throws IOException {
      Path folder = Folders.make(Folders.of(target));
      long number = ThreadLocalRandom.current().nextLong();
      return new Temporary(folder.resolve(".ics-%016x.tmp".formatted(number)));
    }

    /// Ends with the rights of any new file, unless others are given.
    void write(byte[] bytes, FileAttribute<?>... attributes) throws IOException {
      try (FileChannel channel = FileChannel.open(path,
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
        try (var _ = Privacy.of(path)) {
          for (int start = 0; start < bytes.length; start += PIECE) {
            ByteBuffer rest = ByteBuffer.wrap(bytes, start,
                Math.min(PIECE, bytes.length - start));
            while (rest.hasRemaining()) {
              channel.write(rest);
            }
          }
        }
        channel.force(true);
      }
    }

    void write(Content content) throws IOException {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE)) {
        try (var _ = Privacy.of(path)) {
          var out = new BufferedOutputStream(Channels.newOutputStream(channel), PIECE);
          content.writeTo(out);
          out.flush();
        }
        channel.force(true);
      }
    }

    void takeRightsOf(PosixFileAttributes original) throws IOException {
      PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      try {
        view.setGroup(original.group());
        view.setOwner(original.owner());
      } catch (IOException _) {
        // Only root may give files away; the file then is the caller's, as any file they write.
      }
      view.setPermissions(original.permissions());
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }
}
