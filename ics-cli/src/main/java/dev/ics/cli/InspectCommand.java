package dev.ics.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ics inspect`: what pictures are, and whether compressing them would help.
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    parameterListHeading = "%n",
    description = "Tells what a picture is: format, size, colors, profile; and what it would gain.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
        "  ics inspect photo.png icons/*.png",
        "  ics inspect --json photos/* | jq 'select(.colors > 256) | .source'"})
final class InspectCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Picture files.")
  private List<String> files = List.of();

  @Option(
      names = "--json",
      description = "Print a JSON object for each file, a line each.")
  private boolean json;

  @Mixin
  private LimitOptions limits = new LimitOptions();

  private final Terminal terminal;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int failed = 0;
    for (String file : files) {
      try {
        show(Inspection.of(Paths.of(file), limits.limits()));
      } catch (IOException e) {
        showFailure(file, Failures.reason(e));
        failed++;
      }
    }
    if (failed == 0) {
      return ExitCodes.ALL_DONE;
    }
    return failed < files.size() ? ExitCodes.SOME_FAILED : ExitCodes.NOTHING_DONE;
  }

  private void show(Inspection inspection) {
    if (json) {
      terminal.out().println(InspectionJson.line(inspection));
    } else {
      InspectionText.lines(inspection).forEach(terminal::say);
    }
  }

  private void showFailure(String file, String reason) {
    if (json) {
      terminal.out().println(InspectionJson.failure(file, reason));
    } else {
      terminal.note(file + ": " + reason);
    }
  }
}
