package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.model.SensitivityKernel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates whose exponentials overflow, and whose limits are plain. */
class OverflowTest {

  /** {@code x' = rate} at x = 1 with the parameters k = 2000 and a = 3. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // rate                     | value  | by k | by a, with dx/dp = 0
        "1/(1 + exp(k*x))           | 0      | 0    | 0",
        "1/(1 + exp(-k*x))          | 1      | 0    | 0",
        "a/(1 + exp(k*x))           | 0      | 0    | 0",
        "a/(2 + 3*exp(k*x))         | 0      | 0    | 0",
        "a*exp(k*x)/(2 + 3*exp(k*x))| 1      | 0    | 0.3333333333333333",
        "1/(1 + exp(k*x))**2        | 0      | 0    | 0",
        "1/(1 + exp(k*x))**0.5      | 0      | 0    | 0",
        "1/cosh(k*x)                | 0      | 0    | 0",
        "a*tanh(k*x)                | 3      | 0    | 1",
        "k*x/sinh(k*x)              | 0      | 0    | 0",
        "k*x/(exp(k*x) - 1)         | 0      | 0    | 0",
        "k*x/(1 - exp(-k*x))        | 2000   | 1    | 0",
        "a*x/(4*a*exp(k*x) + a*exp(-k*x)) | 0 | 0   | 0",
        "1/((4 + x)*exp(k*x) + 2)   | 0      | 0    | 0",
        "1/(a + exp(k*x) + exp(-x)) | 0      | 0    | 0",
        "exp(k*x)/(1 + exp(k*x))**2 | 0      | 0    | 0",
        "1/sinh(k*x)                | 0      | 0    | 0",
        "k*x*cosh(k*x)/sinh(k*x)    | 2000   | 1    | 0",
        "(k*x)**2/(exp(k*x) - 1)    | 0      | 0    | 0",
        "k*x*(a - 2*exp(-k*x))/(1 - exp(-k*x)) | 6000 | 3 | 2000",
        "k*x*(2 - a*exp(k*x))/(1 - exp(k*x))   | 6000 | 3 | 2000",
        "log(1 + exp(k*x))          | 2000   | 1    | 0",
        "log1p(exp(-k*x))           | 0      | 0    | 0",
      })
  void derivativesHaveTheirLimits(String rate, double value, double byK, double byA) {
    final SensitivityKernel kernel =
        CompiledModels.of(
                "dx/dt = (" + rate + ")/second : 1\nk : 1\na : 1\ny = k*a : 1", "x = 1", "x\ny")
            .kernel();
    final double[] parameters = {2000, 3};
    final double[] y = new double[kernel.dimension()];
    final double[] rates = new double[kernel.dimension()];
    final double[] scratch = new double[kernel.scratchLength()];
    kernel.initialState(0, parameters, new double[1], y, scratch);
    kernel.sensitivityRates(0, y, parameters, new double[1], rates, scratch);
    assertEquals(value, rates[0], 1e-12);
    assertEquals(byK, rates[1], 1e-12);
    assertEquals(byA, rates[2], 1e-12);
  }
}
