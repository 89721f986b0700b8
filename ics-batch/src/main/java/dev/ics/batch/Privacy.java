package dev.ics.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// While open, a new file is its owner's alone: nobody else reads what is half written. Then it has
/// the permissions again that it was made with, which only the system knows: they depend on the
/// process (umask) and on the folder.
record Privacy(Path file, Set<PosixFilePermission> made) implements Closeable {

  private static final Set<PosixFilePermission> OWNER = PosixFilePermissions
      .fromString("rw-------");

  /// @param file that is empty
  static Privacy of(Path file) {
    try {
      Set<PosixFilePermission> made = Files.getPosixFilePermissions(file);
      if (!made.equals(OWNER)) {
        Files.setPosixFilePermissions(file, OWNER);
      }
      return new Privacy(file, made);
    } catch (IOException | UnsupportedOperationException _) {
      return new Privacy(file, Set.of()); // a file system without permissions
    }
  }

  @Override
  public void close() throws IOException {
    if (!made.isEmpty() && !made.equals(OWNER)) {
      Files.setPosixFilePermissions(file, made);
    }
  }
}
