package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Outcome.Failed;
import io.gradiode.integration.Outcome.Reason;
import io.gradiode.kernels.Firing;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.Happenings;
import io.gradiode.kernels.PathologicalEvents;
import io.gradiode.kernels.Switched;
import io.gradiode.observation.Experiment;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that have no derivative, no end, or no value. */
class EventFailureTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  private static SensitivitySolver<Switched> solver(HandWrittenModel<Switched> model) {
    return new SensitivitySolver<>(model, TIGHT);
  }

  private static Outcome solve(
      SensitivitySolver<Switched> solver,
      HandWrittenModel<Switched> model,
      double end,
      double... parameters) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> solver.solve(parameters, Experiment.of(model).from(0.0).sample(end)));
  }

  private static Outcome solveStates(
      SensitivitySolver<Switched> solver,
      HandWrittenModel<Switched> model,
      double end,
      double... parameters) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> solver.solveStates(parameters, Experiment.of(model).from(0.0).sample(end)));
  }

  private static void assertFails(Outcome outcome, Reason reason, double time, String condition) {
    final Failed failed = assertInstanceOf(Failed.class, outcome);
    assertEquals(reason, failed.reason(), failed::toString);
    assertEquals(time, failed.time(), 1e-4, failed::toString);
    assertEquals(condition, failed.switching());
  }

  @Test
  void anEventWithoutSpeedHasNoDerivative() {
    final HandWrittenModel<Switched> model = PathologicalEvents.graze();
    final SensitivitySolver<Switched> solver = solver(model);
    assertFails(solve(solver, model, 2.0, 0.7, 3.0), Reason.GRAZING, 0.7, "switching function 0");
    final Outcome statesOnly = solveStates(solver, model, 2.0, 0.7, 3.0);
    assertTrue(statesOnly.isCompleted(), statesOnly::toString);
    assertEquals(3.0, solver.observable(0, 1));
    assertEquals(1, solver.eventCount(0));
    assertEquals(0.7, solver.eventTime(0, 0), 1e-4);
  }

  /** Within rounding of its peak a sine passes a level without speed, or does not pass it. */
  @ParameterizedTest
  @ValueSource(doubles = {-1e-13, -1e-15, 0.0, 1e-15, 1e-13, 1e-12})
  void aPeakThatBarelyTouchesIsToldOrOverlooked(double gap) {
    final HandWrittenModel<Switched> model = Happenings.passages();
    final SensitivitySolver<Switched> solver = solver(model);
    final Outcome outcome = solve(solver, model, 30.0, 1.0, 1.0 - gap);
    if (outcome instanceof Failed failed) {
      assertEquals(Reason.GRAZING, failed.reason(), failed::toString);
      assertNearPeak(failed.time());
    }
    for (int i = 0; i < solver.eventCount(0); i++) {
      assertNearPeak(solver.eventTime(0, i));
    }
    final Outcome statesOnly = solveStates(solver, model, 30.0, 1.0, 1.0 - gap);
    assertTrue(statesOnly.isCompleted(), statesOnly::toString);
    assertEquals(Math.sin(30.0), solver.observable(0, 0), 1e-10);
  }

  private static void assertNearPeak(double time) {
    final double turns = (time - 0.5 * Math.PI) / (2.0 * Math.PI);
    assertEquals(Math.rint(turns), turns, 1e-5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0, 1.5})
  void aResetThatDoesNotLeaveTheThresholdHasNoEnd(double reset) {
    final HandWrittenModel<Switched> model = Firing.perfect();
    final SensitivitySolver<Switched> solver = solver(model);
    assertFails(solve(solver, model, 2.0, 2.0, 1.0, reset), Reason.ENDLESS_EVENTS, 0.5, "event 0");
    assertFails(
        solveStates(solver, model, 2.0, 2.0, 1.0, reset), Reason.ENDLESS_EVENTS, 0.5, "event 0");
  }

  @Test
  void eventsThatMakeEachOtherHappenHaveNoEnd() {
    final HandWrittenModel<Switched> model = PathologicalEvents.echo();
    final SensitivitySolver<Switched> solver = solver(model);
    final Failed failed = assertInstanceOf(Failed.class, solve(solver, model, 2.0, 0.75, 1e9));
    assertEquals(Reason.ENDLESS_EVENTS, failed.reason(), failed::toString);
    assertEquals(0.75, failed.time(), 1e-12);
    assertTrue(solver.acceptedSteps() + solver.rejectedSteps() < 100);
    assertTrue(
        failed
            .toString()
            .startsWith("Events happen again and again at one time at t = " + failed.time()),
        failed::toString);
  }

  @Test
  void aThousandAtOneTimeAreNotTooMany() {
    final HandWrittenModel<Switched> model = PathologicalEvents.echo();
    final SensitivitySolver<Switched> solver = solver(model);
    final Outcome outcome = solve(solver, model, 1.0, 0.75, 500.0);
    assertTrue(outcome.isCompleted(), outcome::toString);
    assertEquals(500, solver.eventCount(0));
    assertEquals(500, solver.eventCount(1));
    assertEquals(0.75, solver.eventTime(1, 499), 1e-12);
    assertEquals(1.0, solver.eventSensitivity(1, 499, 0), 1e-12);
    // x = a + 1 at t = a, and from there.
    assertEquals(2.0, solver.observable(0, 0), 1e-12);
    assertEquals(0.0, solver.sensitivity(0, 0, 0), 1e-12);
  }

  @Test
  void anAssignmentThatIsNotFiniteIsAFailureAtItsTime() {
    final HandWrittenModel<Switched> model = PathologicalEvents.undefined();
    final SensitivitySolver<Switched> solver = solver(model);
    final Failed failed = assertInstanceOf(Failed.class, solve(solver, model, 2.0, 0.6, -1.0));
    assertEquals(Reason.NOT_FINITE, failed.reason());
    assertEquals(0.6, failed.time(), 1e-12);
    assertEquals("x", failed.state());
  }

  @Test
  void aFailedSolveLeavesNothingBehind() {
    final HandWrittenModel<Switched> model = PathologicalEvents.echo();
    final SensitivitySolver<Switched> used = solver(model);
    solve(used, model, 2.0, 0.75, 1e9);
    final Outcome outcome = solve(used, model, 0.5, 0.75, 1e9);
    assertTrue(outcome.isCompleted(), outcome::toString);
    assertEquals(0, used.eventCount(0));
    assertEquals(0, used.eventCount(1));
    assertEquals(0.5, used.observable(0, 0), 1e-12);
  }
}
