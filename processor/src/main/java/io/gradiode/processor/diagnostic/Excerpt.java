package io.gradiode.processor.diagnostic;

/**
 * The line of the user's text with an underline. javac itself can only point at the start of the
 * string literal.
 */
final class Excerpt {

  private static final String INDENT = "    ";
  private static final int WIDTH = 100;

  private Excerpt() {}

  /** Two lines, each beginning with a line feed; nothing if the line is blank. */
  static String of(Position position) {
    final SourceText source = position.source();
    final int lineStart = source.lineStart(position.start());
    final int lineEnd = source.lineEnd(position.start());
    final String line = source.text().substring(lineStart, lineEnd);
    if (line.isBlank()) {
      return "";
    }
    final int[] codePoints = Quote.visible(line).codePoints().toArray();
    final int from = source.text().codePointCount(lineStart, position.start());
    final int until =
        source.text().codePointCount(lineStart, Math.max(position.start(), endOnLine(position)));
    final int skipped = skipped(codePoints, from);
    final int shownEnd = Math.min(codePoints.length, skipped + WIDTH);
    final String head =
        line.codePoints().limit(skipped).allMatch(Character::isWhitespace) ? "" : "…";
    final String tail = shownEnd < codePoints.length ? "…" : "";
    final String shown = new String(codePoints, skipped, shownEnd - skipped).stripTrailing();
    final int marks = Math.max(1, Math.min(until, shownEnd) - from);
    return "\n"
        + INDENT
        + head
        + shown
        + tail
        + "\n"
        + INDENT
        + " ".repeat(head.length() + from - skipped)
        + "^".repeat(marks);
  }

  private static int endOnLine(Position position) {
    return Math.min(position.end(), position.source().lineEnd(position.start()));
  }

  /** Chars to leave out at the front: the indentation, or what a long line does not need. */
  private static int skipped(int[] codePoints, int from) {
    if (codePoints.length > WIDTH && from > WIDTH / 2) {
      return from - WIDTH / 4;
    }
    int indentation = 0;
    while (indentation < from && Character.isWhitespace(codePoints[indentation])) {
      indentation++;
    }
    return indentation;
  }
}
