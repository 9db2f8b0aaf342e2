package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.StateSwitches;
import io.gradiode.kernels.Switched;
import io.gradiode.kernels.TimeSwitches;
import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What switches cost, in evaluations of the right-hand side. */
class SwitchingEffortTest {

  private static SensitivitySolver<Switched> solved(
      HandWrittenModel<Switched> model, double end, double... parameters) {
    final SensitivitySolver<Switched> solver =
        new SensitivitySolver<>(model, Tolerances.defaults());
    final Outcome outcome = solver.solve(parameters, Experiment.of(model).from(0.0).sample(end));
    assertTrue(outcome.isCompleted(), outcome::toString);
    return solver;
  }

  @Test
  void aSurfaceThatIsFarCostsNothing() {
    final HandWrittenModel<Switched> model = StateSwitches.twoRates();
    final SensitivitySolver<Switched> far = solved(model, 3.0, 1.0, 0.3, -100.0, 2.0);
    // 12 for each step, 1 for the rates at the start, 1 for the choice of the first step.
    assertEquals(12 * far.acceptedSteps() + 11 * far.rejectedSteps() + 2, far.evaluations());
  }

  @Test
  void aSurfaceThatIsNearCostsDenseOutputOfTheStatesAtMost() {
    final HandWrittenModel<Switched> model = StateSwitches.twoRates();
    final SensitivitySolver<Switched> near = solved(model, 3.0, 1.0, 0.3, 0.05, 2.0);
    assertTrue(
        near.evaluations() <= 15 * near.acceptedSteps() + 11 * near.rejectedSteps() + 2,
        near.evaluations() + " evaluations");
  }

  @Test
  void aSwitchOfTimeCostsOneStep() {
    final SensitivitySolver<Switched> staircase = solved(TimeSwitches.staircase(), 50.5, 1.0);
    assertTrue(staircase.acceptedSteps() <= 60, staircase.acceptedSteps() + " steps");
    assertTrue(staircase.evaluations() <= 20 * 51, staircase.evaluations() + " evaluations");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 45", "0.99, 55", "-0.99, 55"})
  void aCurvedSwitchCostsNoMoreThanAFewSteps(double level, int evaluationsEach) {
    final SensitivitySolver<Switched> blinking =
        solved(TimeSwitches.blinking(), 29.75, 2.0 * Math.PI, level);
    assertEquals(0, blinking.rejectedSteps());
    assertTrue(
        blinking.evaluations() <= evaluationsEach * 60, blinking.evaluations() + " evaluations");
  }

  @Test
  void anObservableThatSwitchesDoesNotDisturbTheSteps() {
    final HandWrittenModel<Switched> model = StateSwitches.detector();
    final SensitivitySolver<Switched> never = solved(model, 6.0, -100.0, 2.0);
    final SensitivitySolver<Switched> once = solved(model, 6.0, 0.5, 2.0);
    assertTrue(once.acceptedSteps() <= never.acceptedSteps() + 2, once.acceptedSteps() + " steps");
    assertEquals(never.rejectedSteps(), once.rejectedSteps());
  }
}
