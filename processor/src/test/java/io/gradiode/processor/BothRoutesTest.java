package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives by Symja and by our own rules are equal, on every model of the repository. */
class BothRoutesTest {

  static List<RepositoryModels.Model> models() {
    return RepositoryModels.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void giveTheSameNumbers(RepositoryModels.Model model) {
    final SensitivityKernel ours = kernel(model, "native");
    final SensitivityKernel theirs = kernel(model, "symja");
    final Random random = new Random(20261124);
    int finite = 0;
    for (int i = 0; i < 20; i++) {
      final double[] parameters = new double[ours.parameterCount() + ours.switchCount()];
      Arrays.setAll(parameters, each -> 0.5 + random.nextDouble());
      final double[] inputs = random.doubles(1 + 2 * ours.inputCount(), 0, 1).toArray();
      final double[] expected = values(ours, parameters, inputs, random.nextInt(1000));
      final double[] actual = values(theirs, parameters, inputs, (long) expected[0]);
      for (int j = 0; j < expected.length; j++) {
        finite += Double.isFinite(expected[j]) ? 1 : 0;
        assertEquals(expected[j], actual[j], 1e-9 * Math.abs(expected[j]), model.name() + " " + j);
      }
    }
    assertTrue(finite > 100, () -> model.name() + " is hardly anywhere finite");
  }

  /** The seed itself, then all derivatives that the kernel computes. */
  private static double[] values(
      SensitivityKernel kernel, double[] parameters, double[] inputs, long seed) {
    final int n = kernel.dimension();
    final int observed = kernel.observableCount() * (1 + kernel.parameterCount());
    final double[] scratch = new double[kernel.scratchLength()];
    final double[] start = new double[n];
    final double[] rates = new double[n];
    final double[] observables = new double[observed];
    kernel.initialState(0.3, parameters, inputs, start, scratch);
    final double[] y = new Random(seed).doubles(n, 0.1, 0.9).toArray();
    kernel.sensitivityRates(0.3, y, parameters, inputs, rates, scratch);
    kernel.sensitivityObservables(0.3, y, parameters, inputs, observables, scratch);
    final double[] switches = new double[kernel.switchCount() * (1 + kernel.parameterCount())];
    kernel.sensitivitySwitches(0.3, y, parameters, inputs, switches, scratch);
    final double[] slopes = new double[kernel.switchCount()];
    kernel.switchSlopes(0.3, y, rates, parameters, inputs, slopes, scratch);
    final double[] conditions = new double[kernel.eventCount()];
    kernel.conditions(0.3, y, parameters, inputs, conditions, scratch);
    final double[] delays = new Random(seed).doubles(kernel.parameterCount(), 0.1, 0.9).toArray();
    final double[] after = y.clone();
    for (int event = 0; event < kernel.eventCount(); event++) {
      kernel.sensitivityAssign(event, 0.3, after, delays, parameters, inputs, scratch);
    }
    return Stream.of(
            new double[] {seed}, start, rates, observables, switches, slopes, conditions, after)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static SensitivityKernel kernel(RepositoryModels.Model model, String route) {
    final List<String> options = List.of("-Agradiode.algebra=" + route);
    return CompiledModels.run(model.sources(), options).model("m." + model.name()).kernel();
  }
}
