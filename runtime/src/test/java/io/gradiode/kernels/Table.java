package io.gradiode.kernels;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers beside a test. */
public final class Table {

  private final List<NamedCsvRecord> rows;

  private Table(List<NamedCsvRecord> rows) {
    this.rows = rows;
  }

  /** Reads {@code io/gradiode/truth/<name>.csv}. */
  public static Table truth(String name) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Table.class.getResourceAsStream("/io/gradiode/truth/" + name + ".csv"),
                    StandardCharsets.UTF_8))) {
      return new Table(reader.stream().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of rows. */
  public int rowCount() {
    return rows.size();
  }

  /** A cell as text. */
  public String text(int row, String column) {
    return rows.get(row).getField(column);
  }

  /** A cell as number. */
  public double number(int row, String column) {
    return parse(text(row, column));
  }

  /** A column of numbers; NaN where a cell is empty. */
  public double[] column(String name) {
    return rows.stream().mapToDouble(row -> parse(row.getField(name))).toArray();
  }

  private static double parse(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
