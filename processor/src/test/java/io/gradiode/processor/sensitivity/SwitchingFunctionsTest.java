package io.gradiode.processor.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Switch;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions the solver has to watch, and what it is told of them. */
class SwitchingFunctionsTest {

  /** A rate over state x, parameters a and b, input I and term s = choose(x - b, x, 0). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a*x                                    | ",
        "choose(x - a, 1, 0)                    | x - a",
        "choose(a - b, x, 0)                    | ",
        "choose(t - a, 1, 0)                    | t - a",
        "choose(I, 1, 0)                        | I",
        "floor(t/a)                             | floor t/a",
        "floor(a)*x                             | ",
        "choose(x - a, 1, 0)*choose(x - a, 2, x)| x - a",
        "choose(x - a, 1, 0)*choose(a - x, 1, 0)| x - a; a - x",
        "choose(choose(x - a, 1, 0)*choose(t - b, 1, 0), 5, 7) | x - a; t - b",
        "choose(floor(t) - 2, 1, 0)             | floor t",
        "choose(t - a*floor(t/a) - b, 1, 0)     | floor t/a; t - a*floor(t/a) - b",
        "s                                      | x - b",
        "choose(s - a, 1, 0)                    | x - b; s - a",
        "floor(floor(t) + x)                    | floor t; floor floor(t) + x",
      })
  void whatMovesIsWatched(String rate, String expected) {
    final OdeSystem system = model(rate);
    final String found =
        new SwitchingFunctions(system)
            .all().stream()
                .map(each -> (each.floor() ? "floor " : "") + Printer.print(each.function()))
                .collect(Collectors.joining("; "));
    assertEquals(expected == null ? "" : expected, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "choose(a*x + t**2 - 3, 1, 0)  | 2*t",
        "choose(x - a, 1, 0)           | 0",
        "choose(b*I - x, 1, 0)         | b*I",
        "choose(t - a*floor(t/a) - b, 1, 0) | 1",
      })
  void functionsMoveWithTimeAndInputs(String rate, String byTime) {
    final List<Switch> switches = derive(model(rate)).switches();
    assertEquals(byTime, Printer.print(switches.get(switches.size() - 1).byTime()));
  }

  @Test
  void aParameterOfTheConditionAloneReachesTheState() {
    final SensitivitySystem system = derive(model("choose(t - a, 1, 0)"));
    assertTrue(system.sensitive().get(0).get(0));
  }

  @Test
  void aParameterOfAnotherStateReachesThroughTheCondition() {
    final OdeSystem system =
        new TestModel()
            .parameters("k", "c")
            .state("x", "-k*x", "1")
            .state("y", "choose(x - c, 1, 2)", "0")
            .build();
    assertEquals(2, derive(system).sensitive().get(1).cardinality());
  }

  @Test
  void whatOnlyInitialValuesDecideIsNotWatched() {
    final OdeSystem system =
        new TestModel().parameters("a").state("x", "-x", "choose(a + t, 1, 2)").build();
    assertEquals(List.of(), derive(system).switches());
  }

  private static OdeSystem model(String rate) {
    return new TestModel()
        .parameters("a", "b")
        .inputs("I")
        .term("s", "choose(x - b, x, 0)")
        .state("x", rate, "0")
        .build();
  }

  private static SensitivitySystem derive(OdeSystem system) {
    try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
      return SensitivityDerivation.derive(system, algebra);
    }
  }
}
