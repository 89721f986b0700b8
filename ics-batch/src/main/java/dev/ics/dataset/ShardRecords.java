package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.batch.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes what lists the shards: every member with its place, for those who read at random; and, for
/// the library wids, what it calls an index (`wids-shard-index-v1`).
final class ShardRecords {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Tree tree;
  private final Shards shards;

  ShardRecords(Tree tree, Shards shards) {
    this.tree = tree;
    this.shards = shards;
  }

  /// @param leftovers that the shards are taken from
  void write(Set<String> leftovers) throws IOException {
    var list = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), list)) {
      json.writeStartObject();
      json.writeStringProperty("__kind__", "wids-shard-index-v1");
      json.writeNumberProperty("wids_version", 1);
      json.writeName("shardlist").writeStartArray();
      AtomicFile.replace(tree.index(), out -> shards.forEach(shard -> {
        leftovers.remove(shard.name());
        write(shard, out, json);
      }));
      json.writeEndArray();
      json.writeEndObject();
    }
    byte[] text = (list + "\n").getBytes(UTF_8);
    AtomicFile.replace(tree.shardList(), out -> out.write(text));
  }

  private static void write(Shard shard, OutputStream index, JsonGenerator list)
      throws IOException {
    index.write((ShardText.line(shard) + "\n").getBytes(UTF_8));
    list.writeStartObject();
    list.writeStringProperty("url", shard.name());
    list.writeNumberProperty("nsamples", shard.samples().size());
    list.writeNumberProperty("filesize", shard.bytes());
    list.writeEndObject();
  }
}
