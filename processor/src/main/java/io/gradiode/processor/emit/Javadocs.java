package io.gradiode.processor.emit;

/** User text within comments: data, whatever it contains. */
final class Javadocs {

  private Javadocs() {}

  /** Text that can neither end a comment nor be read as markup, tag or escape. */
  static String escape(String text) {
    final StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(each -> escaped.append(escape(each)));
    return escaped.toString().replace("*/", "*&#47;");
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '@' -> "&#64;";
      case '{' -> "&#123;";
      case '}' -> "&#125;";
      case '\\' -> "&#92;";
      default -> visible(codePoint);
    };
  }

  /**
   * Text of a {@code pre} block or a line comment, where entities would be hard to read: only what
   * could do harm is replaced.
   */
  static String plain(String text) {
    final StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(each -> plain.append(visible(each)));
    return plain.toString().replace("*/", "* /").replace("\\", "&#92;");
  }

  /** Text as an inline tag. */
  static String code(String text) {
    return "{@code " + plainCode(text) + "}";
  }

  /** Text within an inline tag, where only braces and the end of the comment matter. */
  static String plainCode(String text) {
    return plain(text).replace("{", "(").replace("}", ")").replace("@", "(at)");
  }

  private static String visible(int codePoint) {
    final boolean shown = codePoint >= ' ' && codePoint != 0x7F && codePoint < 0xD800;
    return shown && Character.isDefined(codePoint) ? Character.toString(codePoint) : "?";
  }

  /** Words filled into lines of at most {@code width} columns. */
  static String fill(String text, int width) {
    final StringBuilder filled = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        filled.append('\n');
        column = 0;
      } else if (column > 0) {
        filled.append(' ');
        column++;
      }
      filled.append(word);
      column += word.length();
    }
    return filled.toString();
  }
}
