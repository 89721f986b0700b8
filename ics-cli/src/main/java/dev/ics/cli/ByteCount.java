package dev.ics.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of bytes as people write it.
final class ByteCount {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*([a-z]*)");

  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  private ByteCount() {}

  /// Reads `50000`, `50k` or `50 kB` for 50,000, `48KiB` for 49,152, `1.5M`, `2MiB`. Parts of a byte are
  /// dropped.
  ///
  /// @throws BadUsage where the text is no such number
  static int parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      throw refusal(text);
    }
    int unit = switch (written.group(2)) {
      case "", "b" -> 1;
      case "k", "kb" -> 1000;
      case "kib" -> 1024;
      case "m", "mb" -> 1_000_000;
      case "mib" -> 1 << 20;
      default -> throw refusal(text);
    };
    BigInteger bytes = new BigDecimal(written.group(1)).multiply(BigDecimal.valueOf(unit))
        .toBigInteger();
    if (bytes.signum() < 1 || bytes.compareTo(MOST) > 0) {
      throw refusal(text);
    }
    return bytes.intValueExact();
  }

  private static BadUsage refusal(String text) {
    return new BadUsage(String.format(Locale.ROOT,
        "found \"%s\"; allowed are 1 to %,d bytes, as 50000, 50k, 48KiB or 1.5M", text, MOST));
  }
}
