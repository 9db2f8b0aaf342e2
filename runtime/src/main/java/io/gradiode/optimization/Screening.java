package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Chooses from many points those with the smallest values. */
final class Screening {

  /** Points that are evaluated one after another, on a fork of the objective of their own. */
  private static final int BLOCK = 32;

  private final double[][] points;
  private final double[] values;

  private Screening(double[][] points) {
    this.points = points;
    this.values = new double[points.length];
  }

  /**
   * The best {@code count} points, best first; those that cannot be evaluated come last, equal ones
   * in their order.
   *
   * @param isStopped asked before each evaluation; the rest then counts as not evaluable
   */
  static double[][] best(
      int count,
      double[][] points,
      Objective objective,
      Crew crew,
      BooleanSupplier isStopped,
      Runnable whenInterrupted) {
    Screening screening = new Screening(points);
    int blocks = (points.length + BLOCK - 1) / BLOCK;
    List<Objective> forks = IntStream.range(-blocks, 0).mapToObj(objective::fork).toList();
    crew.run(
        blocks,
        block -> screening.evaluate(block * BLOCK, forks.get(block), isStopped),
        whenInterrupted);
    return IntStream.range(0, points.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> screening.values[i]))
        .limit(count)
        .map(i -> points[i])
        .toArray(double[][]::new);
  }

  private void evaluate(int first, Objective objective, BooleanSupplier isStopped) {
    for (int i = first; i < Math.min(first + BLOCK, points.length); i++) {
      double value =
          isStopped.getAsBoolean() ? Double.POSITIVE_INFINITY : objective.value(points[i]);
      values[i] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
  }
}
