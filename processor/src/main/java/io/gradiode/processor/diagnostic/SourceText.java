package io.gradiode.processor.diagnostic;

/**
 * A text that the user wrote into one attribute of the annotation.
 *
 * @param attribute name of the attribute, such as {@code equations}
 * @param text as javac sees it: text-block indentation stripped, escapes resolved
 * @param anchor where it stands in the Java file
 */
public record SourceText(String attribute, String text, Anchor anchor) {

  /** The stretch from {@code start} (inclusive) to {@code end} (exclusive), in chars. */
  public Position position(int start, int end) {
    return new Position(this, start, end);
  }

  /** Whether it says when something happens: nothing can wait for real numbers that are equal. */
  public boolean isAwaited() {
    return attribute.equals("threshold")
        || attribute.equals("refractory")
        || attribute.startsWith("when ")
        || attribute.startsWith("at ");
  }

  /** Offset at which the line that contains {@code offset} begins. */
  int lineStart(int offset) {
    int start = Math.min(offset, text.length());
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Offset of the line end that follows {@code offset}, or the length of the text. */
  int lineEnd(int offset) {
    int end = Math.min(offset, text.length());
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }
}
