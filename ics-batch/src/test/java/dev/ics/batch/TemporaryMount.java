package dev.ics.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small file system in memory, there until it is closed.
public record TemporaryMount(Path folder) implements AutoCloseable {

  /// Mounts one.
  ///
  /// @param options as of `mount -o`, such as `size=64k`
  public static TemporaryMount at(Path folder, String options)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean mounted = Programs.run("mount", "-t", "tmpfs", "-o", options, "ics", folder.toString());
    Requirement.met(mounted, "mount a file system, as root");
    return new TemporaryMount(folder);
  }

  public void makeReadOnly() throws InterruptedException {
    Requirement.met(Programs.run("mount", "-o", "remount,ro", folder.toString()), "remount");
  }

  /// Changes what it was mounted with, such as its size.
  public void remount(String options) throws InterruptedException {
    Requirement.met(Programs.run("mount", "-o", "remount," + options, folder.toString()),
        "remount");
  }

  @Override
  public void close() {
    try {
      Programs.run("umount", folder.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
