package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.GradientCheck;
import io.gradiode.GradientCheck.Row;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Formula;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything with a kink or a jump, from the text to the gradient: the solution at one moment
 * against a closed form, the gradient of several moments against central differences.
 */
class SwitchedModelsTest {

  private static final double[] TIMES = {0.37, 0.93, 1.33, 2.17, 2.9};

  /**
   * {@code x(0) = 1} unless the rate says otherwise; a = 0.7, b = 1.6, k = 0.8, all pure numbers.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // rate of x, times second                                | x(2.9)
        "where(s > a, k, 0)                                       | 1 + 0.8*(2.9 - 0.7)",
        "where(s > a and s < b, k, 0)                             | 1 + 0.8*(1.6 - 0.7)",
        "where(s < a or s > b, k, 0)                              | 1 + 0.8*(0.7 + 2.9 - 1.6)",
        "where(not s < a, k, 0)                                   | 1 + 0.8*(2.9 - 0.7)",
        "k*int(s > a)*int(s < b)                                  | 1 + 0.8*(1.6 - 0.7)",
        "k*(s > a)                                                | 1 + 0.8*(2.9 - 0.7)",
        "k*(s >= a) - k*(s >= b)                                  | 1 + 0.8*(1.6 - 0.7)",
        "k*heaviside(s - a)                                       | 1 + 0.8*(2.9 - 0.7)",
        "sign(s - a)                                              | 1 + 2.9 - 1.4",
        "abs(s - a)                                               | 1 + 0.245 + 2.42",
        "max(s, a)                                                | 1 + 0.49 + (8.41 - 0.49)/2",
        "min(s, b)                                                | 1 + 1.28 + 1.6*1.3",
        "clip(s, a, b)                                            | 1 + 0.49 + (2.56 - 0.49)/2 + 2.08",
        "floor(s/a)                                               | 1 + 0.7*6 + 0.1*4",
        "ceil(s/a)                                                | 1 + 0.7*10 + 0.1*5",
        "s // a                                                   | 1 + 0.7*6 + 0.1*4",
        "s % a                                                    | 1 + 4*0.245 + 0.005",
        "(-s) % a                                                 | 1 + 4*0.245 + 0.1*0.65",
        "k*(s % a < 0.3)                                          | 1 + 0.8*(4*0.3 + 0.1)",
        "k*(floor(s) == 1)                                        | 1.8",
        "k*(floor(s) != 1)                                        | 1 + 0.8*1.9",
        "int(2*s - a)                                             | 1 + 0.5 + 2*0.5 + 3*0.5 + 4*0.5 + 5*0.05",
        "-where(x > a, k, 2*k)*x                                  | 0.7*exp(-1.6*(2.9 + log(0.7)/0.8))",
        "-k*max(x - a, 0)                                         | 0.7 + 0.3*exp(-0.8*2.9)",
        "where(a > 0.5, k, -k)                                    | 1 + 0.8*2.9",
        "where(on, k, 0)                                          | 1 + 0.8*(2.9 - 0.7)",
        "k*on                                                     | 1 + 0.8*(2.9 - 0.7)",
        "where(s > a, where(s > b, 2*k, k), 0)                    | 1 + 0.8*0.9 + 1.6*1.3",
        "where(s > x, k, 0)                                       | 1 + 0.8*1.9 + 0",
        "min(max(s - a, 0), k)                                    | 1 + 0.32 + 0.8*1.4",
      })
  void solutionsAndGradientsAreExact(String rate, String expected) {
    final CompiledModel<?> model =
        CompiledModels.of(
            """
            dx/dt = (%s)/second : 1
            s = t/second : 1
            on = s > a : boolean
            a : 1
            b : 1
            k : 1
            """
                .formatted(rate),
            "x = 1",
            "x");
    verify(model, new double[] {0.7, 1.6, 0.8}, Evaluator.evaluate(Formula.of(expected), Map.of()));
  }

  private static <M> void verify(CompiledModel<M> model, double[] parameters, double expected) {
    final var observed = model.observables().get(0);
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-10).absolute(1e-12));
    final Outcome outcome = solver.solve(parameters, Experiment.of(model).sample(TIMES));
    assertTrue(outcome.isCompleted(), outcome::toString);
    assertEquals(expected, solver.observable(TIMES.length - 1, 0), 1e-8);
    final GradientCheck check =
        model.checkGradient(
            parameters, Experiment.of(model).observe(observed, TIMES, new double[TIMES.length]));
    assertTrue(check.passed(), check::toString);
    for (Row row : check.rows()) {
      final double scale = 1 + Math.abs(row.difference());
      assertEquals(row.difference(), row.generated(), 1e-6 * scale, check::toString);
    }
  }
}
