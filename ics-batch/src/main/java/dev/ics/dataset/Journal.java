package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.batch.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// What has been done, on the disk: lines are added and never changed. May be used by several threads.
///
/// A line is in the hands of the system when [#note] returns, which no end of the process can undo. A
/// loss of power may cost what was noted in the last second, but no claim.
final class Journal implements Closeable {

  /// After so long what was noted is forced onto the disk.
  private static final long SYNC_NANOS = 1_000_000_000;

  /// Lines that are written at one time.
  private static final int GROUP = 1000;

  private final FileChannel channel;
  private final JournalIndex index;
  private long syncedNanos = System.nanoTime();

  private Journal(FileChannel channel, JournalIndex index) {
    this.channel = channel;
    this.index = index;
  }

  /// Begins a new one in the place of any other.
  ///
  /// @param earlier names in the folder of results that are ours
  static Journal begin(Path file, JournalLine.Header header, List<String> earlier)
      throws IOException {
    AtomicFile.replace(file, out -> {
      out.write(bytes(header));
      out.write(bytes(new JournalLine.Earlier(earlier)));
    });
    return open(file, JournalIndex.read(file));
  }

  /// Goes on with one: a line that was torn off goes.
  static Journal open(Path file, JournalIndex index) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ,
        StandardOpenOption.WRITE);
    try {
      channel.truncate(index.end());
      return new Journal(channel, index);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// One that is only to be read.
  static Journal reading(Path file, JournalIndex index) throws IOException {
    return new Journal(FileChannel.open(file, StandardOpenOption.READ), index);
  }

  /// The latest that was noted of a source that was done.
  Optional<JournalLine.Done> find(String source) throws IOException {
    Optional<JournalIndex.Place> place;
    synchronized (this) {
      place = index.place(source);
    }
    return place.isEmpty() ? Optional.empty() : read(place.get(), JournalLine.Done.class);
  }

  /// Where a result is, if a shard holds it.
  synchronized Optional<ShardPlaces.Place> packed(String source) {
    return index.shards().place(source);
  }

  /// The latest shard of a name.
  synchronized Optional<ShardPlaces.Archive> archive(String name) {
    return index.shards().archive(name);
  }

  /// What was noted of a shard as it was packed.
  Optional<Shard> find(ShardPlaces.Archive archive) throws IOException {
    return read(archive.noted(), JournalLine.Packed.class).map(JournalLine.Packed::shard);
  }

  private <T extends JournalLine> Optional<T> read(JournalIndex.Place place, Class<T> kind)
      throws IOException {
    ByteBuffer line = ByteBuffer.allocate(place.length());
    while (line.hasRemaining()) {
      if (channel.read(line, place.start() + line.position()) < 0) {
        return Optional.empty(); // somebody has cut the file
      }
    }
    return JournalText.parse(new String(line.array(), UTF_8))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /// What is in memory of it; not to be used while others note.
  JournalIndex index() {
    return index;
  }

  /// Adds a line.
  synchronized void note(JournalLine line) throws IOException {
    noteAll(List.of(line));
    if (System.nanoTime() - syncedNanos >= SYNC_NANOS) {
      sync();
    }
  }

  /// Adds many lines and has them on the disk.
  synchronized void noteForGood(List<? extends JournalLine> lines) throws IOException {
    for (int start = 0; start < lines.size(); start += GROUP) {
      noteAll(lines.subList(start, Math.min(lines.size(), start + GROUP)));
    }
    sync();
  }

  /// Where not all can be written, nothing is: the next lines must not follow half of one.
  private void noteAll(List<? extends JournalLine> lines) throws IOException {
    byte[][] texts = lines.stream().map(Journal::bytes).toArray(byte[][]::new);
    long start = index.end();
    long next = start;
    try {
      for (byte[] text : texts) {
        ByteBuffer rest = ByteBuffer.wrap(text);
        while (rest.hasRemaining()) {
          next += channel.write(rest, next);
        }
      }
    } catch (IOException e) {
      channel.truncate(start);
      throw e;
    }
    for (int i = 0; i < texts.length; i++) {
      var place = new JournalIndex.Place(index.end(), texts[i].length - 1);
      index.add(lines.get(i), place);
    }
  }

  private void sync() throws IOException {
    channel.force(false);
    syncedNanos = System.nanoTime();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        channel.force(false);
      }
    }
  }

  private static byte[] bytes(JournalLine line) {
    return (JournalText.of(line) + "\n").getBytes(UTF_8);
  }
}
