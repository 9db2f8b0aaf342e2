package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What happens, and when, from the text on: each model tells the times of its event {@code it} or
 * of its spikes.
 */
class EventsFromTextTest {

  private static final String EQUATIONS =
      """
      dx/dt = v : 1
      dv/dt = 0/second**2 : 1/second
      dn/dt = 0/second : 1
      dz/dt = 1/second : 1 (unless refractory)
      s = t/second : 1
      a : second
      """;

  /** From t = 1 to t = 5, x(1) = 0, v = 1, a = 2. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // events                                                       | times of it | n + 10*z at
        // 5
        "event(it, at a, n += 1)                                         | 2           | 41",
        "event(it, at a - 1*second, n += 1)                              | 1           | 41",
        "event(it, at a - 1.5*second, n += 1)                            |             | 40",
        "event(it, at a + 3*second, n += 1)                              | 5           | 40",
        "event(it, at a + 4*second, n += 1)                              |             | 40",
        "event(it, when s >= 1, n += 1)                                  | 1           | 41",
        "event(it, when s > 1, n += 1)                                   | 1           | 41",
        "event(it, when s < 3, n += 1)                                   | 1           | 41",
        "event(it, when x > 1, n += 1)                                   | 2           | 41",
        "event(it, when x >= 1 and x < 3, n += 1)                        | 2           | 41",
        "event(it, when x == 2, v = -v)                                  | 3           | 40",
        "event(it, when (x - 2)**2 > 1, n += 1)                          | 1 4         | 42",
        "event(it, when x % 1 < 0.5, n += 1)                             | 1 2 3 4 5   | 44",
        "event(it, when floor(x) == 2, n += 1)                           | 3           | 41",
        "event(it, when True, n += 1)                                    | 1           | 41",
        "event(it, when False, n += 1)                                   |             | 40",
        "event(it, at a, n += 1; n *= 2; n -= 0.5; n /= 3)               | 2           | 40.5",
        "event(, at a, n = 1) event(it, when n > 0.5, n = 3)             | 2           | 43",
        "event(it, when n > 0.5, n = 3) event(, at a, n = 1)             | 2           | 43",
        "event(, at a, n += 1) event(it, at 2*second, n *= 5)            | 2           | 45",
        "event(it, at 2*second, n *= 5) event(, at a, n += 1)            | 2           | 41",
        "event(it, when x > 1 and x > 2, )                               | 3           | 40",
        "threshold(x > 1) reset(x = 0; n += 1)                          | 2 3 4 5     | 43",
        "threshold(x > 1) reset(x = 0; n += 1) refractory(0.5*second)   | 2 3 4 5     | 28",
        "threshold(x > 1) reset(x = 0; n += 1) refractory(1.5*second)   | 2 3.5 5     | 12",
        "threshold(x > 1) reset(x -= 1) refractory(x < 0.25)            | 2 3 4 5     | 32.5",
        "threshold(x > 1) reset(n += 1) refractory(False)               | 2           | 41",
        "threshold(x > 1) reset(x = 0; n += 1) refractory(True)         | 2           | 11",
        "threshold(x > 1 and s - lastspike/second > 1.5) reset(x = 0)   | 2 3.5 5     | 40",
        "threshold(x > 1) reset(n = s - lastspike/second) refractory(a) | 2 4         | 10",
        "threshold(x > 1) reset(n += int(x > 1); x = 0)                 | 2 3 4 5     | 43",
        "threshold(x > 1) reset(x = 0; n += int(x > 1))                 | 2 3 4 5     | 40",
        "threshold(x > 1 + n) reset(x = 2.5; n += 1)                    | 2 2 2.5 4   | 44",
        "event(it, when x > 1 or n > 0, x = 1; v = -v; n = 1)            | 2           | 41",
      })
  void happensAt(String texts, String times, String last) {
    final CompiledModel<?> model = CompiledModels.compile("m.Model", source(texts));
    verify(model, times == null ? "" : times, Double.parseDouble(last));
  }

  /** What becomes of a moment and a level that make no sense, or are far away. */
  @ParameterizedTest(name = "{0} of a = {1}")
  @CsvSource({
    "at a | n += 1, NaN, fails",
    "at a | n += 1, 2e6, 0",
    "at a | n += 1, -2e6, 0",
    "at a | n += 1, 1e300, 0",
    "at a | n += 1, 0, 0",
    "at a | n += a/second, 2e6, 0",
    "when x > a/second | n += 1, NaN, fails",
    "when x > a/second | n += 1, 2e6, 0",
    "when x > a/second | n += 1, -2e6, 1",
    "when x > a/second | n += 1, 0, 1",
    "when x > 1 | n = 1/a*second, 0, fails",
    "when x > 1 | v = v*1e300*a/second, 2e6, fails",
  })
  void endsOrFails(String text, double a, String count) {
    final String[] parts = text.split("\\|", 2);
    final CompiledModel<?> model =
        CompiledModels.compile(
            "m.Model", source("event(it, " + parts[0].strip() + ", " + parts[1].strip() + ")"));
    verifyEnd(model, a, count);
  }

  private static <M> void verifyEnd(CompiledModel<M> model, double a, String count) {
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.defaults());
    final Experiment<M> experiment = Experiment.of(model).from(1.0).sample(5.0);
    for (final Outcome outcome :
        List.of(
            solver.solve(new double[] {a}, experiment),
            solver.solveStates(new double[] {a}, experiment))) {
      assertEquals(
          count,
          outcome.isCompleted()
              ? String.valueOf(solver.eventCount(model.events().get(0).index()))
              : "fails",
          outcome::toString);
    }
  }

  /** At x = 1, or at the start. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "event(it, when x > 1, x = 1)",
        "event(it, when x > 1, x *= 1)",
        "event(it, when x > 1, x = 2 - x)",
        "threshold(x > 1) reset(x = 3)",
        "event(it, when x > 1, n = 1) event(, when n > 0.5, n = 0) event(, when n < 0.5, n = 1)",
        "threshold(x > 1) reset(n += 1) refractory(x < 1)",
      })
  void happensWithoutEnd(String texts) {
    final CompiledModel<?> model = CompiledModels.compile("m.Model", source(texts));
    verifyEndless(model);
  }

  private static <M> void verifyEndless(CompiledModel<M> model) {
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-6));
    final Experiment<M> experiment = Experiment.of(model).from(1.0).sample(5.0);
    for (final Outcome outcome :
        List.of(
            solver.solve(new double[] {2.0}, experiment),
            solver.solveStates(new double[] {2.0}, experiment))) {
      final Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
      assertEquals(Outcome.Reason.ENDLESS_EVENTS, failed.reason(), failed::toString);
    }
  }

  private static <M> void verify(CompiledModel<M> model, String times, double last) {
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-10).absolute(1e-12));
    final Outcome outcome =
        solver.solve(new double[] {2.0}, Experiment.of(model).from(1.0).sample(5.0));
    assertTrue(outcome.isCompleted(), outcome::toString);
    final int event = model.events().get(0).index();
    final List<String> found = new ArrayList<>();
    for (int i = 0; i < solver.eventCount(event); i++) {
      final double time = Math.rint(solver.eventTime(event, i) * 1e8) / 1e8;
      found.add(time == Math.rint(time) ? "" + (long) time : "" + time);
    }
    assertEquals(times, String.join(" ", found));
    assertEquals(last, solver.observable(0, 0), 1e-7);
  }

  private static String source(String texts) {
    final String attributes =
        texts
            .replaceAll(
                "(threshold|reset|refractory)\\(((?:[^()]|\\([^()]*\\))*)\\) ?", "$1 = \"$2\", ")
            .replaceAll(
                "event\\((\\w*), (at|when) ((?:[^(),]|\\([^()]*\\))*), ((?:[^()]|\\([^()]*\\))*)\\) ?",
                "@io.gradiode.annotation.Event(name = \"$1\", $2 = \"$3\", then = \"$4\"), ");
    final int event = attributes.indexOf('@');
    return "package m; @io.gradiode.annotation.OdeModel(equations = \""
        + EQUATIONS.replace("\n", "\\n")
        + "\", initial = \"v = 1/second\", observables = \"y = n + 10*z : 1\", "
        + (event < 0 ? attributes : attributes.substring(0, event))
        + "events = {"
        + (event < 0 ? "" : attributes.substring(event))
        + "}) interface Model {}";
  }
}
