package dev.ics.cli;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/// Asks a person, and asks again until the answer is one that is allowed.
final class Questions {

  private final Terminal terminal;
  private final BufferedReader answers;

  Questions(Terminal terminal) {
    this.terminal = terminal;
    this.answers = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
  }

  /// The answer to a question.
  ///
  /// @param standard what an empty answer means; shown in brackets
  /// @param reading  from the text to the answer; throws [BadUsage] for what is not allowed, and that
  ///                 is explained
  /// @throws EOFException where the input ends instead
  <T> T ask(String question, String standard, Function<String, T> reading) throws IOException {
    while (true) {
      String answer = answer("%s [%s]: ".formatted(question, standard));
      try {
        return reading.apply(answer.isEmpty() ? standard : answer);
      } catch (BadUsage refusal) {
        terminal.say("  " + refusal.getMessage());
      }
    }
  }

  /// Whether the answer to a question is yes; an empty one means no.
  ///
  /// @throws EOFException where the input ends instead
  boolean confirm(String question) throws IOException {
    while (true) {
      String answer = answer(question + " [y/N]: ").toLowerCase(Locale.ROOT);
      switch (answer) {
        case "y", "yes" -> {
          return true;
        }
        case "", "n", "no" -> {
          return false;
        }
        default -> terminal.say("  found \"%s\"; allowed are y and n".formatted(answer));
      }
    }
  }

  private String answer(String prompt) throws IOException {
    terminal.out().print(prompt);
    terminal.out().flush();
    String line = answers.readLine();
    if (line == null) {
      terminal.out().println();
      throw new EOFException("the input ended at a question");
    }
    if (!terminal.inShown()) {
      terminal.say(line);
    }
    return line.strip();
  }
}
