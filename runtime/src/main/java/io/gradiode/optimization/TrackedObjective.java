package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;

/**
 * What an optimizer puts round the objective that it is given: counts evaluations, remembers the
 * best point, and makes every failure look alike.
 *
 * <p>A value, gradient, residual or Jacobian that is not finite becomes the value {@link
 * Double#POSITIVE_INFINITY} (and zero derivatives), so that an optimizer has one case to reject. At
 * a point that is not finite itself, nothing is evaluated. One per run.
 */
public final class TrackedObjective implements Objective {

  private final CountingObjective objective;
  private final double[] best;
  private double bestValue = Double.POSITIVE_INFINITY;

  private TrackedObjective(CountingObjective objective, double[] start) {
    this.objective = objective;
    this.best = start.clone();
  }

  /**
   * Tracks from a start, which is the best point until a finite value is seen.
   *
   * @param start copied
   * @throws IllegalArgumentException if the start has another length than the objective
   */
  public static TrackedObjective of(Objective objective, double[] start) {
    if (start.length != objective.dimension()) {
      throw new IllegalArgumentException(
          "the start has "
              + start.length
              + " coordinates, the objective has "
              + objective.dimension());
    }
    return new TrackedObjective(CountingObjective.of(objective), start);
  }

  /** The evaluations so far. */
  public EvaluationCounts counts() {
    return objective.counts();
  }

  /** The best point so far. */
  public Point bestPoint() {
    return Point.of(best);
  }

  /** The smallest value so far; infinite if no value was finite. */
  public double bestValue() {
    return bestValue;
  }

  /**
   * The result of a run that ends now, with the best point so far. Where no value was finite, the
   * reason is {@link StopReason#NO_FEASIBLE_START}, unless it was cancelled.
   */
  public OptimizationResult result(int iterations, StopReason reason, String detail) {
    boolean nothing = bestValue == Double.POSITIVE_INFINITY && reason != StopReason.CANCELLED;
    StopReason honest = nothing ? StopReason.NO_FEASIBLE_START : reason;
    return new OptimizationResult(bestPoint(), bestValue, iterations, counts(), honest, detail);
  }

  /** Takes a point that was evaluated elsewhere, if it is better. Returns whether it is. */
  public boolean offer(double[] point, double value) {
    if (!(value < bestValue)) {
      return false;
    }
    bestValue = value;
    System.arraycopy(point, 0, best, 0, best.length);
    return true;
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public int residualCount() {
    return objective.residualCount();
  }

  @Override
  public double value(double[] x) {
    return allFinite(x) ? judged(x, objective.value(x), true) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    if (!allFinite(x)) {
      Arrays.fill(gradient, 0.0);
      return Double.POSITIVE_INFINITY;
    }
    double value = objective.valueAndGradient(x, gradient);
    boolean finite = allFinite(gradient);
    if (!finite) {
      Arrays.fill(gradient, 0.0);
    }
    return judged(x, value, finite);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    if (!allFinite(x)) {
      Arrays.fill(residuals, 0.0);
      return Double.POSITIVE_INFINITY;
    }
    double value = objective.residuals(x, residuals);
    boolean finite = allFinite(residuals);
    if (!finite) {
      Arrays.fill(residuals, 0.0);
    }
    return judged(x, value, finite);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    if (!allFinite(x)) {
      Arrays.fill(residuals, 0.0);
      Arrays.fill(jacobian, 0.0);
      return Double.POSITIVE_INFINITY;
    }
    double value = objective.residualsAndJacobian(x, residuals, jacobian);
    boolean finite = allFinite(residuals) && allFinite(jacobian);
    if (!finite) {
      Arrays.fill(residuals, 0.0);
      Arrays.fill(jacobian, 0.0);
    }
    return judged(x, value, finite);
  }

  @Override
  public Objective coupled(double strength) {
    return objective.coupled(strength);
  }

  /** Of the objective alone: what a fork sees is not tracked here. */
  @Override
  public Objective fork() {
    return objective.fork();
  }

  @Override
  public Objective fork(int task) {
    return objective.fork(task);
  }

  @Override
  public double lower(int i) {
    return objective.lower(i);
  }

  @Override
  public double upper(int i) {
    return objective.upper(i);
  }

  private double judged(double[] x, double value, boolean finite) {
    if (!finite || !Double.isFinite(value)) {
      return Double.POSITIVE_INFINITY;
    }
    offer(x, value);
    return value;
  }

  private static boolean allFinite(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }
}
