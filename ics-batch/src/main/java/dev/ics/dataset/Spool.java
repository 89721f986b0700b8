package dev.ics.dataset;

import dev.ics.batch.BatchPlan;
import dev.ics.batch.FileState;
import dev.ics.histogram.ColorHistogram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The histograms of pictures on the disk, until their palettes are made and the dataset is complete.
/// Entries are added and never changed; the last of a source counts. May be used by several threads.
///
/// An entry is its length and its CRC-32C, four bytes each, and then what it says. Where one was torn
/// off or is damaged the file ends: what followed is counted again. So nothing needs to be forced
/// onto the disk.
final class Spool implements Closeable {

  private static final int HEAD = 2 * Integer.BYTES;
  private static final int MAX_LENGTH = 1 << 30;

  private final FileChannel channel;
  private final Map<String, Entry> entries = new HashMap<>();
  private long end;

  /// What is in memory of a picture.
  ///
  /// @param state  of the source when it was found
  /// @param sha256 of its bytes
  /// @param start  of its histogram in the file
  /// @param length of that
  record Entry(FileState state, String sha256, long start, int length) {}

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  /// Goes on with a file, or begins one.
  ///
  /// @param settings that its histograms must have been made with; those made with others are gone
  static Spool open(Path file, String settings) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
        StandardOpenOption.WRITE);
    try {
      var spool = new Spool(channel);
      boolean goesOn = spool.readAll(settings);
      spool.end = goesOn ? spool.end : 0;
      channel.truncate(spool.end);
      if (!goesOn) {
        spool.append(bytes(out -> out.writeUTF(settings)));
      }
      return spool;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// One that is only to be read, if there is one.
  static Optional<Spool> reading(Path file, String settings) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
    var spool = new Spool(channel);
    spool.readAll(settings);
    return Optional.of(spool);
  }

  /// Whether the file is one of these settings; its whole entries are known afterwards.
  private boolean readAll(String settings) throws IOException {
    Optional<byte[]> first = read();
    if (first.isEmpty() || !settings.equals(text(first.get()))) {
      return false;
    }
    for (Optional<byte[]> next = read(); next.isPresent(); next = read()) {
      if (!index(next.get())) {
        end -= HEAD + next.get().length;
        return true;
      }
    }
    return true;
  }

  /// The next entry; empty where no whole one follows.
  private Optional<byte[]> read() throws IOException {
    byte[] start = read(end, HEAD);
    if (start.length < HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(start);
    int length = head.getInt();
    if (length < 0 || length > MAX_LENGTH || length > channel.size() - end - HEAD) {
      return Optional.empty();
    }
    byte[] entry = read(end + HEAD, length);
    if (checksum(entry) != head.getInt()) {
      return Optional.empty();
    }
    end += HEAD + length;
    return Optional.of(entry);
  }

  /// The bytes from a place on, as many as there are.
  private byte[] read(long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    int count = 0;
    while (rest.hasRemaining() && count >= 0) {
      count = channel.read(rest, start + rest.position());
    }
    return Arrays.copyOf(bytes, rest.position());
  }

  private boolean index(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      String source = in.readUTF();
      var state = new FileState(in.readLong(), FileTime.from(Instant.parse(in.readUTF())));
      String sha256 = in.readUTF();
      entries.put(source, new Entry(state, sha256, end - in.available(), in.available()));
      return true;
    } catch (IOException | DateTimeException _) {
      return false;
    }
  }

  /// Adds a picture.
  synchronized void add(String source, BatchPlan.Task task, String sha256,
      ColorHistogram histogram) throws IOException {
    byte[] entry = bytes(out -> {
      out.writeUTF(source);
      out.writeLong(task.state().bytes());
      out.writeUTF(task.state().modified().toInstant().toString());
      out.writeUTF(sha256);
      out.write(histogram.toBytes());
    });
    append(entry);
    index(entry);
  }

  /// Where not all can be written, nothing is: the next entry must not follow half of one.
  private void append(byte[] entry) throws IOException {
    ByteBuffer rest = ByteBuffer.allocate(HEAD + entry.length)
        .putInt(entry.length)
        .putInt(checksum(entry))
        .put(entry)
        .flip();
    long next = end;
    try {
      while (rest.hasRemaining()) {
        next += channel.write(rest, next);
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
    end = next;
  }

  /// What is known of a source, if it is in the state in which it was counted.
  synchronized Optional<Entry> find(String source, FileState state) {
    return Optional.ofNullable(entries.get(source)).filter(entry -> entry.state().equals(state));
  }

  /// The histogram of a picture.
  ColorHistogram histogram(Entry entry) throws IOException {
    try {
      return ColorHistogram.ofBytes(read(entry.start(), entry.length()));
    } catch (IllegalArgumentException e) {
      throw new IOException("somebody has changed the histograms", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Content content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    content.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static String text(byte[] entry) throws IOException {
    return new DataInputStream(new ByteArrayInputStream(entry)).readUTF();
  }

  private static int checksum(byte[] entry) {
    var checksum = new CRC32C();
    checksum.update(entry);
    return (int) checksum.getValue();
  }
}
