package io.gradiode.optimization.commonsmath;

import io.gradiode.optimization.StopReason;
import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** One run of {@link Bobyqa}. */
final class BobyqaRun {

  /** A model that has broken down is built anew within a region this much smaller. */
  private static final double REBUILT_RADIUS = 0.1;

  private final Run run;
  private final CubeFunction function;
  private final double firstRadius;
  private final double lastRadius;

  BobyqaRun(Run run, double firstRadius, double lastRadius) {
    this.run = run;
    this.function = new CubeFunction(run);
    this.firstRadius = firstRadius;
    this.lastRadius = lastRadius;
  }

  /** Powell's step "fails to reduce the model" now and then, mostly by rounding near the end. */
  StopReason optimize(double[] start) {
    value(start); // BOBYQA may move a start that is near a bound
    double[] from = start;
    for (double radius = firstRadius; radius >= lastRadius; radius *= REBUILT_RADIUS) {
      try {
        optimize(from, radius);
        return StopReason.POINT_STALLED;
      } catch (MathIllegalStateException e) {
        from = run.bestPoint().toArray();
      }
    }
    return StopReason.VALUE_STALLED;
  }

  StopReason brent(double start) {
    new BrentOptimizer(lastRadius, lastRadius)
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            GoalType.MINIMIZE,
            new UnivariateObjectiveFunction(x -> value(new double[] {x})),
            new SearchInterval(0.0, 1.0, start));
    return StopReason.POINT_STALLED;
  }

  private void optimize(double[] from, double radius) {
    int dimension = from.length;
    double[] upper = new double[dimension];
    Arrays.fill(upper, 1.0);
    new BOBYQAOptimizer(2 * dimension + 1, radius, lastRadius)
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            GoalType.MINIMIZE,
            new ObjectiveFunction(this::value),
            new SimpleBounds(new double[dimension], upper),
            new InitialGuess(from));
  }

  private double value(double[] x) {
    double value = function.value(x);
    run.iterated();
    return value;
  }
}
