package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.RandomSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random systems with three events that assign to states: derivatives of states, and of the times
 * of events, are those of the solution.
 */
class RandomEventsTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-11).absolute(1e-13);
  private static final int MODELS = 200;
  private static final double STEP = 1e-5;

  private int completed;
  private int happened;
  private int compared;

  @Test
  void derivativesAreThoseOfTheSolution() {
    final Random random = new Random(5);
    for (int i = 0; i < MODELS; i++) {
      examine(RandomSwitches.eventful(random), random, i);
    }
    // In the others a solution is held on a surface, or events follow each other ever faster.
    assertTrue(completed > MODELS / 2, completed + " solutions");
    assertTrue(happened > 2 * completed, happened + " events in " + completed);
    assertTrue(compared > 20 * completed, compared + " derivatives of " + completed);
  }

  private void examine(HandWrittenModel<Switched> model, Random random, int number) {
    final double[] parameters = new double[RandomSwitches.PARAMETERS];
    for (int p = 0; p < parameters.length; p++) {
      parameters[p] = random.nextGaussian();
    }
    final Experiment<Switched> experiment = Experiment.of(model).from(0.0).sample(5.0);
    final SensitivitySolver<Switched> solver = new SensitivitySolver<>(model, TIGHT);
    final SensitivitySolver<Switched> moved = new SensitivitySolver<>(model, TIGHT);
    final Outcome outcome = solver.solve(parameters, experiment);
    final Outcome other = moved.solveStates(parameters, experiment);
    assertEquals(outcome.isCompleted(), other.isCompleted(), () -> outcome + " but " + other);
    if (!outcome.isCompleted()) {
      return;
    }
    final double[] values = values(solver);
    assertSame(values, values(moved), number);
    completed++;
    happened += values.length - 3;
    for (int p = 0; p < parameters.length; p++) {
      final double[] wide = differences(moved, experiment, parameters, p, STEP);
      final double[] narrow = differences(moved, experiment, parameters, p, 0.5 * STEP);
      // Else a surface is passed on the one side and not on the other.
      if (wide.length != values.length || narrow.length != values.length) {
        continue;
      }
      final double[] derivatives = derivatives(solver, p);
      for (int i = 0; i < values.length; i++) {
        compare(derivatives[i], wide[i], narrow[i], number + ": " + i + " by " + p);
      }
    }
  }

  private void assertSame(double[] values, double[] others, int number) {
    assertEquals(values.length, others.length, () -> "events of model " + number);
    for (int i = 0; i < values.length; i++) {
      assertEquals(values[i], others[i], 1e-6 * (1.0 + Math.abs(values[i])), "model " + number);
    }
  }

  private void compare(double derivative, double wide, double narrow, String place) {
    final double accuracy = 1e-6 * (1.0 + Math.abs(derivative));
    if (Math.abs(wide - narrow) < accuracy) {
      compared++;
      final double exact = narrow + (narrow - wide) / 3.0;
      assertEquals(exact, derivative, 3.0 * accuracy, place);
    }
  }

  /** The states at the end, and the times of all events. */
  private static double[] values(SensitivitySolver<Switched> solver) {
    final List<Double> values = new ArrayList<>();
    for (int j = 0; j < 3; j++) {
      values.add(solver.observable(0, j));
    }
    for (int e = 0; e < 3; e++) {
      for (int i = 0; i < solver.eventCount(e); i++) {
        values.add(solver.eventTime(e, i));
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] derivatives(SensitivitySolver<Switched> solver, int p) {
    final List<Double> values = new ArrayList<>();
    for (int j = 0; j < 3; j++) {
      values.add(solver.sensitivity(0, j, p));
    }
    for (int e = 0; e < 3; e++) {
      for (int i = 0; i < solver.eventCount(e); i++) {
        values.add(solver.eventSensitivity(e, i, p));
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Central differences; none where there is no solution, or one with other events. */
  private static double[] differences(
      SensitivitySolver<Switched> solver,
      Experiment<Switched> experiment,
      double[] parameters,
      int p,
      double step) {
    final double[] moved = parameters.clone();
    moved[p] = parameters[p] + step;
    if (!solver.solveStates(moved, experiment).isCompleted()) {
      return new double[0];
    }
    final double[] above = values(solver);
    moved[p] = parameters[p] - step;
    if (!solver.solveStates(moved, experiment).isCompleted()) {
      return new double[0];
    }
    final double[] below = values(solver);
    if (above.length != below.length) {
      return new double[0];
    }
    for (int i = 0; i < above.length; i++) {
      above[i] = (above[i] - below[i]) / (2.0 * step);
    }
    return above;
  }
}
