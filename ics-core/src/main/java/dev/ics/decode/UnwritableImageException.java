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

  private UnwritableImageException(String message) {
    super(message, null);
    this.format = "PNG";
  }

  /// A label that the padding of a mask was to have, and that its pixels cannot.
  ///
  /// @param most that they can
  public static UnwritableImageException noSuchLabel(long label, long most) {
    return new UnwritableImageException(
        "the padding cannot have label %,d: the mask has 0 to %,d; choose another (--mask-fill N)"
            .formatted(label, most));
  }

  /// The name of the format that does not hold the picture.
  public String format() {
    return format;
  }
}
