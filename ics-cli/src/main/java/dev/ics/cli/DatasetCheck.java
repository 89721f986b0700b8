package dev.ics.cli;

import dev.ics.batch.JsonLine;
import dev.ics.dataset.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Checks a folder of results against its manifest and says what is not as it should be.
final class DatasetCheck {

  private DatasetCheck() {}

  /// Returns one of the [ExitCodes].
  static int of(Path out, Terminal terminal, boolean json) throws IOException {
    Verification.Result result = Verification.of(out, finding -> {
      if (json) {
        terminal.out().println(line(finding));
      } else {
        terminal.note(sentence(finding));
      }
    });
    if (json) {
      terminal.out().println(line(result));
    } else {
      terminal.say("%s as the manifest says, %s".formatted(
          result.intact() == 1 ? "1 file is" : Units.count(result.intact()) + " files are",
          result.differing() == 1
              ? "1 difference"
              : Units.count(result.differing()) + " differences"));
    }
    return result.differing() == 0 ? ExitCodes.ALL_DONE : ExitCodes.SOME_FAILED;
  }

  private static String sentence(Verification.Finding finding) {
    return finding.file() + ": " + switch (finding.kind()) {
      case MISSING -> "missing";
      case CHANGED -> "changed: its SHA-256 is not that of the manifest";
      case UNREADABLE -> "cannot be read";
      case STRAY -> "not in the manifest";
      case BAD_LINE -> "this line names no file in the folder";
    };
  }

  private static String line(Verification.Finding finding) {
    return JsonLine.of(json -> {
      json.writeStringProperty("type", "difference");
      json.writeStringProperty("file", finding.file());
      json.writeStringProperty("kind",
          finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    });
  }

  private static String line(Verification.Result result) {
    return JsonLine.of(json -> {
      json.writeStringProperty("type", "verification");
      json.writeNumberProperty("intact", result.intact());
      json.writeNumberProperty("differences", result.differing());
    });
  }
}
