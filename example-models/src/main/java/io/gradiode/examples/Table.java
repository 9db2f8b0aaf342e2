package io.gradiode.examples;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A table of numbers with named columns, read from a CSV resource; lines that begin with {@code #}
 * are comments.
 */
public final class Table {

  private final List<NamedCsvRecord> rows;

  private Table(List<NamedCsvRecord> rows) {
    this.rows = rows;
  }

  /**
   * Reads the resource {@code name} that lies beside {@code neighbor}.
   *
   * @throws IllegalArgumentException if there is no such resource
   */
  public static Table read(Class<?> neighbor, String name) {
    try (InputStream stream = neighbor.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource '" + name + "' beside " + neighbor);
      }
      return new Table(
          CsvReader.builder()
              .commentStrategy(CommentStrategy.SKIP)
              .ofNamedCsvRecord(stream)
              .stream()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of one column, from top to bottom. */
  public double[] column(String name) {
    return column(name, 1);
  }

  /**
   * The numbers of one column, each multiplied by {@code factor}: the way from the table's unit to
   * the model's.
   */
  public double[] column(String name, double factor) {
    return rows.stream()
        .mapToDouble(row -> Double.parseDouble(Objects.requireNonNull(row.getField(name))) * factor)
        .toArray();
  }
}
