package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.Dual;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.Experiment;

/** A solution, with sensitivities and states alone, that is compared with closed forms. */
final class Truth {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  private final SensitivitySolver<Switched> solver;
  private final SensitivitySolver<Switched> statesAlone;
  private final double accuracy;

  /**
   * Solves.
   *
   * @param accuracy of values and derivatives, relative to the larger of them and 1
   */
  Truth(
      HandWrittenModel<Switched> model,
      double[] parameters,
      Experiment<Switched> experiment,
      double accuracy) {
    this.accuracy = accuracy;
    solver = new SensitivitySolver<>(model, TIGHT);
    statesAlone = new SensitivitySolver<>(model, TIGHT);
    final Outcome outcome = solver.solve(parameters, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
    final Outcome other = statesAlone.solveStates(parameters, experiment);
    assertTrue(other.isCompleted(), other::toString);
  }

  SensitivitySolver<Switched> solver() {
    return solver;
  }

  /** An event happens at these times, which move with the parameters like this. */
  void assertTimes(int event, Dual... times) {
    assertEquals(times.length, solver.eventCount(event), "how often event " + event + " happens");
    assertEquals(times.length, statesAlone.eventCount(event), "and without sensitivities");
    for (int i = 0; i < times.length; i++) {
      assertTime(event, i, times[i]);
    }
  }

  /** An event happens at this time, which moves with the parameters like this. */
  void assertTime(int event, int i, Dual time) {
    final double[] found = new double[time.by().length];
    for (int p = 0; p < found.length; p++) {
      found[p] = solver.eventSensitivity(event, i, p);
    }
    final String place = "event " + event + ", time " + i;
    assertSame(time, solver.eventTime(event, i), found, place);
    assertEquals(time.value(), statesAlone.eventTime(event, i), tolerance(time), place);
  }

  /** An output shows this value, and these derivatives. */
  void assertOutput(int output, int observable, Dual value) {
    final double[] found = new double[value.by().length];
    for (int p = 0; p < found.length; p++) {
      found[p] = solver.sensitivity(output, observable, p);
    }
    final String place = "output " + output + " of " + observable;
    assertSame(value, solver.observable(output, observable), found, place);
    assertEquals(
        value.value(), statesAlone.observable(output, observable), tolerance(value), place);
  }

  private void assertSame(Dual expected, double value, double[] derivatives, String place) {
    final double tolerance = tolerance(expected);
    assertEquals(expected.value(), value, tolerance, place);
    assertArrayEquals(expected.by(), derivatives, tolerance, "derivatives of " + place);
  }

  private double tolerance(Dual expected) {
    double largest = Math.max(1.0, Math.abs(expected.value()));
    for (final double derivative : expected.by()) {
      largest = Math.max(largest, Math.abs(derivative));
    }
    return accuracy * largest;
  }
}
