package dev.ics.cli;

/// Text made fit to be printed: file names come from anywhere.
final class Printable {

  private Printable() {}

  /// The text with control characters written as `\x1b`, so that it stays one line and commands no
  /// terminal.
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (commands(text.charAt(i))) {
        return escaped(text);
      }
    }
    return text;
  }

  /// How many columns of a terminal the text takes: none for marks that combine with the letter
  /// before, two for the wide letters of East Asia and for emoji.
  static int columns(String text) {
    return text.codePoints().map(Printable::columns).sum();
  }

  private static int columns(int letter) {
    if (letter < 0x300) {
      return 1;
    }
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(letter) ? 2 : 1;
    };
  }

  /// Near enough the wide and full-width ranges of Unicode Standard Annex 11.
  private static boolean isWide(int letter) {
    return letter >= 0x1100 && letter <= 0x115F || letter >= 0x2E80 && letter <= 0xA4CF
        || letter >= 0xAC00 && letter <= 0xD7A3 || letter >= 0xF900 && letter <= 0xFAFF
        || letter >= 0xFE30 && letter <= 0xFE6F || letter >= 0xFF00 && letter <= 0xFF60
        || letter >= 0x1F300 && letter <= 0x1FAFF || letter >= 0x20000 && letter <= 0x3FFFD;
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!commands(letter)) {
        escaped.append(letter);
      } else if (letter == '\n') {
        escaped.append("\\n");
      } else {
        escaped.append("\\x%02x".formatted((int) letter));
      }
    }
    return escaped.toString();
  }

  /// Whether a terminal obeys the letter instead of showing it: controls, and the marks that turn
  /// the direction of all that follows.
  private static boolean commands(char letter) {
    return letter < ' ' || letter >= 0x7F && letter < 0xA0 || letter >= 0x202A && letter <= 0x202E
        || letter >= 0x2066 && letter <= 0x2069;
  }
}
