package io.gradiode.tables;

import java.util.OptionalLong;

/** A table that is not what was expected: which file, which line, which column, and what to do. */
public final class TableException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String table;
  private final long line;
  private final String column;

  private TableException(String place, String problem, String table, long line, String column) {
    super(place + ": " + problem);
    this.table = table;
    this.line = line;
    this.column = column;
  }

  static TableException inTable(String table, String problem) {
    return new TableException(table, problem, table, 0, "");
  }

  static TableException inLine(String table, long line, String problem) {
    return new TableException(table + ", line " + line, problem, table, line, "");
  }

  static TableException inColumn(String table, String column, String problem) {
    return new TableException(table + ", column '" + column + "'", problem, table, 0, column);
  }

  static TableException inCell(String table, long line, String column, String problem) {
    final String place = table + ", line " + line + ", column '" + column + "'";
    return new TableException(place, problem, table, line, column);
  }

  /** Name of the file or resource. */
  public String table() {
    return table;
  }

  /** Line in the file, from 1, if one line is wrong. */
  public OptionalLong line() {
    return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
  }

  /** Name of the column, empty if it is not about one column. */
  public String column() {
    return column;
  }
}
