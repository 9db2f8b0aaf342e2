package io.gradiode.processor.diagnostic;

/** Makes a user's text fit to be shown: on one line, of bounded length, without hidden chars. */
public final class Quote {

  private static final int LONGEST = 60;

  private Quote() {}

  /** The text in single quotes, white space collapsed, its middle left out if it is long. */
  public static String of(String text) {
    return "'" + shortened(text) + "'";
  }

  /** The text as {@link #of(String)} shows it, without the quotes. */
  public static String shortened(String text) {
    return shorten(visible(text.strip().replaceAll("\\s+", " ")));
  }

  /** What stands at {@code position}, quoted. */
  public static String of(Position position) {
    return of(position.text());
  }

  /** The text with every control char, lone surrogate and exotic space replaced, none added. */
  static String visible(String text) {
    final StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(each -> visible.appendCodePoint(isVisible(each) ? each : shown(each)));
    return visible.toString();
  }

  private static int shown(int codePoint) {
    return codePoint == '\t' ? ' ' : 0xFFFD;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    final int head = text.offsetByCodePoints(0, LONGEST * 2 / 3);
    final int tail = text.offsetByCodePoints(text.length(), -(LONGEST / 3 - 1));
    return text.substring(0, head) + "…" + text.substring(tail);
  }
}
