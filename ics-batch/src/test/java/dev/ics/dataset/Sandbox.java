package dev.ics.dataset;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.FileResult;
import dev.ics.batch.Globs;
import dev.ics.batch.IfLarger;
import dev.ics.batch.TestFiles;
import dev.ics.batch.TestPictures;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Two folders for a dataset, and what was told of it.
final class Sandbox {

  static final PaletteMethod.Mkm FOUR_COLORS = new PaletteMethod.Mkm(4);

  private final Path in;
  private final Path out;
  private final List<FileResult> results = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  Sandbox(Path in, Path out) {
    this.in = in;
    this.out = out;
  }

  /// With pictures in several folders, a file that is none, and a hidden one.
  static Sandbox filled(Path root) throws IOException {
    var sandbox = new Sandbox(root.resolve("in"), root.resolve("out"));
    sandbox.picture("a.png", 1);
    sandbox.picture("b, \"c\"\n.png", 2);
    sandbox.picture("sub/deep/照片 صورة.png", 3);
    sandbox.picture("sub/z.png", 4);
    TestFiles.file(sandbox.in, "notes.bmp", new byte[]{'h', 'i'});
    TestFiles.file(sandbox.in, ".hidden", new byte[1]);
    return sandbox;
  }

  /// The same sources, with another folder for results beside the first.
  Sandbox with(String name) {
    return new Sandbox(in, out.resolveSibling(name));
  }

  Path picture(String name, long seed) throws IOException {
    return TestFiles.file(in, name, TestPictures.png(seed));
  }

  Path in(String name) {
    return in.resolve(name);
  }

  Path out(String name) {
    return out.resolve(name);
  }

  Path out() {
    return out;
  }

  DatasetOptions options(PaletteMethod method, int jobs, boolean force) {
    var batch = new BatchOptions(CompressionOptions.defaults().withMethod(method), IfLarger.KEEP,
        force, jobs);
    return new DatasetOptions(in, out, batch,
        new DatasetOptions.Program("ics 1", List.of("dataset", "in", "out")));
  }

  DatasetOptions options(Arrangement arrangement, int jobs, boolean force) {
    return options(FOUR_COLORS, jobs, force).with(arrangement);
  }

  /// Two pictures a shard.
  static Arrangement shards() {
    return new Arrangement(Globs.ALL, false, new Layout.Shards(2));
  }

  DatasetSummary run() throws IOException {
    return run(options(FOUR_COLORS, 1, false));
  }

  DatasetSummary run(DatasetOptions options) throws IOException {
    return run(new Dataset(options), _ -> {});
  }

  /// The same with palettes that are shared.
  DatasetOptions sharing(PaletteScope scope, PaletteMethod method, int jobs, boolean force) {
    var batch = new BatchOptions(CompressionOptions.defaults()
        .withMethod(method)
        .withDithering(new Dithering.None()), IfLarger.WRITE, force, jobs);
    return new DatasetOptions(in, out, batch,
        new DatasetOptions.Program("ics 1", List.of("dataset", "in", "out"))).with(scope);
  }

  /// @param each what is done after each file, those of the first pass included
  DatasetSummary run(Dataset dataset, Consumer<FileResult> each) throws IOException {
    results.clear();
    told.clear();
    return dataset.run(new DatasetListener() {
      @Override
      public void began(DatasetPlan plan) {}

      @Override
      public void counting(int pictures) {
        told.add("counting " + pictures);
      }

      @Override
      public void counted() {
        each.accept(new FileResult.Skipped(in, "counted"));
      }

      @Override
      public void palettesDiffer() {
        told.add("palettes differ");
      }

      @Override
      public void ended(FileResult result) {
        results.add(result);
        each.accept(result);
      }
    });
  }

  /// The sources that the last run did to the end, by name.
  List<String> done() {
    return results.stream()
        .filter(FileResult.Done.class::isInstance)
        .map(result -> Tree.slashed(in.relativize(result.source())))
        .toList();
  }

  /// What the last run said of palettes that are shared.
  List<String> told() {
    return told;
  }

  /// Why files failed in the last run.
  List<String> failures() {
    return results.stream()
        .filter(FileResult.Failed.class::isInstance)
        .map(result -> ((FileResult.Failed) result).reason())
        .toList();
  }

  /// All that a user finds in the folder of results, by name, with its bytes as text: without the
  /// summary, which tells times, and the hidden folder.
  Map<String, String> visible() throws IOException {
    var visible = new TreeMap<String, String>();
    for (String name : TestFiles.tree(out)) {
      if (!name.startsWith(".ics/") && !name.equals("summary.json")) {
        visible.put(name, Arrays.toString(Files.readAllBytes(out.resolve(name))));
      }
    }
    return visible;
  }

  List<String> journal() throws IOException {
    return Files.readAllLines(out(".ics/journal.jsonl"));
  }

  List<String> manifest() throws IOException {
    return Files.readAllLines(out("manifest.jsonl"));
  }
}
