package dev.ics.cli;

import dev.ics.batch.Reasons;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `ics inspect`: what pictures are, and whether compressing them would help.
final class InspectCommand implements Callable<Integer> {

  private final PositionalParamSpec files = Options.files("FILE", "Picture files.");

  private final OptionSpec json = Options.flag("Print a JSON object for each file, a line each.",
      "--json");

  private final LimitOptions limits = new LimitOptions();

  private final Terminal terminal;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec command = Options.command("inspect", this);
    command.addPositional(files).addOption(json);
    limits.addTo(command);
    Options.addStandard(command);
    Options.usage(command)
        .description(
            "Tells what a picture is: format, size, colors, profile; and what it would gain.")
        .footer(
            "  ics inspect photo.png icons/*.png",
            "  ics inspect --json photos/* | jq 'select(.colors > 256) | .source'");
    return command;
  }

  @Override
  public Integer call() {
    String[] names = files.getValue();
    int failed = 0;
    for (String file : names) {
      try {
        show(Inspection.of(Paths.of(file), limits.limits()));
      } catch (IOException e) {
        showFailure(file, Failures.reason(e));
        failed++;
      } catch (OutOfMemoryError _) {
        showFailure(file, Reasons.outOfMemory());
        failed++;
      }
    }
    if (failed == 0) {
      return ExitCodes.ALL_DONE;
    }
    return failed < names.length ? ExitCodes.SOME_FAILED : ExitCodes.NOTHING_DONE;
  }

  private boolean isJson() {
    return json.getValue();
  }

  private void show(Inspection inspection) {
    if (isJson()) {
      terminal.out().println(InspectionJson.line(inspection));
    } else {
      InspectionText.lines(inspection).forEach(terminal::say);
    }
  }

  private void showFailure(String file, String reason) {
    if (isJson()) {
      terminal.out().println(InspectionJson.failure(file, reason));
    } else {
      terminal.note(file + ": " + reason);
    }
  }
}
