package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A problem of J. J. Moré, B. S. Garbow and K. E. Hillstrom, Testing unconstrained optimization
 * software, ACM Trans. Math. Software 7 (1981) 17–41.
 */
final class MghProblem {

  private final int number;
  private final String name;
  private final Objective objective;
  private final double[] start;
  private final double[] minima;

  private MghProblem(
      int number, String name, Objective objective, double[] start, double[] minima) {
    this.number = number;
    this.name = name;
    this.objective = objective;
    this.start = start;
    this.minima = minima;
  }

  /**
   * A problem.
   *
   * @param number in the collection
   * @param name as there
   * @param start the standard start
   * @param minima known values of local minima, also of those at infinity
   * @param residuals and Jacobian in closed form; the Jacobian is zero before
   */
  static MghProblem of(
      int number,
      String name,
      int rows,
      double[] start,
      double[] minima,
      SumOfSquares.Residuals residuals) {
    SumOfSquares objective =
        SumOfSquares.of(
            start.length,
            rows,
            (x, r, j) -> {
              Arrays.fill(j, 0.0);
              residuals.at(x, r, j);
            });
    return new MghProblem(number, name, objective, start, minima);
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  Objective objective() {
    return objective;
  }

  /** A multiple of the standard start; where that is 0, the factor itself (as MINPACK's tests). */
  double[] start(double factor) {
    boolean isZero = DoubleStream.of(start).allMatch(x -> x == 0.0);
    return DoubleStream.of(start).map(x -> isZero && factor != 1.0 ? factor : factor * x).toArray();
  }

  /** Whether a value is that of a known minimum, to a relative accuracy. */
  boolean isMinimum(double value, double relative, double zero) {
    return DoubleStream.of(minima)
        .anyMatch(m -> m == 0.0 ? value <= zero : Math.abs(value - m) <= relative * m);
  }

  @Override
  public String toString() {
    return "%d %s (%d, %d)"
        .formatted(number, name, objective.dimension(), objective.residualCount());
  }

  static double[] x(double... numbers) {
    return numbers;
  }
}
