package io.gradiode.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.optimization.Point;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void offATerminalEachTenthHasALine() {
    List<String> lines = shown(false, 40).lines().toList();
    assertEquals(11, lines.size());
    assertEquals(
        "search                 [####................] 8/40  chi2 12.5000  16 evaluations  0.5 s",
        lines.get(2));
  }

  @Test
  void onATerminalOneLineIsRewritten() {
    String shown = shown(true, 40);
    assertEquals(40, shown.chars().filter(c -> c == '\r').count());
    assertTrue(shown.endsWith(System.lineSeparator()));
  }

  @Test
  void usesPlainCharactersOnly() {
    assertTrue(
        shown(true, 5).chars().allMatch(c -> c < 127 && (c >= ' ' || c == '\r' || c == '\n')));
  }

  private static String shown(boolean terminal, int limit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress bar = new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    for (int k = 1; k <= limit; k++) {
      bar.after(
          new Progress.Update(
              "search", k, limit, 100.0 / k, Point.of(1), 2L * k, Duration.ofMillis(500)));
    }
    bar.ended();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
