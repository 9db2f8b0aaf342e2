package io.gradiode.optimization;

import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.objective.LeastSquares;
import io.gradiode.objective.Objective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spike train with recording noise: a steep valley whose floor is rough by the tolerance. */
class NoisyNeuronTest {

  private static final double[] TRUTH = {0.05, 100, 30};
  private static final ParameterSpace SPACE =
      ParameterSpace.of(
          new double[3],
          new int[] {0, 1, 2},
          List.of(
              within(5e-3, 5).logScale(), within(5, 500).logScale(), within(0.5, 500).logScale()));
  private static final Experiment<HodgkinHuxley> RECORDING = recording();

  private static Experiment<HodgkinHuxley> recording() {
    Experiment<HodgkinHuxley> experiment =
        Experiment.of(HodgkinHuxley.MODEL)
            .inject(HodgkinHuxley.I, Signal.steps(0, 10, 90).values(0, 5, 0));
    double[] times = new double[200];
    double[] volts = new double[200];
    for (int k = 0; k < 200; k++) {
      times[k] = 0.5 * k;
    }
    SensitivitySolver<HodgkinHuxley> solver =
        new SensitivitySolver<>(HodgkinHuxley.MODEL, Tolerances.relative(1e-10));
    assertTrue(solver.solve(TRUTH, experiment.sample(times)).isCompleted());
    Random random = new Random(1);
    for (int k = 0; k < 200; k++) {
      volts[k] = solver.observable(k, 0) + random.nextGaussian();
    }
    return experiment.observe(HodgkinHuxley.V, times, volts);
  }

  private static Objective objective(double tolerance) {
    return LeastSquares.of(HodgkinHuxley.MODEL, Tolerances.relative(tolerance), RECORDING);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.001, 1.01, 1.05, 1.1})
  void roughGradientsAreNotTakenForAMinimum(double factor) {
    double[] start = {0.05 * factor, 100 * factor, 30 / factor};
    OptimizationResult best =
        levenbergMarquardt()
            .minimize(SPACE.box(objective(1e-11)), SPACE.toBox(start), Monitor.none());
    OptimizationResult rough =
        levenbergMarquardt()
            .assumingNoise(1e-6)
            .minimize(SPACE.box(objective(1e-6)), SPACE.toBox(start), Monitor.none());

    OptimizationResult bfgs =
        bfgs()
            .assumingNoise(1e-6)
            .minimize(SPACE.unbounded(objective(1e-6)), SPACE.toUnbounded(start), Monitor.none());
    OptimizationResult limitedMemory =
        lbfgsb()
            .assumingNoise(1e-6)
            .minimize(SPACE.box(objective(1e-6)), SPACE.toBox(start), Monitor.none());

    assertEquals(best.value(), rough.value(), 1e-6 * best.value(), rough::toString);
    assertEquals(StopReason.NOISE_FLOOR, rough.reason());
    assertTrue(rough.evaluations().total() < 60, rough::toString);
    for (OptimizationResult result : List.of(bfgs, limitedMemory)) {
      assertEquals(best.value(), result.value(), 2e-5 * best.value(), result::toString);
      assertTrue(result.evaluations().total() < 100, result::toString);
    }
  }
}
