package io.gradiode.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.objective.GoalCases.Case;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every objective. */
class ModelObjectiveTest {

  private static final double STEP = 1e-4;

  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void theGradientIsThatOfTheValue(Case facts) {
    ModelObjective<?> objective = facts.objective(GoalCases.TIGHT);
    requireGradient(objective, facts.point());
  }

  private static void requireGradient(Objective objective, double[] x) {
    double[] gradient = new double[x.length];
    double value = objective.valueAndGradient(x, gradient);
    assertTrue(Double.isFinite(value));
    assertEquals(value, objective.value(x), 1e-9 * Math.abs(value) + 1e-9);
    for (int i = 0; i < x.length; i++) {
      double difference = difference(objective::value, x, i);
      assertEquals(difference, gradient[i], 2e-6 * Math.max(1, Math.abs(difference)), "entry " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void theJacobianIsThatOfTheResiduals(Case facts) {
    ModelObjective<?> objective = facts.objective(GoalCases.TIGHT);
    double[] x = facts.point();
    assertEquals(facts.squares(), objective.isSumOfSquares());
    if (!facts.squares()) {
      assertThrows(
          UnsupportedOperationException.class,
          () -> objective.residualsAndJacobian(x, new double[0], new double[0]));
      return;
    }
    double[] residuals = new double[objective.residualCount()];
    double[] jacobian = new double[objective.residualCount() * x.length];
    double value = objective.residualsAndJacobian(x, residuals, jacobian);
    assertEquals(value, Arrays.stream(residuals).map(r -> r * r).sum(), 1e-12 * value);
    assertEquals(value, objective.value(x), 1e-9 * value);
    double[] work = residuals.clone();
    for (int row = 0; row < residuals.length; row++) {
      int r = row;
      for (int i = 0; i < x.length; i++) {
        double difference =
            difference(
                point -> {
                  objective.residuals(point, work);
                  return work[r];
                },
                x,
                i);
        double found = jacobian[row * x.length + i];
        assertEquals(difference, found, 2e-6 * Math.max(1, Math.abs(difference)));
      }
    }
  }

  private interface Function {
    double at(double[] x);
  }

  /** A central difference, extrapolated once. */
  private static double difference(Function function, double[] x, int i) {
    double step = STEP * Math.max(1, Math.abs(x[i]));
    double half = central(function, x, i, step / 2);
    return half + (half - central(function, x, i, step)) / 3;
  }

  private static double central(Function function, double[] x, int i, double step) {
    double[] point = x.clone();
    point[i] = x[i] + step;
    double right = function.at(point);
    point[i] = x[i] - step;
    return (right - function.at(point)) / (2 * step);
  }

  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void forksHaveEqualBits(Case facts) {
    ModelObjective<?> objective = facts.objective(Tolerances.defaults());
    double[] x = facts.point();
    double[] one = new double[x.length];
    double[] other = new double[x.length];
    double value = objective.valueAndGradient(x, one);
    assertEquals(value, objective.fork().valueAndGradient(x, other));
    assertArrayEquals(one, other);
    assertEquals(value, objective.valueAndGradient(x, other));
  }

  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void derivativesThatDoNotMatterAreZero(Case facts) {
    ModelObjective<?> objective = facts.objective(GoalCases.TIGHT);
    double[] x = facts.point();
    double[] gradient = new double[x.length];
    objective.valueAndGradient(x, gradient);
    double[] some = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      boolean[] mask = new boolean[x.length];
      mask[i] = true;
      objective.sensitiveTo(mask).valueAndGradient(x, some);
      double[] expected = new double[x.length];
      expected[i] = gradient[i];
      assertArrayEquals(expected, some, 1e-7 * Math.max(1, Math.abs(gradient[i])));
    }
  }

  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void evaluationsAllocateNothing(Case facts) {
    ModelObjective<?> objective = facts.objective(Tolerances.relative(1e-3).absolute(1e-3));
    double[] x = facts.point();
    double[] gradient = new double[x.length];
    double[] residuals = new double[objective.residualCount()];
    double[] jacobian = new double[objective.residualCount() * x.length];
    Allocation.requireNone(
        () -> {
          objective.value(x);
          objective.valueAndGradient(x, gradient);
          if (facts.squares()) {
            objective.residuals(x, residuals);
            objective.residualsAndJacobian(x, residuals, jacobian);
          }
        });
  }

  /** Of half the value; where the model fits perfectly, Gauss–Newton is exact. */
  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void informationComesWithTheValue(Case facts) {
    ModelObjective<?> objective = facts.objective(GoalCases.TIGHT);
    double[] x = facts.point();
    double[] rows = new double[objective.informationRowCount() * x.length];
    double value = objective.informationRows(x, rows);
    assertEquals(objective.value(x), value, 1e-9 * Math.abs(value) + 1e-9);
  }

  @ParameterizedTest
  @MethodSource("io.gradiode.objective.GoalCases#all")
  void theCoupledObjectiveHasItsOwnGradient(Case facts) {
    ModelObjective<?> objective = facts.objective(GoalCases.TIGHT);
    Objective coupled;
    try {
      coupled = objective.coupled(0.5);
    } catch (UnsupportedOperationException nothingToCouple) {
      return;
    }
    requireGradient(coupled, facts.point());
  }
}
