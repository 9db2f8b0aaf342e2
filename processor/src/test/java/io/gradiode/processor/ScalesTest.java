package io.gradiode.processor;

import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.fit.Fit;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.report.FitReport;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody has to scale a model: one state of it is 1e-60, another 1e3. */
class ScalesTest {

  private static final double[] TIMES = {0.5, 1.0, 2.0, 4.0};
  private static final double GAIN = 2e-63;
  private static final double LOSS = 3.0;
  private static final double DECAY = 0.2;

  private static CompiledModel<?> model(String trace, String bulk) {
    return CompiledModels.compile(
        "Scales",
        """
        @io.gradiode.annotation.OdeModel(
            equations = "dtrace/dt = gain*bulk - loss*trace : %s\\n"
                + "dbulk/dt = -decay*bulk : %s\\n"
                + "gain : 1/second\\n"
                + "loss : 1/second\\n"
                + "decay : 1/second",
            initial = "trace = 1e-60*mole; bulk = 1e3*mole")
        public interface Scales {}
        """
            .formatted(trace, bulk));
  }

  private static double bulk(double t) {
    return 1e3 * Math.exp(-DECAY * t);
  }

  private static double trace(double t) {
    final double made = GAIN * 1e3 * (Math.exp(-DECAY * t) - Math.exp(-LOSS * t)) / (LOSS - DECAY);
    return 1e-60 * Math.exp(-LOSS * t) + made;
  }

  /** Whatever the units: those of the test are as far apart as the states, or farther. */
  @ParameterizedTest
  @CsvSource({"mole, mole, 1, 1", "ymole, kmole, 1e-24, 1e3", "Ymole, ymole, 1e24, 1e-24"})
  void eachStateIsExactOnItsOwnScale(String trace, String bulk, double small, double large) {
    checkStates(model(trace, bulk), small, large);
  }

  private static <M> void checkStates(CompiledModel<M> model, double small, double large) {
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-9).absolute(1e-11));
    assertTrue(
        solver
            .solve(new double[] {GAIN, LOSS, DECAY}, Experiment.of(model).sample(TIMES))
            .isCompleted());
    for (int k = 0; k < TIMES.length; k++) {
      final double t = TIMES[k];
      assertEquals(1.0, solver.observable(k, 0) * small / trace(t), 1e-7);
      assertEquals(1.0, solver.observable(k, 1) * large / bulk(t), 1e-7);
      final double byGain = (trace(t) - 1e-60 * Math.exp(-LOSS * t)) / GAIN;
      assertEquals(1.0, solver.sensitivity(k, 0, 0) * small / byGain, 1e-7);
      assertEquals(1.0, solver.sensitivity(k, 1, 2) * large / (-t * bulk(t)), 1e-7);
    }
  }

  @Test
  void aFitFindsParametersOfAllScales() {
    checkFit(model("mole", "mole"));
  }

  private static <M> void checkFit(CompiledModel<M> model) {
    final Experiment<M> data =
        Experiment.of(model)
            .observe(
                model.observables().get(0),
                TIMES,
                Arrays.stream(TIMES).map(ScalesTest::trace).toArray(),
                Noise.standardDeviation(1e-62))
            .observe(
                model.observables().get(1),
                TIMES,
                Arrays.stream(TIMES).map(ScalesTest::bulk).toArray(),
                Noise.standardDeviation(1.0));
    final FitReport<M> report =
        Fit.of(model)
            .to(data)
            .estimate(model.parameters().get(0), within(1e-66, 1e-60).logScale().startingAt(1e-64))
            .estimate(model.parameters().get(1), within(0.01, 100).logScale().startingAt(0.5))
            .estimate(model.parameters().get(2), within(0.001, 10).logScale().startingAt(1))
            .run();
    assertTrue(report.isConverged(), report::toString);
    assertEquals(1.0, report.parameters()[0] / GAIN, 1e-4, report::toString);
    assertEquals(1.0, report.parameters()[1] / LOSS, 1e-4, report::toString);
    assertEquals(1.0, report.parameters()[2] / DECAY, 1e-4, report::toString);
  }
}
