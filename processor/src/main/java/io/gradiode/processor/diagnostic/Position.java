package io.gradiode.processor.diagnostic;

/**
 * A stretch of a user's text.
 *
 * @param source the text
 * @param start offset of the first char
 * @param end offset behind the last char; equal to {@code start} for a place between two chars
 */
public record Position(SourceText source, int start, int end) {

  /** Requires {@code 0 <= start <= end <= length}. */
  public Position {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IndexOutOfBoundsException(start + " to " + end + " in " + source.attribute());
    }
  }

  /** The line of the first char, counted from 1. */
  public int line() {
    final String text = source.text();
    int line = 1;
    for (int i = 0; i < start; i++) {
      final char character = text.charAt(i);
      final boolean carriageReturnOfPair =
          character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (character == '\n' || (character == '\r' && !carriageReturnOfPair)) {
        line++;
      }
    }
    return line;
  }

  /** The column of the first char, counted from 1, in code points. */
  public int column() {
    return source.text().codePointCount(source.lineStart(start), start) + 1;
  }

  /** The text itself. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** From the start of this to the end of {@code last}, which must follow in the same text. */
  public Position to(Position last) {
    return new Position(source, start, Math.max(end, last.end));
  }

  /** The place just behind the last char. */
  public Position behind() {
    return new Position(source, end, end);
  }

  /** Attribute and line, {@code equations, line 3}. */
  public String place() {
    return source.attribute() + ", line " + line();
  }
}
