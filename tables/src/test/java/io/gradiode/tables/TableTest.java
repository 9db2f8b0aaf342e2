package io.gradiode.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  private static final Table DOSES =
      Table.parse(
          "doses.csv",
          """
          # Two subjects; the dose is in mg.

          subject, time [h], conc [mg/l], dose, "remark, if any"
          1,       0,        0.74,        300,  ""
          1,       0.25,     NA,          300,  "late, by ""a lot\"""
          # the second
          2,       0.5,      ,            320,
          2,       1.5,      NaN,         320,  x
          1,       24,       1e-2,        300,  y
          """);

  @Test
  void columnsAreFoundByName() {
    assertEquals(
        List.of("subject", "time [h]", "conc [mg/l]", "dose", "remark, if any"),
        DOSES.columns().stream().map(Column::toString).toList());
    assertArrayEquals(new double[] {0, 0.25, 0.5, 1.5, 24}, DOSES.column("time").values());
  }

  @Test
  void emptyNaAndNanAreMissing() {
    assertArrayEquals(
        new double[] {0.74, Double.NaN, Double.NaN, Double.NaN, 0.01},
        DOSES.column("conc").values());
  }

  @Test
  void textsAreWithoutQuotesAndBlanks() {
    assertEquals(
        List.of("", "late, by \"a lot\"", "", "x", "y"), DOSES.column("remark, if any").texts());
  }

  @Test
  void numbersAreConvertedFromTheUnitOfTheHeader() {
    assertArrayEquals(new double[] {0, 15, 30, 90, 1440}, DOSES.column("time").in("minute"));
    assertEquals(740, DOSES.column("conc").quantities().in("ug/l")[0]);
  }

  @Test
  void numbersAreConvertedFromTheUnitThatIsGiven() {
    assertEquals(0.3, DOSES.column("dose").as("mg").in("g")[0]);
  }

  @Test
  void rowsOfOneSubjectAreATable() {
    final Table second = DOSES.where("subject", "2");
    assertEquals(2, second.rowCount());
    assertEquals(320, second.column("dose").single());
    assertArrayEquals(new double[] {0.5, 1.5}, second.column("time").values());
  }

  @Test
  void groupsComeInTheOrderOfFirstAppearance() {
    assertEquals(List.of("1", "2"), List.copyOf(DOSES.groups("subject").keySet()));
    assertArrayEquals(
        new double[] {0, 0.25, 24}, DOSES.groups("subject").get("1").column("time").values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b;c\n1;2", "a\tb;c\n1\t2", "\uFEFFa,b\n1,2", "# x;y\na,b\r\n1,2\r\n"})
  void theHeaderTellsTheSeparator(String text) {
    assertEquals(2, Table.parse("x.csv", text).columns().size());
    assertEquals("1", Table.parse("x.csv", text).columns().get(0).texts().get(0));
  }

  @Test
  void filesAreRead(@TempDir Path folder) throws IOException {
    final Path file = folder.resolve("data.csv");
    Files.writeString(file, "t [ms],V [mV]\n0,-65\n", StandardCharsets.UTF_8);
    assertArrayEquals(new double[] {-0.065}, Table.read(file).column("V").in("volt"));
  }

  @Test
  void manyRowsAreRead() {
    final StringBuilder text = new StringBuilder("t,x\n");
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(',').append(0.5 * i).append('\n');
    }
    final Table table = Table.parse("large.csv", text.toString());
    assertEquals(200_000, table.rowCount());
    assertEquals(99_999.5, table.column("x").values()[199_999]);
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThrows(UncheckedIOException.class, () -> Table.read(Path.of("no-such-file.csv")));
    assertEquals(
        "no.csv: there is no such resource beside io.gradiode.tables.TableTest",
        assertThrows(TableException.class, () -> Table.read(TableTest.class, "no.csv"))
            .getMessage());
  }

  @Test
  void aBadCellIsToldByFileLineAndColumn() {
    final Table table = Table.parse("a.csv", "# c\nt,x\n0,1\n\n1,1;5\n");
    final TableException thrown =
        assertThrows(TableException.class, () -> table.column("x").values());
    assertEquals(
        "a.csv, line 5, column 'x': '1;5' is no number; missing values are empty, NA or NaN",
        thrown.getMessage());
    assertEquals("a.csv", thrown.table());
    assertEquals(OptionalLong.of(5), thrown.line());
    assertEquals("x", thrown.column());
  }

  @Test
  void everyMistakeHasItsMessage() {
    assertMessage(
        "a.csv, line 2, column 'x': '1,5' is no number; decimals are written with a point",
        () -> Table.parse("a.csv", "t;x\n0;1,5").column("x").values());
    assertMessage(
        "a.csv, line 2, column 'x': '1d' is no number; missing values are empty, NA or NaN",
        () -> Table.parse("a.csv", "x\n1d").column("x").values());
    assertMessage(
        "a.csv, line 3: the header has 2 columns, but there are 3 cells",
        () -> Table.parse("a.csv", "t,x\n0,1\n0,1,2"));
    assertMessage(
        "a.csv, line 1: two columns are called 't'", () -> Table.parse("a.csv", "t,t [s]\n"));
    assertMessage("a.csv: there is no header", () -> Table.parse("a.csv", "# nothing\n"));
    assertMessage(
        "doses.csv: there is no column 'dosis', but 'subject', 'time', 'conc', 'dose', 'remark, if"
            + " any'",
        () -> DOSES.column("dosis"));
    assertMessage("doses.csv, column 'subject': no row has '3'", () -> DOSES.where("subject", "3"));
    assertMessage(
        "doses.csv, column 'dose': it has no unit. Write the unit into the header, 'dose [mg/l]',"
            + " or give it with as(\"mg/l\")",
        () -> DOSES.column("dose").in("mg"));
    assertMessage(
        "doses.csv, column 'time': it is in 'h' already, not in 'minute'. To convert it write"
            + " in(\"minute\")",
        () -> DOSES.column("time").as("minute"));
    assertMessage(
        "doses.csv, line 7, column 'dose': '320' should be '300', as in line 4",
        () -> DOSES.column("dose").single());
  }

  private static void assertMessage(String message, Runnable mistake) {
    assertEquals(message, assertThrows(TableException.class, mistake::run).getMessage());
  }
}
