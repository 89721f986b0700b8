package dev.ics.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// The bytes of a result, wherever they are: staged as a file, or in a shard.
///
/// @param sha256 that they must have
record StoredResult(Path file, long offset, long bytes, String sha256) {

  private static final int PIECE = 1 << 16;

  /// As the journal tells.
  ///
  /// @param done of a picture that has a result
  static StoredResult of(JournalLine.Done done, Tree tree, Journal journal)
      throws DatasetException {
    Row row = done.row();
    long bytes = row.number(Column.BYTES_AFTER);
    String sha256 = row.cell(Column.TARGET_SHA256).orElse("");
    Optional<ShardPlaces.Place> packed = journal.packed(row.source());
    String name = packed.isPresent()
        ? packed.get().archive().name()
        : row.cell(Column.TARGET).orElseThrow();
    long offset = packed.isPresent() ? packed.get().offset() : 0;
    return new StoredResult(tree.knownFile(name), offset, bytes, sha256);
  }

  /// Writes them.
  ///
  /// @throws DatasetException.ChangedShard where they are not those that were written there
  void writeTo(OutputStream out) throws IOException {
    MessageDigest digest = Sha256.digestion();
    try (FileChannel channel = FileChannel.open(file,
        Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      InputStream in = Channels.newInputStream(channel.position(offset));
      byte[] piece = new byte[PIECE];
      long left = bytes;
      while (left > 0) {
        int count = in.read(piece, 0, (int) Math.min(PIECE, left));
        if (count < 0) {
          throw changed();
        }
        digest.update(piece, 0, count);
        out.write(piece, 0, count);
        left -= count;
      }
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw changed();
    }
  }

  private DatasetException changed() {
    return new DatasetException.ChangedShard(file);
  }
}
