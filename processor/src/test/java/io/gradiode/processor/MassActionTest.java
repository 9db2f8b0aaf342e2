package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.SparseEquations;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large networks compile, in time, within the limits of class files and of HotSpot. */
class MassActionTest {

  /** Several times what is promised of a quiet machine: 6, 30 and 90 seconds; it takes 3 to 11. */
  @ParameterizedTest
  @CsvSource({
    "100, false, 6",
    "100, true, 6",
    "500, false, 30",
    "500, true, 30",
    "1000, false, 90"
  })
  void compile(int size, boolean hill, int seconds) {
    final MassAction network = hill ? MassAction.withHillTerms(size) : MassAction.ofSize(size);
    final CompiledModels.Output output =
        assertTimeout(
            Duration.ofSeconds(seconds),
            () -> CompiledModels.output(Map.of("m.Net", network.source("m", "Net"))));
    output
        .classes()
        .forEach(
            (type, bytes) -> {
              ClassFiles.codeLengths(bytes)
                  .forEach(
                      (method, length) ->
                          assertTrue(length <= 8000, type + "." + method + ": " + length));
              assertTrue(ClassFiles.constantCount(bytes) < 40_000, type);
            });
    final SparseEquations equations = output.equations("m.Net");
    assertEquals(size, equations.stateCount());
    assertEquals(size, equations.parameterCount());
    // The code follows the derivatives that are not zero: some seven by states a row.
    assertTrue(equations.ratePattern().length() < 12 * size, "" + equations.ratePattern().length());
    final SensitivityKernel few = output.model("m.Net").kernel().forParameters(new int[] {1, 7});
    assertEquals(3 * size, few.dimension());
    final double[] values = new double[size];
    java.util.Arrays.fill(values, 0.1);
    final double[] y = new double[few.dimension()];
    final double[] rates = new double[few.dimension()];
    final double[] scratch = new double[few.scratchLength()];
    few.initialState(0, values, new double[1], y, scratch);
    few.sensitivityRates(0, y, values, new double[1], rates, scratch);
    for (double rate : rates) {
      assertTrue(Double.isFinite(rate));
    }
  }

  @Test
  void codeGrowsWithTheNetworkAndNotWithItsSquare() {
    assertTrue(length(400) < 4.5 * length(100));
  }

  private static int length(int size) {
    return CompiledModels.output(Map.of("m.Net", MassAction.ofSize(size).source("m", "Net")))
        .classes()
        .values()
        .stream()
        .mapToInt(each -> each.length)
        .sum();
  }
}
