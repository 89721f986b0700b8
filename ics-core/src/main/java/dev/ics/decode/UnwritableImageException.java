package dev.ics.decode;

/// A picture that was read but that the wanted file format cannot hold.
public final class UnwritableImageException extends ImageException {

  private final String format;

  /// @param found   what the picture has
  /// @param format  that was wanted
  /// @param allowed what it holds
  public UnwritableImageException(String found, String format, String allowed) {
    super("the result has %s; %s holds %s; write it as PNG (--format png)".formatted(found, format,
        allowed), null);
    this.format = format;
  }

  /// The name of the format that does not hold the picture.
  public String format() {
    return format;
  }
}
