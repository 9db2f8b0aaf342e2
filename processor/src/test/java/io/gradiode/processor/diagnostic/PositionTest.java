package io.gradiode.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

  private static final String TEXT = "ab\r\ncd\ref\n\n\uD83D\uDE00gh";

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 1, 2", "4, 2, 1", "7, 3, 1", "8, 3, 2", "11, 5, 1", "13, 5, 2"})
  void linesAndColumnsCountFromOne(int offset, int line, int column) {
    final Position position = source(TEXT).position(offset, offset + 1);
    assertEquals(line, position.line());
    assertEquals(column, position.column());
  }

  @Test
  void placesOutsideTheTextAreRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> source("ab").position(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> source("ab").position(2, 1));
  }

  @Test
  void underlineCountsCharactersAsTheyAreSeen() {
    final String text = "x\t= \uD83D\uDE00 + y";
    final int start = text.indexOf('y');
    assertEquals(
        "\n    x = \uD83D\uDE00 + y\n            ^",
        Excerpt.of(source(text).position(start, start + 1)));
  }

  @Test
  void underlineEndsWithItsLine() {
    assertEquals("\n    a +\n    ^^^", Excerpt.of(source("a +\nb").position(0, 5)));
  }

  @Test
  void quotesAreShortAndVisible() {
    assertEquals("'a \uFFFD b'", Quote.of(" a \u0000\n b "));
    assertEquals(62, Quote.of("x".repeat(1000)).length());
  }

  private static SourceText source(String text) {
    return new SourceText("equations", text, new Anchor() {});
  }
}
