package io.gradiode.optimization.commonsmath;

import io.gradiode.optimization.StopReason;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * One run of {@link NelderMead}.
 *
 * <p>Commons Math compares each corner with what it was an iteration ago, and stops early when a
 * large simplex makes a small move. Here each corner is compared with the best one.
 */
final class NelderMeadRun {

  /** A new simplex is this much smaller than the one before. */
  private static final double REBUILT_SIDE = 0.1;

  /** Rebuilding helps if it lowers the value by more than this part. */
  private static final double HELPFUL = 1e-6;

  private static final int MAX_REBUILDS = 5;

  private final Run run;
  private final ValueTolerance valueTolerance;
  private final double pointTolerance;
  private PointValuePair best = new PointValuePair(new double[0], Double.POSITIVE_INFINITY);
  private boolean firstCorner = true;
  private boolean byPoint = true;

  NelderMeadRun(Run run, ValueTolerance valueTolerance, double pointTolerance) {
    this.run = run;
    this.valueTolerance = valueTolerance;
    this.pointTolerance = pointTolerance;
  }

  StopReason optimize(double[] start, double firstSide) {
    double[] from = start;
    double side = firstSide;
    for (int build = 0; build <= MAX_REBUILDS; build++) {
      double before = run.bestValue();
      descend(from, side);
      if (before - run.bestValue() <= HELPFUL * before) {
        break;
      }
      from = run.bestPoint().toArray();
      side *= REBUILT_SIDE;
    }
    if (byPoint) {
      return StopReason.POINT_STALLED;
    }
    return valueTolerance.isNoise() ? StopReason.NOISE_FLOOR : StopReason.VALUE_STALLED;
  }

  private void descend(double[] from, double side) {
    firstCorner = true;
    new SimplexOptimizer((iteration, previous, corner) -> isAtBest(corner))
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            GoalType.MINIMIZE,
            new ObjectiveFunction(x -> Failure.finite(run.value(x))),
            new InitialGuess(from),
            new NelderMeadSimplex(from.length, side));
  }

  /** Commons Math asks for each corner, best first, and goes on at the first "no". */
  private boolean isAtBest(PointValuePair corner) {
    if (firstCorner) {
      run.iterated();
      best = corner;
      byPoint = false;
    }
    boolean samePoint = isShort(corner, pointTolerance);
    boolean sameValue =
        corner.getValue() - best.getValue() <= valueTolerance.relative() * Math.abs(best.getValue())
            && isShort(corner, Math.sqrt(valueTolerance.relative()));
    byPoint |= samePoint && !sameValue;
    firstCorner = !samePoint && !sameValue;
    return samePoint || sameValue;
  }

  private boolean isShort(PointValuePair corner, double tolerance) {
    return Steps.isShort(best.getPointRef(), corner.getPointRef(), tolerance);
  }
}
