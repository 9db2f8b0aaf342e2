package io.gradiode.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells, printed in columns two spaces apart: the first column and those named as text are
 * set flush left, numbers flush right.
 */
final class TextTable {

  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] text;

  /**
   * @param text for each column, whether it is set flush left
   */
  TextTable(boolean... text) {
    this.text = text.clone();
  }

  TextTable row(String... cells) {
    rows.add(cells.clone());
    return this;
  }

  /** The rows, each indented by two spaces and ended by a line feed. */
  String render() {
    final int[] widths = new int[text.length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], width(row[column]));
      }
    }
    final StringBuilder lines = new StringBuilder();
    for (String[] row : rows) {
      final StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.length; column++) {
        final String padding = " ".repeat(widths[column] - width(row[column]));
        line.append("  ").append(text[column] ? row[column] + padding : padding + row[column]);
      }
      lines.append(line.toString().stripTrailing()).append('\n');
    }
    return lines.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
