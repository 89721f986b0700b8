package dev.ics.decode;

import java.io.EOFException;
import java.util.OptionalLong;

/// A file of a known format that is damaged, cut short or breaks the rules of its format.
public final class UnreadableImageException extends ImageException {

  private static final long UNKNOWN = -1;

  private final FileType type;
  private final long offset;

  /// Damage at a known place.
  ///
  /// @param offset where in the file, in bytes from its start
  UnreadableImageException(FileType type, long offset, String damage) {
    super("damaged %s at byte %,d: %s".formatted(type.label(), offset, damage), null);
    this.type = type;
    this.offset = offset;
  }

  /// Damage at an unknown place.
  UnreadableImageException(FileType type, String damage) {
    super("damaged %s: %s".formatted(type.label(), damage), null);
    this.type = type;
    this.offset = UNKNOWN;
  }

  /// A reader gave up, because of damage or because it does not know this kind.
  UnreadableImageException(FileType type, Throwable cause) {
    super("cannot read this %s: %s".formatted(type.label(), reason(cause)), cause);
    this.type = type;
    this.offset = UNKNOWN;
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    if (message == null) {
      return cause instanceof EOFException
          ? "the data end too early"
          : cause.getClass().getSimpleName();
    }
    return message.lines().findFirst().orElse(message);
  }

  /// The format as [ImageInfo#format] names it.
  public String format() {
    return type.label();
  }

  /// Where the damage is, in bytes from the start of the file; empty where only the whole is known
  /// to be bad.
  public OptionalLong offset() {
    return offset == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(offset);
  }
}
