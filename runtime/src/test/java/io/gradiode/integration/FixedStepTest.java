package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.FixedStep.Scheme;
import io.gradiode.kernels.ForcedDecay;
import io.gradiode.kernels.ForcedRiccati;
import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.Robertson;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.model.ModelDefinition;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classical methods with steps of one length. */
class FixedStepTest {

  private static final double[] RICCATI = {0.8};

  private static <M> SensitivitySolver<M> solver(
      ModelDefinition<M> model, Scheme scheme, double length) {
    return new SensitivitySolver<>(
        model, Tolerances.defaults().fixedStep(new FixedStep(scheme, length)));
  }

  /** Error of a state and its sensitivity at a time, which may lie within a step. */
  private static double riccatiError(Scheme scheme, double length, double time) {
    final Experiment<ForcedRiccati> experiment =
        Experiment.of(riccati()).from(0.0).sample(time).until(2.0);
    final SensitivitySolver<ForcedRiccati> exact =
        new SensitivitySolver<>(riccati(), Tolerances.relative(1e-13));
    assertTrue(exact.solve(RICCATI, experiment).isCompleted());
    final SensitivitySolver<ForcedRiccati> solver = solver(riccati(), scheme, length);
    assertTrue(solver.solve(RICCATI, experiment).isCompleted());
    return Math.hypot(
        solver.observable(0, 0) - exact.observable(0, 0),
        solver.sensitivity(0, 0, 0) - exact.sensitivity(0, 0, 0));
  }

  private static ModelDefinition<ForcedRiccati> riccati() {
    return ForcedRiccati.model(new ForcedRiccati(Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource({
    "RUNGE_KUTTA_4,     2.0,  2.0,   4",
    "RUNGE_KUTTA_4,     1.99, 1.995, 4",
    "EXPONENTIAL_EULER, 2.0,  2.0,   1",
    "EXPONENTIAL_EULER, 1.99, 1.995, 1"
  })
  void ordersAtTheEndAndInTheMiddleOfTheLastStep(
      Scheme scheme, double coarseTime, double fineTime, int order) {
    final double coarse = riccatiError(scheme, 0.02, coarseTime);
    final double fine = riccatiError(scheme, 0.01, fineTime);
    assertEquals(order, Math.log(coarse / fine) / Math.log(2.0), 0.1 * order);
  }

  @Test
  void fourthOrderOfGradients() {
    final TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    final double[] errors = new double[2];
    for (int i = 0; i < 2; i++) {
      final SensitivitySolver<LotkaVolterra> solver =
          solver(LotkaVolterra.MODEL, Scheme.RUNGE_KUTTA_4, i == 0 ? 0.01 : 0.005);
      assertTrue(solver.solve(problem.parameters(), problem.experiment()).isCompleted());
      errors[i] =
          LeastSquaresSum.of(solver, problem.experiment()).gradientError(problem.gradient());
    }
    assertEquals(4.0, Math.log(errors[0] / errors[1]) / Math.log(2.0), 0.4);
    assertTrue(errors[1] < 1e-7);
  }

  /** The rates of an input that jumps within what would be a step: steps end there. */
  @Test
  void stepsEndAtBreakpoints() {
    final double[] parameters = {0.7, 1.3, 0.4};
    final Experiment<ForcedDecay> experiment =
        Experiment.of(ForcedDecay.MODEL)
            .inject(ForcedDecay.U, Signal.steps(0.0, 0.333).values(0.0, 5.0))
            .sample(1.0);
    final double[] exact = {parameters[2], 0.0, 0.0, 1.0};
    ForcedDecay.advance(parameters, 0.0, 0.0, 0.333, exact);
    ForcedDecay.advance(parameters, 5.0, 0.0, 1.0 - 0.333, exact);
    final SensitivitySolver<ForcedDecay> solver =
        solver(ForcedDecay.MODEL, Scheme.RUNGE_KUTTA_4, 0.01);
    assertTrue(solver.solve(parameters, experiment).isCompleted());
    assertEquals(exact[0], solver.observable(0, 0), 1e-9);
    assertEquals(exact[1], solver.sensitivity(0, 0, 0), 1e-9);
    // 33 and a short one, 66 and a short one.
    assertEquals(101, solver.acceptedSteps());
    assertEquals(0, solver.rejectedSteps());
  }

  /** Events are found within steps, to the order of the method. */
  @Test
  void spikesAreFound() {
    final double[] parameters = {20.0, 0.5, 15.0, 3.0};
    final Experiment<LeakyNeuron> experiment =
        Experiment.of(LeakyNeuron.MODEL).from(0.0).until(3.0);
    final SensitivitySolver<LeakyNeuron> solver =
        solver(LeakyNeuron.MODEL, Scheme.RUNGE_KUTTA_4, 0.01);
    assertTrue(solver.solve(parameters, experiment).isCompleted());
    final double[] spikes = LeakyNeuron.spikes(3.0, parameters);
    assertEquals(spikes.length, solver.eventCount(0));
    for (int i = 0; i < spikes.length; i++) {
      assertEquals(spikes[i], solver.eventTime(0, i), 1e-7);
      final double[] slopes = LeakyNeuron.slopes(i, parameters);
      for (int p = 0; p < slopes.length; p++) {
        assertEquals(slopes[p], solver.eventSensitivity(0, i, p), 1e-6);
      }
    }
  }

  /** Where there is no error test, a step that is too long is an outcome, not a smaller step. */
  @Test
  void whatExplodesIsAnOutcome() {
    final TruthProblem<Robertson> problem = TruthProblem.c();
    final SensitivitySolver<Robertson> solver = solver(Robertson.MODEL, Scheme.RUNGE_KUTTA_4, 0.01);
    final Outcome.Failed failed =
        (Outcome.Failed) solver.solve(problem.parameters(), problem.experiment());
    assertEquals(Outcome.Reason.NOT_FINITE, failed.reason());
    assertTrue(failed.time() > 0.0);
  }

  /** The explicit method must not pay for what the other one takes for granted. */
  @Test
  void exponentialEulerNeedsTheJacobian() {
    final IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> solver(ForcedDecay.MODEL, Scheme.EXPONENTIAL_EULER, 0.01));
    assertTrue(refused.getMessage().contains("has no exponential method"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY})
  void lengthsThatAreNone(double length) {
    assertThrows(IllegalArgumentException.class, () -> FixedStep.rungeKutta4(length));
    assertThrows(IllegalArgumentException.class, () -> FixedStep.exponentialEuler(length));
  }
}
