package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated kernels at and next to a point where the formula, as it is written, is 0/0. */
class SingularPointsTest {

  private static final String TERMS =
      "u = x - p : 1\nE = exp(u) : 1\nden = 1 - 1/E : 1\nover = 1/(E - 1) : 1\np : 1\n";

  /** {@code x' = rate} with {@code u = x - p = 0}: value and derivative by u, which is −d/dp. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // rate                                | value | slope
        "u/(exp(u) - 1)                        | 1     | -0.5",
        "2*u/den                               | 2     | 1",
        "u*over                                | 1     | -0.5",
        "3*(x - p)*E*over                      | 3     | 1.5",
        "u*(2 - 3*exp(-u))/den                 | -1    | 2.5",
        "sinh(2*u)/u                           | 2     | 0",
        "(1 - cos(u))/u                        | 0     | 0.5",
        "log(1 + u)/sin(u)                     | 1     | -0.5",
        "1/tanh(u) - 1/u                       | 0     | 0.3333333333333333",
        "over - 1/(x - p)                      | -0.5  | 0.08333333333333333",
        "(sqrt(1 + 4*u) - 1)/u                 | 2     | -2",
        "(exp(sin(u)) - 1)/u                   | 1     | 0.5",
        "u**2.5 + sqrt(u)**3                   | 0     | 0",
        "pow(u, 2 + 0*p)                       | 0     | 0"
      })
  void haveTheLimits(String rate, double value, double slope) {
    final SensitivityKernel kernel =
        CompiledModels.of(
                TERMS + "dx/dt = (" + rate + ")/second : 1\ny = den + over : 1", "x = 1", "x")
            .kernel();
    for (double p : new double[] {1, 1 - 0x1p-50, 1 - 0x1p-40}) {
      final double[] y = new double[kernel.dimension()];
      final double[] rates = new double[kernel.dimension()];
      final double[] scratch = new double[kernel.scratchLength()];
      final double[] parameters = {p};
      kernel.initialState(0, parameters, new double[1], y, scratch);
      kernel.sensitivityRates(0, y, parameters, new double[1], rates, scratch);
      final double u = 1 - p;
      final double curved = 10 * Math.sqrt(u) * (rate.contains("sqrt(u)") ? 1 : Math.sqrt(u));
      assertEquals(value + slope * u, rates[0], 1e-14 + curved * u);
      assertEquals(-slope, rates[1], 1e-14 + curved);
    }
  }

  /** The power is -1/2 squared, and has no derivative by its exponent. */
  @Test
  void whatHasNoDerivativeIsNamed() {
    final CompiledModel<?> model =
        CompiledModels.of("dx/dt = -(x - 1)**n/second : 1\nn : 1", "x = 1/2", "x");
    assertEquals(
        "The model is not finite at t = 0.0, in the sensitivity of state x to n; parameters n = 2.0",
        outcome(model).toString());
  }

  private static <M> Outcome outcome(CompiledModel<M> model) {
    return model
        .newSolver(Tolerances.defaults())
        .solve(new double[] {2}, Experiment.of(model).sample(1));
  }
}
