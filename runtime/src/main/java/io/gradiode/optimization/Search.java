package io.gradiode.optimization;

import io.gradiode.objective.Objective;

/**
 * A global search in the unit cube.
 *
 * <p>Implementations are immutable settings; one that draws random numbers has a seed, and the same
 * seed gives the same bits.
 */
public interface Search {

  /** What a person reads, such as {@code "differential evolution"}. */
  String name();

  /**
   * Name and settings in one line, as far as they have a say in the result: a checkpoint of a fit
   * is not continued by another with another line. The name alone unless a method says more.
   */
  default String settings() {
    return name();
  }

  /**
   * The same search, told how accurate the values are: where progress is smaller, it may stop. What
   * the user has set is not changed.
   *
   * @param relative relative accuracy of the values, about the tolerance of an integrator
   */
  default Search assumingNoise(double relative) {
    return this;
  }

  /**
   * Whether it asks for nothing but values, and never uses the polish that it is given; not unless
   * a method says so. Only such a search can minimize what has no derivatives.
   */
  default boolean needsValuesOnly() {
    return false;
  }

  /**
   * Searches.
   *
   * @param unitCube defined on [0, 1]^d
   * @param start in the unit cube, not modified; always one of the points that are tried
   * @param polish improves single points; when it is used is the search's own choice
   * @return never worse than the start
   * @throws IllegalArgumentException if the start has another length than the objective
   */
  OptimizationResult search(Objective unitCube, double[] start, Polish polish, Monitor monitor);
}
