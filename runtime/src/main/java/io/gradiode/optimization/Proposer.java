package io.gradiode.optimization;

/**
 * A search that is driven from outside: it is asked for points, and told their values. So can a
 * method of one's own take part in a fit ({@link Optimizers#askTell}), and so can a method of this
 * package be driven by a loop, a cluster or an experiment of one's own ({@link
 * DifferentialEvolution#proposer}).
 */
public interface Proposer {

  /**
   * Proposes the next points.
   *
   * @return points of the unit cube, as rows, not modified by the caller; none if this has come to
   *     its end
   */
  double[][] ask();

  /**
   * Takes the values of the points asked for last.
   *
   * @param points as {@link #ask} has returned them
   * @param values one for each point; infinite or NaN where it cannot be evaluated
   */
  void tell(double[][] points, double[] values);

  /**
   * A polish led from one of the points told last to a better one. Unless overridden, this is not
   * made use of; the search keeps the better point in any case.
   *
   * @param index of the point among those told last
   * @param point in the unit cube, not modified
   * @param value there, below that of the point told
   */
  default void improved(int index, double[] point, double value) {}
}
