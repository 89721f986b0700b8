package dev.ics.annotation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as texts, and back.
final class Decimals {

  private Decimals() {}

  /// Rounded to so many decimals, without zeros at the end.
  static String text(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// @param where the number stands, for the case that it is none
  static double parse(String text, String where) throws AnnotationException {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      throw refusal(text, where);
    }
    throw refusal(text, where);
  }

  private static AnnotationException refusal(String text, String where) {
    String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
    return new AnnotationException("%s: found \"%s\"; allowed are numbers".formatted(where,
        shown.replaceAll("\\p{Cntrl}", "?")));
  }
}
