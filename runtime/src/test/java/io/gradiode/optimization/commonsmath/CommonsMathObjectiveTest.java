package io.gradiode.optimization.commonsmath;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.optimization.CountingObjective;
import io.gradiode.optimization.Problems;
import io.gradiode.optimization.Walled;
import java.util.stream.Stream;
import org.apache.commons.math3.fitting.leastsquares.GaussNewtonOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.PowellOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommonsMathObjectiveTest {

  private static final double[] START = {1, 1};
  private static final double[] MINIMUM = {3, 0.5};

  @Test
  void itsGradientOptimizersWork() {
    CommonsMathObjective adapted = CommonsMathObjective.of(Problems.beale());
    PointValuePair optimum =
        new NonLinearConjugateGradientOptimizer(
                NonLinearConjugateGradientOptimizer.Formula.FLETCHER_REEVES,
                new SimpleValueChecker(1e-12, 1e-14))
            .optimize(
                adapted.function(),
                adapted.gradient(),
                GoalType.MINIMIZE,
                new InitialGuess(START),
                new MaxEval(10_000));
    assertArrayEquals(MINIMUM, optimum.getPoint(), 1e-4);
  }

  @Test
  void itsOptimizersWithoutGradientWork() {
    PointValuePair optimum =
        new PowellOptimizer(1e-10, 1e-12)
            .optimize(
                CommonsMathObjective.of(Problems.beale()).function(),
                GoalType.MINIMIZE,
                new InitialGuess(START),
                new MaxEval(10_000));
    assertArrayEquals(MINIMUM, optimum.getPoint(), 1e-4);
  }

  @Test
  void itsLeastSquaresOptimizersWork() {
    double[] near = {2.8, 0.45};
    double[] optimum =
        new GaussNewtonOptimizer()
            .optimize(
                LeastSquaresFactory.create(
                    CommonsMathObjective.of(Problems.beale()).residuals(),
                    new ArrayRealVector(3),
                    new ArrayRealVector(near),
                    (i, before, after) -> before.getPoint().getDistance(after.getPoint()) < 1e-12,
                    100,
                    100))
            .getPoint()
            .toArray();
    assertArrayEquals(MINIMUM, optimum, 1e-9);
  }

  static Stream<LeastSquaresOptimizer> leastSquaresOptimizers() {
    return Stream.of(new GaussNewtonOptimizer(), new LevenbergMarquardtOptimizer());
  }

  @ParameterizedTest
  @MethodSource("leastSquaresOptimizers")
  void theProblemServesEachOfThem(LeastSquaresOptimizer optimizer) {
    double[] near = {2.8, 0.45};
    double[] optimum =
        optimizer
            .optimize(CommonsMathObjective.of(Problems.beale()).leastSquares(near, 100, 100))
            .getPoint()
            .toArray();
    assertArrayEquals(MINIMUM, optimum, 1e-9);
  }

  @Test
  void valueAndGradientAtAPointAreOneEvaluation() {
    CountingObjective counting = CountingObjective.of(Problems.beale());
    CommonsMathObjective adapted = CommonsMathObjective.of(counting);

    adapted.gradient().getObjectiveFunctionGradient().value(START);
    double value = adapted.function().getObjectiveFunction().value(START);
    adapted.gradient().getObjectiveFunctionGradient().value(START);

    assertEquals(Problems.beale().value(START), value);
    assertEquals(1, counting.counts().total());
  }

  @Test
  void aFailedPointIsLargeAndFinite() {
    CommonsMathObjective adapted =
        CommonsMathObjective.of(Walled.withNan(Problems.beale(), x -> true));

    assertEquals(1e100, adapted.function().getObjectiveFunction().value(START));
    assertEquals(1e50, adapted.leastSquares(START, 1, 1).evaluate(vector()).getCost(), 1e40);
  }

  private static RealVector vector() {
    return new ArrayRealVector(START);
  }
}
