package io.gradiode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.FixedStep;
import io.gradiode.integration.Tolerances;
import io.gradiode.objective.LeastSquares;
import org.junit.jupiter.api.Test;

/**
 * What the methods of simulators make of the gradient of problem A, a neuron that spikes: at a
 * usual step of 0.01 ms, exponential Euler gets its signs wrong.
 */
final class FixedStepTest {

  private static final double SUM_OF_SQUARES = 228081.81806058835;

  /** Relative error of the sum of squares, and the largest of a component of its gradient. */
  private record Errors(double value, double gradient) {

    static Errors of(FixedStep step) {
      final Reference reference = Problem.A.reference();
      final Problem.Measured<?> measured = Problem.A.measured();
      final double[] gradient = new double[reference.point().length];
      final double value = evaluate(measured, step, reference.point(), gradient);
      return new Errors(Math.abs(value / SUM_OF_SQUARES - 1), reference.errorOf(gradient));
    }

    private static <M> double evaluate(
        Problem.Measured<M> measured, FixedStep step, double[] point, double[] gradient) {
      return LeastSquares.of(
              measured.model(), Tolerances.defaults().fixedStep(step), measured.experiment())
          .valueAndGradient(point, gradient);
    }
  }

  /** An error above 1 is a component of the wrong sign. */
  @Test
  void exponentialEulerIsOfFirstOrder() {
    assertTrue(Errors.of(FixedStep.exponentialEuler(0.01)).gradient() > 1);
    final Errors tenth = Errors.of(FixedStep.exponentialEuler(0.001));
    assertTrue(tenth.gradient() > 0.3 && tenth.gradient() < 1, tenth::toString);
    final Errors coarse = Errors.of(FixedStep.exponentialEuler(0.0005));
    final Errors fine = Errors.of(FixedStep.exponentialEuler(0.00025));
    assertEquals(2, coarse.value() / fine.value(), 0.3);
    assertTrue(fine.gradient() > 0.1, fine::toString);
  }

  @Test
  void rungeAndKuttaAreOfFourthOrder() {
    final Errors coarse = Errors.of(FixedStep.rungeKutta4(0.01));
    final Errors fine = Errors.of(FixedStep.rungeKutta4(0.005));
    assertEquals(16, coarse.gradient() / fine.gradient(), 4);
    assertTrue(fine.gradient() < 2e-4, fine::toString);
  }
}
