package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.dataset.Verification.Finding.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds the shards of a folder of results against their index. Reads only; made for one verification
/// and thrown away with it.
final class ShardCheck {

  private final Tree tree;
  private final Findings findings;
  private final Map<String, String> digests = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private boolean hasIndex;
  private int intact;

  /// Told of what is wrong.
  @FunctionalInterface
  interface Findings {
    void find(String file, Kind kind);
  }

  ShardCheck(Tree tree, Findings findings) {
    this.tree = tree;
    this.findings = findings;
  }

  /// Where there are shards at all.
  void run() throws IOException {
    if (!Files.isRegularFile(tree.index(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    int number = 0;
    try (var lines = new BufferedReader(
        new InputStreamReader(Files.newInputStream(tree.index()), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<Shard> shard = ShardText.parse(line);
        Optional<Path> file = shard.map(Shard::name).flatMap(tree::file);
        if (file.isPresent()) {
          check(shard.orElseThrow(), file.get());
        } else {
          findings.find(tree.index().getFileName() + ":" + number, Kind.BAD_LINE);
        }
      }
    }
    hasIndex = number == 0 || !files.isEmpty();
  }

  /// Whether there is an index of shards; one without any is that of pictures that all failed.
  boolean hasIndex() {
    return hasIndex;
  }

  /// The shards that the index names.
  Set<String> files() {
    return files;
  }

  /// Shards that are as the index says.
  int intact() {
    return intact;
  }

  /// Whether a shard has a file with that digest, by the index.
  boolean has(String shard, String name, Optional<String> sha256) {
    return sha256.equals(Optional.ofNullable(digests.get(shard + "/" + name)));
  }

  private void check(Shard shard, Path file) {
    files.add(shard.name());
    for (Shard.Sample sample : shard.samples()) {
      for (Shard.Member member : sample.members()) {
        digests.put(shard.name() + "/" + member.name(), member.sha256());
      }
    }
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        findings.find(shard.name(), Kind.MISSING);
      } else if (Sha256.ofNoLink(file).equals(shard.sha256())) {
        intact++;
      } else {
        findings.find(shard.name(), Kind.CHANGED);
        checkMembers(shard, file);
      }
    } catch (IOException _) {
      findings.find(shard.name(), Kind.UNREADABLE);
    }
  }

  private void checkMembers(Shard shard, Path file) throws IOException {
    for (Shard.Sample sample : shard.samples()) {
      for (Shard.Member member : sample.members()) {
        try {
          new StoredResult(file, member.offset(), member.bytes(), member.sha256())
              .writeTo(OutputStream.nullOutputStream());
        } catch (DatasetException.ChangedShard _) {
          findings.find(shard.name() + "/" + member.name(), Kind.CHANGED);
        }
      }
    }
  }
}
