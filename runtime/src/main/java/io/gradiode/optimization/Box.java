package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Arrays;

/** Bounds of every coordinate, perhaps infinite: where {@link Coordinates#BOX} lets points be. */
final class Box {

  /** In units of the last place. */
  private static final double ROUNDING = 4.0;

  private final double[] lower;
  private final double[] upper;

  private Box(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * The bounds that an objective states.
   *
   * @throws IllegalArgumentException if a lower bound is above its upper bound, or one is NaN
   */
  static Box of(Objective objective) {
    int n = objective.dimension();
    double[] lower = new double[n];
    double[] upper = new double[n];
    for (int i = 0; i < n; i++) {
      lower[i] = objective.lower(i);
      upper[i] = objective.upper(i);
      if (!(lower[i] <= upper[i])) {
        throw new IllegalArgumentException(
            "coordinate %d has the lower bound %s and the upper bound %s"
                .formatted(i, lower[i], upper[i]));
      }
    }
    return new Box(lower, upper);
  }

  /** No bounds at all. */
  static Box everywhere(int dimension) {
    double[] lower = new double[dimension];
    double[] upper = new double[dimension];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    return new Box(lower, upper);
  }

  double lower(int i) {
    return lower[i];
  }

  double upper(int i) {
    return upper[i];
  }

  /** The nearest point of the box; a new array. */
  double[] nearest(double[] point) {
    double[] inside = point.clone();
    project(inside);
    return inside;
  }

  /** Moves a point to the nearest of the box. */
  void project(double[] point) {
    for (int i = 0; i < point.length; i++) {
      point[i] = Math.min(upper[i], Math.max(lower[i], point[i]));
    }
  }

  /**
   * Moves a point inside, and onto each bound from which only rounding keeps it.
   *
   * @param from where a step to the point began
   */
  void settle(double[] from, double[] point) {
    project(point);
    for (int i = 0; i < point.length; i++) {
      double bound = point[i] < from[i] ? lower[i] : upper[i];
      double rounding = ROUNDING * Math.ulp(Math.max(Math.abs(from[i]), Math.abs(point[i])));
      point[i] = Math.abs(point[i] - bound) <= rounding ? bound : point[i];
    }
  }

  /** How far coordinate {@code i} can go against its slope; {@code slope} is df/dx_i. */
  double room(int i, double x, double slope) {
    return slope > 0.0 ? x - lower[i] : upper[i] - x;
  }

  /**
   * How many times a direction fits between a point and the first bound in its way.
   *
   * @return at least 0; infinite if no bound is in the way
   */
  double room(double[] point, double[] direction) {
    double room = Double.POSITIVE_INFINITY;
    for (int i = 0; i < point.length; i++) {
      if (direction[i] != 0.0) {
        double bound = direction[i] < 0.0 ? lower[i] : upper[i];
        room = Math.min(room, Math.max(0.0, (bound - point[i]) / direction[i]));
      }
    }
    return room;
  }
}
