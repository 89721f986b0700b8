package dev.ics.decode;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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

  UnreadableImageException(FileType type, String damage) {
    this(type, damage, null);
  }

  UnreadableImageException(FileType type, String damage, @Nullable Throwable cause) {
    super("damaged %s: %s".formatted(type.label(), damage), cause);
    this.type = type;
    this.offset = UNKNOWN;
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
