import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts in the lines that ICS prints.
final class Json {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

  private Json() {}

  /// A member of an object; empty where it has none of the name.
  static String text(String object, String name) {
    Matcher member = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(object);
    return member.find()
        ? ESCAPE.matcher(member.group(1)).replaceAll(found -> Matcher.quoteReplacement(
            found.group(2) == null
                ? plain(found.group(1))
                : String.valueOf((char) Integer.parseInt(found.group(2), 16))))
        : "";
  }

  private static String plain(String escape) {
    return switch (escape) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "b" -> "\b";
      case "f" -> "\f";
      default -> escape;
    };
  }
}
