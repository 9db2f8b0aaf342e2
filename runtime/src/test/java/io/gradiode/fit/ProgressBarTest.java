package io.gradiode.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.optimization.Point;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {

  @Test
  void offATerminalEachTenthHasALine() {
    List<String> lines = shown(false, 40, 50).lines().toList();
    assertEquals(11, lines.size());
    assertEquals(
        "search                 [####................] 8/40  value 12.5000  16 evaluations  0.4 s,"
            + " at most 2 s left",
        lines.get(2));
  }

  /** A method may end, or another begin, long before the limit. */
  @Test
  void offATerminalTheLastLineOfAMethodIsShown() {
    List<String> lines =
        told(
                stream -> new ProgressBar(stream, false),
                update("search", 8, 40, 100),
                update("search", 9, 40, 200),
                update("search", 10, 40, 300),
                update("polish", 1, 100, 400),
                update("polish", 2, 100, 500),
                update("polish", 3, 100, 600))
            .lines()
            .map(line -> line.replaceAll(" .*] | +value.*", ""))
            .toList();
    assertEquals(List.of("search8/40", "search10/40", "polish1/100", "polish3/100"), lines);
  }

  @Test
  void offATerminalThereIsNoCarriageReturn() {
    assertFalse(shown(false, 40, 500).contains("\r"));
  }

  @Test
  void onATerminalOneLineIsRewritten() {
    String shown = shown(true, 40, 500);
    assertEquals(40, count('\r', shown));
    assertEquals(1, shown.lines().filter(line -> line.contains("40/40")).count());
    assertTrue(shown.endsWith(System.lineSeparator()));
  }

  @Test
  void aTerminalIsNotWrittenToAllTheTimeButSeesTheLastLine() {
    String shown = shown(true, 1000, 1);
    assertEquals(11, count('\r', shown));
    assertTrue(shown.contains("1000/1000"));
  }

  @Test
  void usesPlainCharactersOnly() {
    assertTrue(
        shown(true, 5, 500).chars().allMatch(c -> c < 127 && (c >= ' ' || c == '\r' || c == '\n')));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000_000_000, Integer.MAX_VALUE})
  void anyLimitHasABar(int limit) {
    Function<PrintStream, Progress> bar = stream -> new ProgressBar(stream, true);
    for (int number : new int[] {0, 1, Integer.MAX_VALUE}) {
      String shown = told(bar, update("search", number, limit, 100));
      assertTrue(shown.matches("(?s)\\rsearch +\\[[#.]{20}] .* 0.1 s.*"), shown);
      assertFalse(shown.contains("NaN") || shown.contains("most -"), shown);
    }
  }

  @Test
  void theTimeThatIsLeftIsThatOfTheMethodAtWork() {
    TimeLeft left = new TimeLeft();
    assertTrue(left.after(update("search", 0, 10, 500)).isEmpty());
    assertEquals(9, left.after(update("search", 1, 10, 1000)).orElseThrow().toSeconds());
    assertEquals(Duration.ZERO, left.after(update("search", 10, 10, 4000)).orElseThrow());
    assertEquals(198, left.after(update("polish", 1, 100, 6000)).orElseThrow().toSeconds());
    assertEquals(98, left.after(update("polish", 2, 100, 6000)).orElseThrow().toSeconds());
  }

  @ParameterizedTest
  @CsvSource({"0,0 s", "119,119 s", "160,3 min", "7000,117 min", "9500,3 h", "999999,12 d"})
  void timeIsToldInAUnitThatPeopleRead(long seconds, String words) {
    assertEquals(words, TimeLeft.inWords(Duration.ofSeconds(seconds)));
  }

  @Test
  void textHasALineForEachRoundAndNoneForItsPolish() {
    assertEquals(
        """
        search                 0/2  value 100.000  2 evaluations  0.1 s
        search                 1/2  value 100.000  2 evaluations  0.3 s
        polish                 1/9  value 100.000  2 evaluations  0.4 s
        """,
        told(
                Progress::text,
                update("search", 0, 2, 100),
                update("search", 0, 2, 200),
                update("search", 1, 2, 300),
                update("polish", 1, 9, 400))
            .replace(System.lineSeparator(), "\n"));
  }

  private static long count(char character, String text) {
    return text.chars().filter(c -> c == character).count();
  }

  private static Progress.Update update(String method, int number, int limit, int milliseconds) {
    return new Progress.Update(
        method, number, limit, 100, Point.of(1), 2, Duration.ofMillis(milliseconds));
  }

  private static String told(Function<PrintStream, Progress> progress, Progress.Update... updates) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress told = progress.apply(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    for (Progress.Update update : updates) {
      told.after(update);
    }
    told.ended();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String shown(boolean terminal, int limit, int milliseconds) {
    Progress.Update[] updates = new Progress.Update[limit];
    for (int k = 1; k <= limit; k++) {
      updates[k - 1] =
          new Progress.Update(
              "search",
              k,
              limit,
              100.0 / k,
              Point.of(1),
              2L * k,
              Duration.ofMillis((long) k * milliseconds));
    }
    return told(stream -> new ProgressBar(stream, terminal), updates);
  }
}
