package dev.ics.cli;

/// An option, an argument or an answer that is not allowed; the message says what was found and
/// what is allowed, in one line.
final class BadUsage extends IllegalArgumentException {

  BadUsage(String message) {
    super(message);
  }
}
