package dev.ics.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says why a command could not do what it was asked.
final class Failures implements IExecutionExceptionHandler {

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult asked) {
    switch (failure) {
      case BadUsage usage -> {
        return UsageErrors.refuse(terminal, command, String.valueOf(usage.getMessage()));
      }
      case IOException io -> terminal.note(sentence(io));
      default -> {
        terminal.note("a fault of ics itself; please report it with these lines");
        failure.printStackTrace(terminal.err());
      }
    }
    return ExitCodes.NOTHING_DONE;
  }

  /// The file, where the failure names one, and the reason.
  static String sentence(IOException failure) {
    return failure instanceof FileSystemException system && system.getFile() != null
        ? system.getFile() + ": " + reason(failure)
        : reason(failure);
  }

  /// In words: what Java says of the commonest failures is the name of the file alone.
  static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "no such file or folder; check the name";
      case AccessDeniedException _ -> "permission denied; make it readable (chmod u+r)";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> failure.getMessage() == null
          ? failure.getClass().getSimpleName()
          : failure.getMessage();
    };
  }
}
