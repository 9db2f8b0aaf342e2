package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Outcome.Failed;
import io.gradiode.integration.Outcome.Reason;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.PathologicalSwitches;
import io.gradiode.kernels.StateSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.kernels.TimeSwitches;
import io.gradiode.observation.Experiment;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a switch cannot be passed, and where it nearly cannot. */
class SwitchingFailureTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-14);

  private static SensitivitySolver<Switched> solver(
      HandWrittenModel<Switched> model, Tolerances tolerances) {
    return new SensitivitySolver<>(model, tolerances);
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

  @ParameterizedTest
  @ValueSource(doubles = {3.0, -3.0})
  void aSolutionThatIsHeldOnASurfaceSaysWhereAndWhatToDo(double x0) {
    final HandWrittenModel<Switched> model = PathologicalSwitches.attraction();
    final SensitivitySolver<Switched> solver = solver(model, TIGHT);
    for (final Outcome outcome :
        new Outcome[] {
          solve(solver, model, 9.0, 0.1, 1.0, x0), solveStates(solver, model, 9.0, 0.1, 1.0, x0)
        }) {
      final Failed failed = assertInstanceOf(Failed.class, outcome);
      assertEquals(Reason.SLIDING, failed.reason());
      assertEquals(10.0 * Math.log(1.0 / 0.7), failed.time(), 1e-11);
      assertEquals("x", failed.state());
      assertEquals("switching function 0", failed.switching());
      assertEquals(
          "Both branches of a switch drive the solution back to the other at t = "
              + failed.time()
              + ", in state x, where 'switching function 0' changes; a smooth transition, such as"
              + " tanh(x/width) for sign(x), can be integrated; parameters k = 0.1, b = 1.0, x0 = "
              + x0,
          failed.toString());
    }
  }

  @Test
  void switchesThatFollowEachOtherEverFasterComeToAnEnd() {
    final HandWrittenModel<Switched> model = PathologicalSwitches.whirl();
    final SensitivitySolver<Switched> solver = solver(model, TIGHT);
    assertTrue(solve(solver, model, 0.2, 1.0).isCompleted());
    final Failed failed = assertInstanceOf(Failed.class, solve(solver, model, 20.0, 1.0));
    assertTrue(
        failed.reason() == Reason.SLIDING || failed.reason() == Reason.CHATTERING,
        failed::toString);
    assertEquals(0.55, failed.time(), 1e-9);
    assertTrue(solver.acceptedSteps() + solver.rejectedSteps() < 200);
  }

  /**
   * After three steps that do not resolve a switching function the next one would be taken as it
   * seems: not so if they belong to a solve that is over.
   */
  @Test
  void aFailedSolveLeavesNothingBehind() {
    final HandWrittenModel<Switched> model = TimeSwitches.blinking();
    final SensitivitySolver<Switched> solver = solver(model, TIGHT.maximumSteps(3));
    for (int i = 0; i < 2; i++) {
      final Failed failed = assertInstanceOf(Failed.class, solve(solver, model, 10.0, 1e12, 2.0));
      assertEquals(Reason.TOO_MANY_STEPS, failed.reason());
      assertEquals(0, solver.acceptedSteps(), "solve " + i);
      assertEquals(3, solver.rejectedSteps(), "solve " + i);
    }
  }

  @Test
  void aStaircaseWithoutLandingsComesToAnEnd() {
    final HandWrittenModel<Switched> model = TimeSwitches.staircase();
    final Failed failed =
        assertInstanceOf(Failed.class, solve(solver(model, TIGHT), model, 1.0, 1e-30));
    assertEquals(Reason.CHATTERING, failed.reason());
    assertEquals(0.0, failed.time(), 1e-25);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "0"})
  void aSwitchThatIsNotANumberIsFoundAtOnce(double step) {
    final HandWrittenModel<Switched> model = TimeSwitches.staircase();
    final Failed failed =
        assertInstanceOf(Failed.class, solve(solver(model, TIGHT), model, 1.0, step));
    assertEquals(Reason.NOT_FINITE, failed.reason());
    assertEquals(0.0, failed.time());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-9, 1e-12})
  void aSurfaceThatIsBarelyTouchedChangesNothingElse(double tolerance) {
    final HandWrittenModel<Switched> model = StateSwitches.peaks();
    final SensitivitySolver<Switched> solver =
        solver(model, Tolerances.relative(tolerance).absolute(0.01 * tolerance));
    for (final double gap : new double[] {-1e-9, -1e-12, -1e-15, 0.0, 1e-15, 1e-12, 1e-9, 1e-6}) {
      final Outcome outcome = solveStates(solver, model, 30.0, 1.0, 1.0 - gap);
      assertTrue(outcome.isCompleted(), () -> gap + ": " + outcome);
      assertEquals(Math.sin(30.0), solver.observable(0, 0), 100.0 * tolerance);
      // Above the level it is for 2 acos(1 − gap) each time.
      final double bright = 5.0 * 2.0 * Math.sqrt(2.0 * Math.max(0.0, gap));
      final double doubt = 5.0 * 2.0 * Math.sqrt(2.0 * 100.0 * tolerance);
      assertEquals(bright, solver.observable(0, 2), doubt);
    }
  }

  @Test
  void whereASurfaceIsPassedWithoutSpeedThereIsNoDerivative() {
    final HandWrittenModel<Switched> model = PathologicalSwitches.tangent();
    final SensitivitySolver<Switched> solver = solver(model, TIGHT);
    final Failed failed = assertInstanceOf(Failed.class, solve(solver, model, 2.0, 0.7, 3.0));
    assertEquals(Reason.GRAZING, failed.reason());
    assertEquals(0.7, failed.time(), 1e-12);
    assertEquals("x", failed.state());
    assertTrue(solveStates(solver, model, 2.0, 0.7, 3.0).isCompleted());
    assertEquals(3.9, solver.observable(0, 0), 1e-12);
    assertTrue(solve(solver, model, 2.0, 0.7, 0.0).isCompleted(), "no rate jumps");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12})
  void aBranchThatEndsAtItsSurfaceIsFollowedToIt(double tolerance) {
    final Tolerances tolerances = Tolerances.relative(tolerance);
    final HandWrittenModel<Switched> drain = PathologicalSwitches.drain();
    final SensitivitySolver<Switched> solver = solver(drain, tolerances);
    final Outcome drained = solve(solver, drain, 5.0, 1.0, 1.0);
    assertTrue(drained.isCompleted(), drained::toString);
    assertEquals(0.0, solver.observable(0, 0), 1e-20);
    assertEquals(0.0, solver.sensitivity(0, 0, 0), 1e-12);
    assertEquals(0.0, solver.sensitivity(0, 0, 1), 1e-12);
    assertTrue(solveStates(solver, drain, 5.0, 1.0, 1.0).isCompleted());
    final HandWrittenModel<Switched> brink = PathologicalSwitches.brink();
    final SensitivitySolver<Switched> other = solver(brink, tolerances);
    final Outcome ended = solveStates(other, brink, 5.0, 1.0, 1.0);
    assertTrue(ended.isCompleted(), ended::toString);
    assertEquals(0.0, other.observable(0, 0), 1e-12);
    assertTrue(other.acceptedSteps() + other.rejectedSteps() < 300);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0, 0.1, 1.7, 1.0 / 3.0, -0.3})
  void aBranchThatBeginsAtItsSurfaceIsEntered(double c) {
    final HandWrittenModel<Switched> model = PathologicalSwitches.fall();
    final SensitivitySolver<Switched> solver = solver(model, TIGHT);
    final double end = 3.0 - c + 2.0;
    final Outcome outcome = solveStates(solver, model, end, c, 3.0);
    assertTrue(outcome.isCompleted(), outcome::toString);
    // Below c the depth d grows like d' = 1 + √d: 2 (√d − log(1 + √d)) is the time since.
    final double root = Math.sqrt(c - solver.observable(0, 0));
    assertEquals(2.0, 2.0 * (root - Math.log1p(root)), 1e-9);
  }
}
