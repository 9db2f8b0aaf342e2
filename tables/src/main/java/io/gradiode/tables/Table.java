package io.gradiode.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with named columns, out of a CSV file.
 *
 * <pre>{@code
 * # oral theophylline
 * subject, time [h], conc [mg/l]
 * 1,       0.25,     2.84
 * 1,       0.57,     NA
 *
 * Table table = Table.read(Path.of("theophylline.csv"));
 * double[] hours = table.column("time").values();
 * table.groups("subject").forEach((subject, rows) -> rows.column("conc").in("ug/ml"));
 * }</pre>
 *
 * <p>The first line that is not empty and not a comment, {@code #}, is the header: names, each with
 * its unit in brackets if it has one. Cells are separated as the header is, by tabs, else by
 * semicolons, else by commas; blanks around them do not count; a cell in double quotes may contain
 * separators. Decimals have a point. The encoding is UTF-8.
 *
 * <p>Immutable.
 */
public final class Table {

  private final String name;
  private final List<Header> headers;
  private final List<Cells> cells;
  private final Rows rows;

  Table(String name, List<Header> headers, List<Cells> cells, Rows rows) {
    this.name = name;
    this.headers = headers;
    this.cells = cells;
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @throws TableException if it is no table
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Table read(Path file) {
    return TableReader.read(file.toString(), () -> Files.newInputStream(file));
  }

  /**
   * Reads the resource that lies beside a class.
   *
   * @throws TableException if there is none, or it is no table
   */
  public static Table read(Class<?> neighbor, String resource) {
    return TableReader.read(resource, () -> open(neighbor, resource));
  }

  /**
   * Reads a text.
   *
   * @param name for messages
   * @throws TableException if it is no table
   */
  public static Table parse(String name, String text) {
    final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TableReader.read(name, () -> new ByteArrayInputStream(bytes));
  }

  private static InputStream open(Class<?> neighbor, String resource) throws IOException {
    final InputStream stream = neighbor.getResourceAsStream(resource);
    if (stream == null) {
      throw TableException.inTable(
          resource, "there is no such resource beside " + neighbor.getName());
    }
    return stream;
  }

  /** Of the file or resource. */
  public String name() {
    return name;
  }

  /** Number of rows, the header not among them. */
  public int rowCount() {
    return rows.count();
  }

  /** All columns, from left to right. */
  public List<Column> columns() {
    return headers.stream().map(header -> column(header.name())).toList();
  }

  /**
   * The column of this name.
   *
   * @throws TableException if there is none
   */
  public Column column(String column) {
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).name().equals(column)) {
        return new Column(name, headers.get(i), cells.get(i), rows);
      }
    }
    throw TableException.inTable(
        name,
        "there is no column '"
            + column
            + "', but "
            + headers.stream()
                .map(header -> "'" + header.name() + "'")
                .collect(Collectors.joining(", ")));
  }

  /**
   * The rows with this text in a column.
   *
   * @throws TableException if there is no such column, or no such row
   */
  public Table where(String column, String text) {
    final Column searched = column(column);
    final int[] places =
        IntStream.range(0, rowCount()).filter(i -> searched.text(i).equals(text)).toArray();
    final Table found = new Table(name, headers, cells, rows.at(places));
    if (found.rowCount() == 0) {
      throw TableException.inColumn(name, column, "no row has '" + text + "'");
    }
    return found;
  }

  /**
   * A table for each text that occurs in a column, in the order of first appearance.
   *
   * @throws TableException if there is no such column
   */
  public Map<String, Table> groups(String column) {
    final Column grouped = column(column);
    final Map<String, IntStream.Builder> places = new LinkedHashMap<>();
    for (int i = 0; i < rowCount(); i++) {
      places.computeIfAbsent(grouped.text(i), text -> IntStream.builder()).add(i);
    }
    final Map<String, Table> groups = new LinkedHashMap<>();
    places.forEach(
        (text, each) ->
            groups.put(text, new Table(name, headers, cells, rows.at(each.build().toArray()))));
    return Collections.unmodifiableMap(groups);
  }

  @Override
  public String toString() {
    return name + ": " + rowCount() + " rows of " + columns();
  }
}
