package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * Finds a step that satisfies the strong Wolfe conditions
 *
 * <pre>{@code
 * f(step) <= f(0) + c1 step f'(0) + slack,     |f'(step)| <= c2 |f'(0)|
 * }</pre>
 *
 * by bracketing and zooming: J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition,
 * Springer 2006, algorithms 3.5 and 3.6, with safeguarded cubic interpolation (formula 3.59) and
 * the bisection rule of J. J. Moré and D. J. Thuente, Line search algorithms with guaranteed
 * sufficient decrease, ACM Trans. Math. Software 20 (1994) 286–307.
 *
 * <p>A point whose value is infinite counts as too far. The slack is the accuracy of the values:
 * near a minimum their differences are noise, while slopes still tell the way.
 */
final class StrongWolfeLineSearch {

  static final double SUFFICIENT_DECREASE = 1e-4;
  static final double CURVATURE = 0.9;

  /** The interpolated step keeps this part of the interval away from its ends. */
  private static final double SAFEGUARD = 0.1;

  /** Zooming bisects unless two steps shrink the interval to this part. */
  private static final double SHRINKAGE = 0.66;

  /** Towards a point that cannot be evaluated there is nothing to interpolate: retreat quickly. */
  private static final double RETREAT = 0.25;

  /** An interval this narrow, relative to the step, is not worth another evaluation. */
  private static final double NARROW = 1e-10;

  /** Likewise before a wall of infinite values: no slope will ever change sign there. */
  private static final double NARROW_BEFORE_WALL = 1e-2;

  private final Objective objective;
  private final Box box;
  private final double[] direction;
  private final Trial origin;
  private final double slack;
  private int trialsLeft;
  private boolean metWall;

  /**
   * A search from {@code origin} along a descent direction.
   *
   * @param slack absolute accuracy of the values, not negative
   * @param maxTrials at least 1
   */
  StrongWolfeLineSearch(
      Objective objective, Box box, Trial origin, double[] direction, double slack, int maxTrials) {
    this.objective = objective;
    this.box = box;
    this.direction = direction;
    this.origin = origin.asOrigin(direction);
    this.slack = slack;
    this.trialsLeft = maxTrials;
  }

  /**
   * Searches.
   *
   * @param firstStep positive
   * @param maxStep at least {@code firstStep}
   * @return a step that satisfies both conditions; or, where there is none within reach, the best
   *     that decreases the value sufficiently; or the origin
   */
  Trial search(double firstStep, double maxStep) {
    Trial previous = origin;
    double step = firstStep;
    while (trialsLeft > 0) {
      Trial trial = evaluate(step);
      if (isAccepted(trial)) {
        return trial;
      }
      if (isTooFar(trial) || (previous.step > 0.0 && trial.value >= previous.value)) {
        return zoom(previous, trial);
      }
      if (trial.slope >= 0.0) {
        return zoom(trial, previous);
      }
      if (step >= maxStep) {
        return trial;
      }
      step = Math.min(extrapolated(previous, trial), maxStep);
      previous = trial;
    }
    return previous;
  }

  /**
   * Narrows an interval that holds acceptable steps.
   *
   * @param low sufficient decrease, slope pointing into the interval
   * @param high the other end, on either side of {@code low}
   */
  private Trial zoom(Trial low, Trial high) {
    double widthBefore = Double.POSITIVE_INFINITY;
    double width = Math.abs(high.step - low.step);
    while (trialsLeft > 0 && width > narrow(low, high) * Math.max(low.step, high.step)) {
      boolean slow = width > SHRINKAGE * widthBefore;
      Trial trial = evaluate(slow ? middle(low, high) : interpolated(low, high));
      if (isAccepted(trial)) {
        return trial;
      }
      if (isTooFar(trial) || trial.value >= low.value + slack) {
        high = trial;
      } else {
        if (trial.slope * (high.step - low.step) >= 0.0) {
          high = low;
        }
        low = trial;
      }
      widthBefore = width;
      width = Math.abs(high.step - low.step);
    }
    return low;
  }

  /** Whether the step had to stay before a point where the value is infinite. */
  boolean hasMetWall() {
    return metWall;
  }

  private Trial evaluate(double step) {
    trialsLeft--;
    Trial trial = Trial.at(objective, box, origin, direction, step);
    metWall |= !trial.isFinite();
    return trial;
  }

  private boolean isTooFar(Trial trial) {
    return !trial.isFinite()
        || trial.value > origin.value + SUFFICIENT_DECREASE * trial.step * origin.slope + slack;
  }

  private boolean isAccepted(Trial trial) {
    return !isTooFar(trial) && Math.abs(trial.slope) <= CURVATURE * Math.abs(origin.slope);
  }

  private static double narrow(Trial low, Trial high) {
    return high.isFinite() || low.step == 0.0 ? NARROW : NARROW_BEFORE_WALL;
  }

  private static double middle(Trial low, Trial high) {
    return high.isFinite()
        ? 0.5 * (low.step + high.step)
        : low.step + RETREAT * (high.step - low.step);
  }

  private static double interpolated(Trial low, Trial high) {
    if (!high.isFinite()) {
      return middle(low, high);
    }
    double step = cubicMinimum(low, high);
    double near = low.step + SAFEGUARD * (high.step - low.step);
    double far = high.step - SAFEGUARD * (high.step - low.step);
    if (!(step >= Math.min(near, far) && step <= Math.max(near, far))) {
      return Double.isNaN(step) ? middle(low, high) : nearest(step, near, far);
    }
    return step;
  }

  private static double nearest(double step, double one, double other) {
    return Math.abs(step - one) < Math.abs(step - other) ? one : other;
  }

  /** A longer step, where value and slope promise a minimum; between 2 and 10 times as long. */
  private static double extrapolated(Trial previous, Trial trial) {
    double shortest = 2.0 * trial.step;
    double longest = 10.0 * trial.step;
    double step = cubicMinimum(previous, trial);
    return step > shortest ? Math.min(step, longest) : shortest;
  }

  /** The minimum of the cubic through two points with their slopes; NaN if it has none. */
  private static double cubicMinimum(Trial a, Trial b) {
    double width = b.step - a.step;
    double d1 = a.slope + b.slope - 3.0 * (b.value - a.value) / width;
    double d2 = Math.copySign(Math.sqrt(d1 * d1 - a.slope * b.slope), width);
    return b.step - width * (b.slope + d2 - d1) / (b.slope - a.slope + 2.0 * d2);
  }
}
