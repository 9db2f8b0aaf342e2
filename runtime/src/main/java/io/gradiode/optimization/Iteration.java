package io.gradiode.optimization;

/**
 * Where an optimizer or a search stands after an iteration or a round.
 *
 * <p>A search is also told of after each iteration of its polish, with the number of rounds that it
 * has done by then: the same number again, 0 in the first round.
 *
 * @param method {@link Optimizer#name()} or {@link Search#name()}
 * @param number of iterations or rounds done
 * @param limit the largest number that can come
 * @param value the best value so far
 * @param point the best point so far, in the coordinates of the method
 */
public record Iteration(String method, int number, int limit, double value, Point point) {

  /** The same iteration, with its point in other coordinates. */
  public Iteration at(Point samePoint) {
    return new Iteration(method, number, limit, value, samePoint);
  }
}
