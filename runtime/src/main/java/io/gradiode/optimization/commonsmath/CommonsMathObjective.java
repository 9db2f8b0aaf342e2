package io.gradiode.optimization.commonsmath;

import io.gradiode.objective.Objective;
import java.util.Arrays;
import org.apache.commons.math3.fitting.leastsquares.EvaluationRmsChecker;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.util.Pair;

/**
 * Hands an objective to Commons Math in that library's own types, so that each of its optimizers
 * works on a generated gradient.
 *
 * <pre>{@code
 * CommonsMathObjective adapted = CommonsMathObjective.of(objective);
 * optimizer.optimize(adapted.function(), adapted.gradient(), …);
 * }</pre>
 *
 * <p>Function and gradient share the last evaluation: asking for the gradient and then for the
 * value at the same point integrates once. Where the objective is not finite, Commons Math is told
 * 1e100, since most of its optimizers fail on infinite values. One per thread, as objectives are.
 */
public final class CommonsMathObjective {

  private static final double CONVERGED_CHANGE = 1e-12;

  private final Objective objective;
  private final double[] lastGradient;
  private double[] lastPoint = new double[0];
  private double lastValue;

  private CommonsMathObjective(Objective objective) {
    this.objective = objective;
    this.lastGradient = new double[objective.dimension()];
  }

  /** Adapts an objective. */
  public static CommonsMathObjective of(Objective objective) {
    return new CommonsMathObjective(objective);
  }

  /** The value, for {@code MultivariateOptimizer}s. */
  public ObjectiveFunction function() {
    return new ObjectiveFunction(this::value);
  }

  /** The gradient, for {@code GradientMultivariateOptimizer}s. */
  public ObjectiveFunctionGradient gradient() {
    return new ObjectiveFunctionGradient(this::gradient);
  }

  /** Residuals and Jacobian, from one evaluation; the observed values that belong to it are 0. */
  public MultivariateJacobianFunction residuals() {
    return this::residuals;
  }

  /**
   * The problem for {@code LeastSquaresOptimizer}s. Its convergence checker, which Gauss–Newton
   * cannot do without, ends where the root mean square changes by no more than 1e-12 of itself.
   *
   * @param start length {@code dimension()}, copied
   */
  public LeastSquaresProblem leastSquares(double[] start, int maxEvaluations, int maxIterations) {
    return LeastSquaresFactory.create(
        residuals(),
        new ArrayRealVector(objective.residualCount()),
        new ArrayRealVector(start),
        new EvaluationRmsChecker(CONVERGED_CHANGE, Double.MIN_NORMAL),
        maxEvaluations,
        maxIterations);
  }

  private double value(double[] x) {
    return Arrays.equals(x, lastPoint) ? lastValue : Failure.finite(objective.value(x));
  }

  private double[] gradient(double[] x) {
    if (!Arrays.equals(x, lastPoint)) {
      lastValue = Failure.finite(objective.valueAndGradient(x, lastGradient));
      lastPoint = x.clone();
    }
    return lastGradient.clone();
  }

  private Pair<RealVector, RealMatrix> residuals(RealVector vector) {
    double[] x = vector.toArray();
    double[] residuals = new double[objective.residualCount()];
    double[] jacobian = new double[residuals.length * x.length];
    double value = objective.residualsAndJacobian(x, residuals, jacobian);
    if (!(value < Failure.VALUE)) {
      Arrays.fill(residuals, Math.sqrt(Failure.VALUE / residuals.length));
      Arrays.fill(jacobian, 0.0);
    }
    return new Pair<>(new ArrayRealVector(residuals, false), new RowMatrix(jacobian, x.length));
  }
}
