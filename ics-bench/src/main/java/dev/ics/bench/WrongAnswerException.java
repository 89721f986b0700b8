package dev.ics.bench;

/// A benchmark's answer is wrong, so that its time means nothing.
final class WrongAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongAnswerException(String message) {
    super(message);
  }
}
