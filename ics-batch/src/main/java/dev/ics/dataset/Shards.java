package dev.ics.dataset;

import dev.ics.batch.AtomicFile;
import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.Folders;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Packs results into shards, each as soon as all its pictures have ended; made for one run and thrown
/// away with it.
///
/// A shard is written beside the journal, is noted, gets its name, and only then what it holds is
/// removed from where it was staged. So at any moment each result is in one place at least that the
/// journal names, and a run that died before the last step but one has it done by the next.
final class Shards {

  /// For each sample two headers, the row and what fills blocks.
  private static final long BYTES_BESIDES = 3000;

  private final Tree tree;
  private final ShardPlan plan;
  private final Journal journal;
  private final Predicate<Path> failed;
  private final int[] left;
  private final BitSet anew = new BitSet();
  private final BitSet free = new BitSet();
  private final BitSet packed = new BitSet();

  /// @param failed whether a source has failed in this run
  Shards(Tree tree, ShardPlan plan, Journal journal, Predicate<Path> failed) {
    this.tree = tree;
    this.plan = plan;
    this.journal = journal;
    this.failed = failed;
    this.left = new int[plan.shards()];
  }

  ShardPlan plan() {
    return plan;
  }

  /// Gives the shards their names that a dead run had noted, and removes those that it had not. Before
  /// anybody asks where results are.
  static void recover(Tree tree, Journal journal) throws IOException {
    if (!Files.isDirectory(tree.packing())) {
      return;
    }
    List<Path> files;
    try (var listed = Files.list(tree.packing())) {
      files = listed.toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      Optional<ShardPlaces.Archive> archive = journal.archive(name);
      Optional<Shard> noted = archive.isPresent() ? journal.find(archive.get()) : Optional.empty();
      if (noted.isPresent() && noted.get().bytes() == Files.size(file)
          && noted.get().sha256().equals(Sha256.of(file))) {
        name(file, tree.out().resolve(name));
      } else {
        Files.delete(file);
      }
    }
  }

  /// @throws IOException where a file that is not ours has the name of a shard
  static void checkNames(ShardPlan plan, Set<String> ours) throws IOException {
    for (int shard = 0; shard < plan.shards(); shard++) {
      if (!ours.contains(ShardPlan.name(shard))
          && Files.exists(plan.file(shard), LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(Reasons.exists(plan.file(shard)));
      }
    }
  }

  /// Packs what needs no more work.
  ///
  /// @param tasks that are going to be done
  void begin(List<Task> tasks) throws IOException {
    for (Task task : tasks) {
      int picture = plan.picture(task.source()).orElseThrow();
      anew.set(picture);
      left[plan.shardOf(picture)]++;
    }
    for (int shard = 0; shard < left.length; shard++) {
      free.set(shard, !Files.exists(plan.file(shard), LinkOption.NOFOLLOW_LINKS));
      if (left[shard] == 0) {
        pack(shard);
      }
    }
  }

  /// A file has ended, however; it may be none of the tasks.
  void ended(Path source) throws IOException {
    Optional<Integer> picture = plan.picture(source);
    if (picture.isPresent() && anew.get(picture.get())) {
      int shard = plan.shardOf(picture.get());
      left[shard]--;
      if (left[shard] == 0) {
        pack(shard);
      }
    }
  }

  /// The row of a picture that is done, as the manifest has it.
  Row row(Path source, Row row) {
    Optional<Integer> picture = plan.picture(source);
    Optional<String> staged = row.cell(Column.TARGET);
    return picture.isEmpty() || staged.isEmpty()
        ? row
        : ShardPacker.packed(row, ShardPlan.name(plan.shardOf(picture.get())),
            plan.member(picture.get(), staged.get()));
  }

  /// What is in the shards, each with at least one sample. When all pictures have ended.
  void forEach(ShardConsumer consumer) throws IOException {
    for (int shard = packed.nextSetBit(0); shard >= 0; shard = packed.nextSetBit(shard + 1)) {
      consumer.accept(noted(shard)
          .orElseThrow(() -> new IOException("somebody has changed the journal")));
    }
  }

  /// Takes a shard; may fail.
  @FunctionalInterface
  interface ShardConsumer {
    void accept(Shard shard) throws IOException;
  }

  /// Removes what is staged and not needed any more: all of it. When all pictures have ended.
  static void end(Tree tree) throws IOException {
    removeTree(tree.staging());
    removeTree(tree.packing());
  }

  private static void removeTree(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> paths;
      try (var walked = Files.walk(folder)) {
        paths = walked.toList();
      }
      for (Path path : paths.reversed()) {
        Files.delete(path);
      }
    }
  }

  private void pack(int shard) throws IOException {
    List<JournalLine.Done> members = members(shard);
    try {
      ShardPacker packer = packer(shard, members);
      if (packer.isEmpty()) {
        return;
      }
      Optional<Shard> before = noted(shard);
      if (before.isPresent() && isThere(before.get()) && packer.isSame(before.get())) {
        if (!allPacked(members)) {
          journal.noteForGood(List.of(new JournalLine.Packed(before.get())));
        }
      } else {
        replace(shard, packer, before, members);
      }
      packed.set(shard);
      for (JournalLine.Done done : members) {
        Files.deleteIfExists(tree.knownFile(done.row().cell(Column.TARGET).orElseThrow()));
      }
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(Reasons.writing(plan.file(shard), bytes(members), e), e);
    }
  }

  /// About what a shard takes on the disk.
  private static long bytes(List<JournalLine.Done> members) {
    return members.stream()
        .mapToLong(done -> done.row().number(Column.BYTES_AFTER) + BYTES_BESIDES)
        .sum();
  }

  private Optional<Shard> noted(int shard) throws IOException {
    Optional<ShardPlaces.Archive> archive = journal.archive(ShardPlan.name(shard));
    return archive.isEmpty() ? Optional.empty() : journal.find(archive.get());
  }

  private boolean isThere(Shard shard) throws IOException {
    Path file = tree.out().resolve(shard.name());
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == shard.bytes();
  }

  /// Those of its pictures that have a result.
  private List<JournalLine.Done> members(int shard) throws IOException {
    List<JournalLine.Done> members = new ArrayList<>();
    for (int picture = plan.first(shard); picture < plan.end(shard); picture++) {
      done(plan.task(picture)).ifPresent(members::add);
    }
    return members;
  }

  private Optional<JournalLine.Done> done(Task task) throws IOException {
    return failed.test(task.source())
        ? Optional.empty()
        : journal.find(tree.source(task.source()))
            .filter(done -> done.row().cell(Column.TARGET).isPresent());
  }

  private ShardPacker packer(int shard, List<JournalLine.Done> members) throws IOException {
    var packer = new ShardPacker(ShardPlan.name(shard));
    for (JournalLine.Done done : members) {
      Path source = tree.in().resolve(done.row().source());
      packer.add(plan.key(plan.picture(source).orElseThrow()), row(source, done.row()),
          StoredResult.of(done, tree, journal));
    }
    return packer;
  }

  private boolean allPacked(List<JournalLine.Done> members) {
    return members.stream().allMatch(done -> journal.packed(done.row().source()).isPresent());
  }

  private void replace(int shard, ShardPacker packer, Optional<Shard> before,
      List<JournalLine.Done> members) throws IOException {
    if (before.isPresent()) {
      rescue(before.get(), members);
    }
    Path file = tree.packing().resolve(ShardPlan.name(shard));
    Shard written = packer.write(file);
    journal.noteForGood(List.of(new JournalLine.Packed(written)));
    if (free.get(shard)) {
      Files.createFile(plan.file(shard)); // fails where somebody else took the name meanwhile
    }
    name(file, plan.file(shard));
  }

  private static void name(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(Folders.of(target));
  }

  /// Stages what a shard holds for others, as its file is going to be replaced. What is done anew is
  /// staged already, or will be.
  private void rescue(Shard before, List<JournalLine.Done> members) throws IOException {
    Set<String> staying = new HashSet<>();
    members.forEach(done -> staying.add(done.row().source()));
    List<JournalLine> lines = new ArrayList<>();
    for (Shard.Sample sample : before.samples()) {
      Optional<Integer> picture = plan.picture(tree.in().resolve(sample.source()));
      if (picture.isPresent() && !anew.get(picture.get()) && !staying.contains(sample.source())
          && isIn(before, sample.source())) {
        Optional<JournalLine.Done> done = done(plan.task(picture.get()));
        if (done.isPresent()) {
          lines.add(stage(done.get()));
          lines.add(done.get());
        }
      }
    }
    journal.noteForGood(lines);
  }

  private boolean isIn(Shard shard, String source) {
    return journal.packed(source)
        .filter(place -> place.archive().name().equals(shard.name()))
        .isPresent();
  }

  private JournalLine.Claim stage(JournalLine.Done done) throws IOException {
    String target = done.row().cell(Column.TARGET).orElseThrow();
    StoredResult packed = StoredResult.of(done, tree, journal);
    AtomicFile.replace(tree.knownFile(target), packed::writeTo);
    return new JournalLine.Claim(done.row().source(), List.of(target));
  }
}
