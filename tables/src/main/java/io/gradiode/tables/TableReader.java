package io.gradiode.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads a CSV file from top to bottom, once for its header and once for all. */
final class TableReader {

  /** Opens the file anew. */
  interface Opening {
    InputStream open() throws IOException;
  }

  private final String name;
  private final List<Header> headers;
  private final List<Cells> cells;
  private long[] lines = new long[32];
  private int count;

  private TableReader(String name, CsvRecord head) {
    this.name = name;
    this.headers = head.getFields().stream().map(Header::of).toList();
    this.cells = Stream.generate(Cells::new).limit(headers.size()).toList();
    for (int i = 0; i < headers.size(); i++) {
      final String column = headers.get(i).name();
      if (headers.subList(0, i).stream().anyMatch(other -> other.name().equals(column))) {
        throw TableException.inLine(
            name, head.getStartingLineNumber(), "two columns are called '" + column + "'");
      }
    }
  }

  static Table read(String name, Opening opening) {
    try {
      final char separator = separator(opening);
      try (InputStream stream = opening.open();
          CsvReader<CsvRecord> reader =
              CsvReader.builder()
                  .fieldSeparator(separator)
                  .commentStrategy(CommentStrategy.SKIP)
                  .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .trimWhitespacesAroundQuotes(true)
                  .detectBomHeader(true)
                  .ofCsvRecord(stream)) {
        return read(name, reader.iterator());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table read(String name, Iterator<CsvRecord> records) {
    try {
      if (!records.hasNext()) {
        throw TableException.inTable(name, "there is no header");
      }
      final TableReader reader = new TableReader(name, records.next());
      while (records.hasNext()) {
        reader.add(records.next());
      }
      return reader.table();
    } catch (CsvParseException e) {
      throw TableException.inTable(name, e.getMessage());
    }
  }

  /** That of the header. */
  private static char separator(Opening opening) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(opening.open(), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null && (line.isBlank() || line.startsWith("#"))) {
        line = reader.readLine();
      }
      for (final char separator : new char[] {'\t', ';'}) {
        if (line != null && line.indexOf(separator) >= 0) {
          return separator;
        }
      }
      return ',';
    }
  }

  private void add(CsvRecord record) {
    if (record.getFieldCount() != headers.size()) {
      throw TableException.inLine(
          name,
          record.getStartingLineNumber(),
          "the header has %d columns, but there are %d cells"
              .formatted(headers.size(), record.getFieldCount()));
    }
    for (int i = 0; i < headers.size(); i++) {
      cells.get(i).add(record.getField(i).strip());
    }
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, 2 * count);
    }
    lines[count++] = record.getStartingLineNumber();
  }

  private Table table() {
    return new Table(name, headers, cells, Rows.all(Arrays.copyOf(lines, count)));
  }
}
