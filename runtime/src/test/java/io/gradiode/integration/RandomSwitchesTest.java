package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.RandomSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.Experiment;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random systems with three switches: whatever they do, derivatives are those of the solution, and
 * a solution at the usual tolerance passes the same surfaces.
 */
class RandomSwitchesTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-11).absolute(1e-13);
  private static final int MODELS = 100;
  private static final double STEP = 1e-5;

  private int completed;
  private int compared;

  @Test
  void derivativesAreThoseOfTheSolution() {
    final Random random = new Random(3);
    for (int i = 0; i < MODELS; i++) {
      examine(RandomSwitches.model(random), random);
    }
    // In the others a solution is held on a surface.
    assertTrue(completed > MODELS / 2, completed + " solutions");
    assertTrue(compared > 15 * completed, compared + " derivatives of " + completed);
  }

  private void examine(HandWrittenModel<Switched> model, Random random) {
    final double[] parameters = new double[RandomSwitches.PARAMETERS];
    for (int p = 0; p < parameters.length; p++) {
      parameters[p] = random.nextGaussian();
    }
    final Experiment<Switched> experiment = Experiment.of(model).from(0.0).sample(2.0, 5.0);
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(model, TIGHT);
    final SensitivitySolver<Switched> statesOnly = new SensitivitySolver<>(model, TIGHT);
    final SensitivitySolver<Switched> usual = new SensitivitySolver<>(model, Tolerances.defaults());
    final Outcome outcome = solver.solve(parameters, experiment);
    final Outcome other = statesOnly.solveStates(parameters, experiment);
    assertEquals(outcome.isCompleted(), other.isCompleted(), () -> outcome + " but " + other);
    if (!outcome.isCompleted()) {
      return;
    }
    completed++;
    assertTrue(usual.solve(parameters, experiment).isCompleted());
    double scale = 1.0;
    for (int j = 0; j < 3; j++) {
      scale = Math.max(scale, Math.abs(solver.observable(1, j)));
    }
    for (int j = 0; j < 3; j++) {
      assertEquals(solver.observable(1, j), usual.observable(1, j), 1e-3 * scale);
    }
    for (int p = 0; p < parameters.length; p++) {
      final double[] wide = differences(statesOnly, experiment, parameters, p, STEP);
      final double[] narrow = differences(statesOnly, experiment, parameters, p, 0.5 * STEP);
      for (int j = 0; j < 3; j++) {
        compare(solver.sensitivity(1, j, p), wide[j], narrow[j], scale);
      }
    }
  }

  private void compare(double derivative, double wide, double narrow, double scale) {
    final double accuracy = 1e-6 * (scale + Math.abs(derivative));
    // Else a surface is passed on the one side and not on the other.
    if (Math.abs(wide - narrow) < accuracy) {
      compared++;
      assertEquals(narrow + (narrow - wide) / 3.0, derivative, 3.0 * accuracy);
    }
  }

  /** Central differences of all states; not numbers where there is no solution. */
  private static double[] differences(
      SensitivitySolver<Switched> solver,
      Experiment<Switched> experiment,
      double[] parameters,
      int p,
      double step) {
    final double[] moved = parameters.clone();
    final double[] differences = new double[3];
    for (int side = -1; side <= 1; side += 2) {
      moved[p] = parameters[p] + side * step;
      final boolean completed = solver.solveStates(moved, experiment).isCompleted();
      for (int j = 0; j < 3; j++) {
        differences[j] += completed ? side * solver.observable(1, j) / (2.0 * step) : Double.NaN;
      }
    }
    return differences;
  }
}
