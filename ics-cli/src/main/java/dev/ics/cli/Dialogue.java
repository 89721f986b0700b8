package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.Destination;
import dev.ics.downscale.Downscale;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `ics` without arguments: asks what to do, as the Image Compression System does, and does it.
final class Dialogue {

  private static final String DEFAULT_SOURCE = "Uncompressed";
  private static final String DEFAULT_COLORS = "32";

  private final Terminal terminal;
  private final Path workingFolder;
  private final Questions questions;

  /// @param workingFolder that the folders in answers are relative to
  Dialogue(Terminal terminal, Path workingFolder) {
    this.terminal = terminal;
    this.workingFolder = workingFolder;
    this.questions = new Questions(terminal);
  }

  /// Returns one of the [ExitCodes].
  int run() {
    try {
      welcome();
      return compress(method(), downscale());
    } catch (EOFException _) {
      terminal.say("The input ended; nothing was compressed.");
      return ExitCodes.ALL_DONE;
    } catch (IOException e) {
      terminal.note(Failures.sentence(e));
      return ExitCodes.NOTHING_DONE;
    }
  }

  private void welcome() {
    terminal.say("ICS, the Image Compression System: smaller pictures by few, well-chosen colors.");
    terminal.say("");
    for (Strategy strategy : Strategy.values()) {
      terminal.say("  %-5s %s".formatted(strategy, strategy.description()));
    }
    terminal.say("");
    terminal.say("Enter takes the answer in brackets.");
  }

  private PaletteMethod method() throws IOException {
    Strategy strategy = questions.ask("Strategy (AUTO, SO, MKM, FKM, MBKM)", Strategy.AUTO.name(),
        answer -> Choices.parse(Strategy.values(), answer));
    return strategy.method(strategy.choosesColors() ? colors() : 0);
  }

  private int colors() throws IOException {
    return questions.ask("Number of colors (2 to 65,536)", DEFAULT_COLORS,
        answer -> Math.toIntExact(WholeNumbers.COLORS.parse(answer)));
  }

  private Downscale downscale() throws IOException {
    return questions.ask("Size: keep every n-th pixel in each direction, 1 for the full size",
        Integer.toString(DatasetCommand.DEFAULT_STEP),
        answer -> ReductionOptions.everyNth(Math.toIntExact(WholeNumbers.COUNTS.parse(answer))));
  }

  private int compress(PaletteMethod method, Downscale downscale) throws IOException {
    Path source = questions.ask("Folder of pictures", DEFAULT_SOURCE, this::sourceFolder);
    Path target = questions.ask("Folder for the results", Output.DEFAULT_FOLDER,
        answer -> targetFolder(answer, source));
    BatchPlan plan = BatchPlan.of(List.of(source),
        new Destination.Folder(target, List.of(ImageFormat.PNG)));
    long there = plan.tasks().stream().filter(Dialogue::isThere).count();
    boolean replace = there > 0 && questions.confirm("%s of %s there already. Replace them?"
        .formatted(Units.count(there), Units.results(plan.tasks().size())));
    terminal.say("");
    return compress(replace ? plan : missingOnly(plan), new BatchOptions(
        CompressionOptions.defaults()
            .withDownscale(downscale)
            .withMethod(method)
            .withDithering(DatasetCommand.DITHERING),
        DatasetCommand.ifLarger(downscale), replace, Runtime.getRuntime().availableProcessors()));
  }

  private int compress(BatchPlan plan, BatchOptions options) {
    if (plan.tasks().isEmpty() && plan.leftOut().isEmpty()) {
      terminal.say("There is nothing to do.");
      return ExitCodes.ALL_DONE;
    }
    return BatchRun.run(plan, options,
        TextReport.of(terminal, options.recipe(), TextReport.Loudness.NORMAL));
  }

  private static BatchPlan missingOnly(BatchPlan plan) {
    return new BatchPlan(plan.tasks().stream().filter(task -> !isThere(task)).toList(),
        plan.leftOut());
  }

  private static boolean isThere(BatchPlan.Task task) {
    return Files.exists(task.target(ImageFormat.PNG)) || Files.exists(task.keptTarget());
  }

  private Path sourceFolder(String answer) {
    Path folder = workingFolder.resolve(Paths.of(answer));
    if (!Files.isDirectory(folder)) {
      throw new BadUsage("found no folder \"%s\" in %s; put your pictures there or name another"
          .formatted(answer, workingFolder.toAbsolutePath()));
    }
    return folder;
  }

  private Path targetFolder(String answer, Path source) {
    Path folder = workingFolder.resolve(Paths.of(answer));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadUsage("found a file \"%s\"; allowed is a folder, which need not be there yet"
          .formatted(answer));
    }
    if (folder.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())) {
      throw new BadUsage("found the folder of the pictures; allowed is another, so that the"
          + " originals stay as they are");
    }
    return folder;
  }
}
