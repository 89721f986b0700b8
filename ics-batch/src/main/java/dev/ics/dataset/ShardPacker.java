package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.batch.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Writes one shard; made for it and thrown away with it.
final class ShardPacker {

  private final String name;
  private final List<Content> contents = new ArrayList<>();

  /// @param name of the shard's file
  ShardPacker(String name) {
    this.name = name;
  }

  /// A sample to be packed.
  ///
  /// @param row as the manifest has it
  private record Content(String key, Row row, StoredResult result) {

    /// The picture's file, and the row of the manifest under the same key. What else belongs to a
    /// picture would follow here, as `KEY.mask.png`.
    List<Shard.Member> members() {
      byte[] json = json();
      return List.of(
          new Shard.Member(row.cell(Column.TARGET).orElseThrow(), 0, result.bytes(),
              result.sha256()),
          new Shard.Member(key + ".json", 0, json.length, Sha256.of(json)));
    }

    byte[] json() {
      return RowText.json(row).getBytes(UTF_8);
    }
  }

  /// The row of a picture in a shard.
  ///
  /// @param row    as it is where the result is staged
  /// @param member the name in the shard
  static Row packed(Row row, String shard, String member) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      row.cell(column).ifPresent(cell -> cells.put(column, cell));
    }
    cells.put(Column.TARGET, member);
    cells.put(Column.SHARD, shard);
    return new Row(cells);
  }

  void add(String key, Row row, StoredResult result) {
    contents.add(new Content(key, row, result));
  }

  boolean isEmpty() {
    return contents.isEmpty();
  }

  /// Whether a shard holds exactly this.
  boolean isSame(Shard shard) {
    if (shard.samples().size() != contents.size()) {
      return false;
    }
    for (int i = 0; i < contents.size(); i++) {
      if (!isSame(shard.samples().get(i), contents.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Shard.Sample sample, Content content) {
    List<Shard.Member> members = sample.members();
    List<Shard.Member> wanted = content.members();
    boolean same = sample.source().equals(content.row().source())
        && members.size() == wanted.size();
    for (int i = 0; same && i < wanted.size(); i++) {
      same = members.get(i).name().equals(wanted.get(i).name())
          && members.get(i).bytes() == wanted.get(i).bytes()
          && members.get(i).sha256().equals(wanted.get(i).sha256());
    }
    return same;
  }

  /// Writes the archive to a file, safe on the disk, and tells what is in it.
  Shard write(Path file) throws IOException {
    MessageDigest digest = Sha256.digestion();
    List<Shard.Sample> samples = new ArrayList<>();
    long[] bytes = new long[1];
    AtomicFile.replace(file, out -> {
      var tar = new TarWriter(new DigestOutputStream(out, digest));
      for (Content content : contents) {
        samples.add(write(content, tar));
      }
      bytes[0] = tar.finish();
    });
    return new Shard(name, bytes[0], HexFormat.of().formatHex(digest.digest()), samples);
  }

  private static Shard.Sample write(Content content, TarWriter tar) throws IOException {
    List<Shard.Member> members = content.members();
    Shard.Member picture = members.getFirst();
    Shard.Member row = members.getLast();
    byte[] json = content.json();
    long pictureAt = tar.add(picture.name(), picture.bytes(), content.result()::writeTo);
    long rowAt = tar.add(row.name(), row.bytes(), out -> out.write(json));
    return new Shard.Sample(content.key(), content.row().source(), List.of(
        new Shard.Member(picture.name(), pictureAt, picture.bytes(), picture.sha256()),
        new Shard.Member(row.name(), rowAt, row.bytes(), row.sha256())));
  }
}
