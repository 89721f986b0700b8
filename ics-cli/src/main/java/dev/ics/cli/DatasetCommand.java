package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.batch.IfLarger;
import dev.ics.dataset.DatasetOptions;
import dev.ics.dataset.PaletteScope;
import dev.ics.downscale.Downscale;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `ics dataset`: a folder of pictures becomes the same folder of smaller ones.
final class DatasetCommand implements Callable<Integer> {

  /// Of the original Image Compression System.
  static final int DEFAULT_STEP = 5;

  /// What learns from the pictures is not to learn patterns.
  static final Dithering DITHERING = new Dithering.None();

  private static final Set<String> WITH_VERIFY = Set.of("--verify", "--json");

  private final PositionalParamSpec in = Options.folder(0, true, "IN", "Folder of pictures.");

  private final PositionalParamSpec out = Options.folder(1, false, "OUT",
      "Folder for the results.");

  private final OptionSpec verify = Options.flag(
      "Check a folder of results, given alone, against its manifest: a line for each file that is changed,"
          + " missing or unknown. Writes nothing; exit code 1 where there is one.",
      "--verify");

  private final StrategyOptions strategy = new StrategyOptions("none",
      PaletteOptions.ofFileOrPictures());

  private final ReductionOptions reduction = new ReductionOptions();

  private final CompanionOptions companions = new CompanionOptions();

  private final WritingOptions writing = new WritingOptions(CompressCommand.DEFAULT_EFFORTS);

  private final FileOptions files = new FileOptions();

  private final LimitOptions limits = new LimitOptions();

  private final RunOptions run = new RunOptions();

  private final Terminal terminal;

  DatasetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec command = Options.command("dataset", this);
    command.addPositional(in).addPositional(out);
    strategy.addTo(command);
    reduction.addTo(command);
    companions.addTo(command);
    writing.addTo(command);
    files.addTo(command);
    limits.addTo(command);
    run.addTo(command);
    command.addOption(verify);
    Options.addStandard(command);
    Options.usage(command)
        .description(
            "Makes a folder tree of pictures into the same tree of smaller ones.",
            "Every 5th pixel in each direction is kept unless --step, --resize or --max-edge say otherwise.",
            "Label masks and boxes get the same geometry as their pictures.",
            "Other files than pictures are left alone, and so are links that lead out of IN.",
            "The same call again goes on where a run stopped, and does what is new or has changed.",
            "At its end OUT has a manifest (manifest.jsonl, manifest.csv): what became of each"
                + " picture, with sizes, errors and SHA-256; and summary.json.")
        .footer(
            "  ics dataset Uncompressed Compressed -k 32",
            "  ics dataset scans thumbnails --resize 320x240 --fit pad -s MBKM",
            "  ics dataset Uncompressed Compressed --exclude thumbs --copy-others",
            "  ics dataset Uncompressed Packed --shards tar:1000",
            "  ics dataset coco small --resize 320x320 --fit pad --masks 'masks/**' --boxes '*.json'",
            "  ics dataset photos training -k 64 --palette shared",
            "  ics dataset Compressed --verify");
    return command;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    boolean check = verify.getValue();
    if (check) {
      refuseAllElse();
      return DatasetCheck.of(Paths.of(in.getValue()), terminal, run.json());
    }
    String results = out.getValue();
    if (results == null) {
      throw new BadUsage("OUT is missing");
    }
    PaletteScope scope = strategy.scope();
    List<ImageFormat> formats = Objects.requireNonNullElse(writing.format(), Format.PNG).formats();
    CompressionOptions compression = CompressionOptions.defaults()
        .withLimits(limits.limits())
        .withDownscale(reduction.downscale(DEFAULT_STEP))
        .withGray(reduction.gray())
        .withMethod(strategy.method(writing.effort(PaletteMethod.Auto.DEFAULT_EFFORT)))
        .withDithering(strategy.dithering(DITHERING))
        .withTarget(strategy.target())
        .withWriting(writing.writing(formats));
    return run.run(
        new DatasetOptions(source(in.getValue()), Paths.of(results),
            run.batch(compression, ifLarger(compression, scope)),
            new DatasetOptions.Program(Version.text(), arguments()), files.arrangement(),
            companions.companions(), scope),
        terminal);
  }

  private static Path source(String name) {
    Path folder = Paths.of(name);
    if (!Files.isDirectory(folder)) {
      throw new BadUsage("IN: found \"%s\"; allowed is a folder of pictures".formatted(name));
    }
    return folder;
  }

  private List<String> arguments() {
    return in.command().commandLine().getParseResult().originalArgs();
  }

  /// A verification needs a folder and no option.
  private void refuseAllElse() {
    for (OptionSpec option : in.command().commandLine().getParseResult().matchedOptions()) {
      if (!WITH_VERIFY.contains(option.longestName())) {
        throw new BadUsage(
            "%s does nothing with --verify; leave it out".formatted(option.longestName()));
      }
    }
    if (out.getValue() != null) {
      throw new BadUsage("--verify: found two folders; allowed is one, that of the results");
    }
  }

  /// All pictures of a dataset are to have their new size and colors, whatever their files' lengths; only
  /// where the size stays, the original may stand for the result.
  private static IfLarger ifLarger(CompressionOptions compression, PaletteScope scope) {
    return compression.gray() || scope.palettes().isPresent()
        ? IfLarger.WRITE
        : ifLarger(compression.downscale());
  }

  /// The same where each picture has its own palette, in its own colors.
  static IfLarger ifLarger(Downscale downscale) {
    return downscale instanceof Downscale.None ? IfLarger.KEEP : IfLarger.WRITE;
  }
}
