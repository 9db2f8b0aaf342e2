package io.gradiode.tables;

import io.gradiode.unit.Quantities;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A column of a table, from top to bottom. Immutable.
 *
 * <pre>{@code
 * table.column("conc").values()             // the numbers as they are
 * table.column("conc").in("ug/ml")          // converted from the unit in the header, conc [mg/l]
 * table.column("dose").as("mg").in("ug")    // the header names no unit
 * }</pre>
 */
public final class Column {

  private static final Set<String> MISSING = Set.of("", "NA", "NaN");

  private final String table;
  private final Header header;
  private final Cells cells;
  private final Rows rows;

  Column(String table, Header header, Cells cells, Rows rows) {
    this.table = table;
    this.header = header;
    this.cells = cells;
    this.rows = rows;
  }

  /** As the header has it, without the unit. */
  public String name() {
    return header.name();
  }

  /** The unit of the header, or the one given since. */
  public Optional<String> unit() {
    return Optional.of(header.unit()).filter(unit -> !unit.isEmpty());
  }

  /** Number of rows. */
  public int count() {
    return rows.count();
  }

  /**
   * The numbers; a new array. Cells that are empty, {@code NA} or {@code NaN} are missing: NaN.
   *
   * @throws TableException if a cell is anything else
   */
  public double[] values() {
    final double[] values = new double[count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(i);
    }
    return values;
  }

  /**
   * The numbers with their unit.
   *
   * @throws TableException if a cell is no number, the column has no unit, or a wrong one
   */
  public Quantities quantities() {
    if (header.unit().isEmpty()) {
      throw wrong(
          "it has no unit. Write the unit into the header, '"
              + header.name()
              + " [mg/l]', or give it with as(\"mg/l\")");
    }
    return Quantities.of(values(), header.unit());
  }

  /**
   * The numbers in another unit; a new array.
   *
   * @throws TableException if a cell is no number, or the column has no unit
   * @throws IllegalArgumentException if the units measure different things, or one is none
   */
  public double[] in(String unit) {
    return quantities().in(unit);
  }

  /**
   * This column with the unit that the header does not name.
   *
   * @throws TableException if the header names another
   */
  public Column as(String unit) {
    if (!header.unit().isEmpty() && !header.unit().equals(unit)) {
      throw wrong(
          "it is in '"
              + header.unit()
              + "' already, not in '"
              + unit
              + "'. To convert it write in(\""
              + unit
              + "\")");
    }
    return new Column(table, new Header(header.name(), unit), cells, rows);
  }

  /**
   * The one number that all rows have: what is said of a subject in each of its rows.
   *
   * @throws TableException if there is no row, a cell is no number, or they differ
   */
  public double single() {
    if (count() == 0) {
      throw wrong("there is no row");
    }
    for (int i = 1; i < count(); i++) {
      if (Double.compare(number(i), number(0)) != 0) {
        throw TableException.inCell(
            table,
            rows.line(i),
            header.name(),
            "'" + text(i) + "' should be '" + text(0) + "', as in line " + rows.line(0));
      }
    }
    return number(0);
  }

  /** The cells as they are, without blanks around them. */
  public List<String> texts() {
    return IntStream.range(0, count()).mapToObj(this::text).toList();
  }

  String text(int i) {
    return cells.get(rows.row(i));
  }

  private double number(int i) {
    final String text = text(i);
    if (MISSING.contains(text)) {
      return Double.NaN;
    }
    if (text.chars().allMatch(letter -> "0123456789+-.eE".indexOf(letter) >= 0)) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw noNumber(i, text);
      }
    }
    throw noNumber(i, text);
  }

  private TableException noNumber(int i, String text) {
    final String advice =
        text.indexOf(',') >= 0
            ? "decimals are written with a point"
            : "missing values are empty, NA or NaN";
    return TableException.inCell(
        table, rows.line(i), header.name(), "'" + text + "' is no number; " + advice);
  }

  private TableException wrong(String problem) {
    return TableException.inColumn(table, header.name(), problem);
  }

  @Override
  public String toString() {
    return header.unit().isEmpty() ? name() : name() + " [" + header.unit() + "]";
  }
}
