package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * A local optimizer: from a start to a nearby minimum. Also used as a polish of a {@link Search}.
 *
 * <p>Implementations are immutable settings. They survive points where the objective is infinite or
 * NaN (the step is rejected), and never throw because of what an objective returns.
 */
public interface Optimizer {

  /** What a person reads, such as {@code "BFGS"}. */
  String name();

  /**
   * Name and settings in one line, as far as they have a say in the result: a checkpoint of a fit
   * is not continued by another with another line. The name alone unless a method says more.
   */
  default String settings() {
    return name();
  }

  /** The space in which {@link #minimize} wants its objective and start. */
  Coordinates coordinates();

  /**
   * The same optimizer, told how accurate the values are: where progress is smaller, it may stop.
   * What the user has set is not changed.
   *
   * @param relative relative accuracy of the values, about the tolerance of an integrator
   */
  default Optimizer assumingNoise(double relative) {
    return this;
  }

  /**
   * Minimizes.
   *
   * @param objective in {@link #coordinates()}
   * @param start length {@code objective.dimension()}, not modified; in a box, one that lies
   *     outside of the objective's bounds is moved to the nearest point inside
   * @return never worse than the start
   * @throws IllegalArgumentException if the start has another length than the objective
   */
  OptimizationResult minimize(Objective objective, double[] start, Monitor monitor);
}
