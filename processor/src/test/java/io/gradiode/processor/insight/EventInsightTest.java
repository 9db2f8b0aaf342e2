package io.gradiode.processor.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.CompiledModels;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about models with events. */
class EventInsightTest {

  private static final Pattern TAG = Pattern.compile("\\[(\\w+)]");
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
  private static final Pattern USERS = Pattern.compile("used by: (.*)");

  private static final String LEAKY = "dv/dt = (E - v)/tau : 1; E : 1; tau : second; ";

  /** Equations, further attributes; for each warning its tag, all that it quotes, and its users. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // what occurs in events only is used
        "V_T : 1; V_r : 1 | threshold = 'v > V_T', reset = 'v = V_r' | ",
        "V_T : 1; t_r : second | threshold = 'v > V_T', reset = 'v = 0', refractory = 't_r' | ",
        "V_T : 1; V_e : 1 | threshold = 'v > V_T', reset = 'v = 0', refractory = 'v > V_e' | ",
        "a : 1; b : 1 | events = {@Event(when = 'v > a', then = 'v -= b')} | ",
        "T : second; b : 1 | events = {@Event(at = 'T', then = 'v *= b')} | ",
        "V_T : 1 | threshold = 'v > V_T' | ",
        "V_T : 1 | events = {@Event(name = 'pass', when = 'v > V_T')} | ",
        "dw/dt = -w/tau_w : 1; tau_w : second; b : 1; V : 1"
            + " | threshold = 'v > V + w', reset = 'v = 0; w += b' | ",
        "dw/dt = -w/tau_w : 1; tau_w : second; b : 1"
            + " | threshold = 'v > 1', reset = 'v = w; w += b' | ",
        "dw/dt = 0/second : 1; b : 1 | threshold = 'v > 1', reset = 'v = w; w = b' | ",
        "V_T = 3 : 1; V_r = V_T - 2 : 1 | threshold = 'v > V_T', reset = 'v = V_r' | ",
        "high = v > V_T : boolean; V_T : 1 | threshold = 'high', reset = 'v = 0' | ",
        "I : 1 (input) | threshold = 'v > I', reset = 'v = 0' | ",
        // neither thresholds nor what stands still has a kink worth a word
        "du/dt = (1 - u)/tau : 1 (unless refractory)"
            + " | threshold = 'v + u > 1', reset = 'v = 0', refractory = '2*ms' | ",
        "x = int(t - lastspike > 3*ms)*v : 1 | threshold = 'v > 1', reset = 'v = x',"
            + " refractory = '2*ms' | ",
        "du/dt = int(u > v)/tau : 1 (unless refractory)"
            + " | threshold = 'v + u > 1', reset = 'v = 0', refractory = '2*ms' | NonSmooth u > v",
        // nothing is there only because an event uses it
        "dw/dt = -w/tau_w : 1; tau_w : second; b : 1 | threshold = 'v > 1', reset = 'v = 0; w += b'"
            + " | DeadState w ; UnusedParameter tau_w dw/dt ; UnusedParameter b reset",
        "dw/dt = -w/second : 1; c : 1 | events = {@Event(when = 'w < c', then = 'w = 1')}"
            + " | DeadState w ; UnusedParameter c an event",
        "dw/dt = -w/second : 1; c : 1 | events = {@Event(name = 'low', when = 'w < c', then = 'w = 1')}"
            + " | ",
        "c : 1 | threshold = 'v > 1', reset = 'v = 0' | UnusedParameter c",
        "x = 2*v : 1 | threshold = 'v > 1', reset = 'v = 0' | UnusedTerm x",
        "V_T : 1; c : 1 | threshold = 'v > V_T + 0*c', reset = 'v = 0' | UnusedParameter c threshold",
        // what events tell apart, and what they do not
        "a : 1; b : 1 | threshold = 'v > a + b', reset = 'v = 0' | NotIdentifiable a b a + b",
        "a : 1; b : 1 | threshold = 'v > a + b', reset = 'v = b' | ",
        "a : 1; b : 1 | threshold = 'v > 1', reset = 'v = a*b' | NotIdentifiable a b a*b",
        "a : second; b : second | threshold = 'v > 1', reset = 'v = 0', refractory = 'a + b'"
            + " | NotIdentifiable a b a + b",
        "a : second; b : second | threshold = 'v > 1', reset = 'v = a/b', refractory = 'a + b' | ",
      })
  void isWarnedOf(String equations, String events, String expected) {
    assertEquals(expected == null ? "" : expected, found(LEAKY + equations, events));
  }

  private static String found(String equations, String events) {
    final String source =
        """
        package m;
        import io.gradiode.annotation.*;
        @OdeModel(equations = "%s", initial = "v = 0", observables = "v", %s)
        public interface Model {}
        """
            .formatted(equations, events.replace('\'', '"'));
    final List<String> messages =
        CompiledModels.run(
                Map.of("m.Model", source), List.of("-proc:only", "-Agradiode.algebra=native"))
            .messages();
    return messages.stream().map(EventInsightTest::summary).collect(Collectors.joining(" ; "));
  }

  private static String summary(String message) {
    final String line = message.lines().findFirst().orElseThrow();
    final MatchResult tag = TAG.matcher(line).results().findFirst().orElseThrow();
    final String quoted =
        QUOTED
            .matcher(line)
            .results()
            .map(each -> " " + each.group(1))
            .collect(Collectors.joining());
    final String users =
        tag.group(1).equals("UnusedParameter")
            ? USERS
                .matcher(message)
                .results()
                .map(each -> " " + each.group(1))
                .collect(Collectors.joining())
            : "";
    return tag.group(1) + quoted + users;
  }
}
