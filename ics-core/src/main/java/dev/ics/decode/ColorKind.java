package dev.ics.decode;

/// What the channels of a stored picture mean.
public enum ColorKind {
  GRAY("gray"),
  GRAY_ALPHA("gray+alpha"),
  RGB("RGB"),
  RGB_ALPHA("RGB+alpha"),
  PALETTE(
      "palette"),
  YCBCR("YCbCr"),
  CMYK("CMYK"),
  YCCK("YCCK"),
  OTHER("other");

  private final String label;

  ColorKind(String label) {
    this.label = label;
  }

  /// The name to show.
  public String label() {
    return label;
  }

  static ColorKind of(boolean gray, boolean alpha) {
    return gray ? alpha ? GRAY_ALPHA : GRAY : alpha ? RGB_ALPHA : RGB;
  }
}
