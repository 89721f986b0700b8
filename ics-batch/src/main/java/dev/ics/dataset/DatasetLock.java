package dev.ics.dataset;

import dev.ics.batch.Folders;
import dev.ics.batch.Reasons;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to change a folder of results, which one run has at a time. The system takes it back
/// however the process ends; the file that it is bound to stays.
final class DatasetLock implements Closeable {

  private final FileChannel channel;

  private DatasetLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes it, at once or not at all. The folders are made where they are not there.
  ///
  /// @throws DatasetException.Busy where another run has it
  static DatasetLock take(Tree tree) throws IOException {
    FileChannel channel = open(tree);
    try {
      if (tryLock(channel) != null) {
        return new DatasetLock(channel);
      }
    } catch (IOException e) {
      channel.close();
      throw new IOException(Reasons.writing(tree.lock(), 0, e), e);
    }
    channel.close();
    throw new DatasetException.Busy(tree.out());
  }

  private static FileChannel open(Tree tree) throws IOException {
    try {
      Folders.make(tree.hidden());
      return FileChannel.open(tree.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException(Reasons.writing(tree.lock(), 0, e), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // a run in this very process has it
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
