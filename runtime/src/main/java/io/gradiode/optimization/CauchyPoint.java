package io.gradiode.optimization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The first local minimum of the quadratic model along the projection of the steepest descent into
 * a box: algorithm CP of R. H. Byrd, P. Lu, J. Nocedal and C. Zhu, SIAM J. Sci. Comput. 16 (1995)
 * 1190–1208.
 */
final class CauchyPoint {

  private final Box box;
  private final int n;
  private final LimitedMemory memory;
  private final double[] point;
  private final double[] direction;
  private final double[] breaks;
  private double[] path = new double[0];

  CauchyPoint(Box box, int n, LimitedMemory memory) {
    this.box = box;
    this.n = n;
    this.memory = memory;
    this.point = new double[n];
    this.direction = new double[n];
    this.breaks = new double[n];
  }

  /** The point found. */
  double[] point() {
    return point;
  }

  /** {@code W'(point − start)}. */
  double[] path() {
    return path;
  }

  /**
   * Finds the point.
   *
   * @param start in the box, not modified
   * @param gradient of the model at the start, not modified
   */
  void find(double[] start, double[] gradient) {
    System.arraycopy(start, 0, point, 0, n);
    path = new double[memory.width()];
    aim(start, gradient);
    walk(start, gradient);
  }

  /** Directions, and the times at which each coordinate comes to its bound. */
  private void aim(double[] start, double[] gradient) {
    for (int i = 0; i < n; i++) {
      breaks[i] = Double.POSITIVE_INFINITY;
      if (gradient[i] != 0.0) {
        breaks[i] = box.room(i, start[i], gradient[i]) / Math.abs(gradient[i]);
      }
      direction[i] = breaks[i] > 0.0 ? -gradient[i] : 0.0;
    }
  }

  private void walk(double[] start, double[] gradient) {
    int width = memory.width();
    double theta = memory.theta();
    double[] p = new double[width];
    double[] row = new double[width];
    double[] product = new double[width];
    memory.transposedTimes(direction, p);
    memory.middleTimes(p, product);
    double slope = -Trial.dot(direction, direction);
    double curvature = -theta * slope - Trial.dot(p, product);
    double least = Math.ulp(1.0) * -theta * slope;
    double time = 0.0;
    for (int b : inOrder()) {
      double stay = breaks[b] - time;
      if (!(-slope >= Math.max(curvature, least) * stay)) {
        break;
      }
      double bound = gradient[b] > 0.0 ? box.lower(b) : box.upper(b);
      add(path, stay, p);
      point[b] = bound;
      memory.row(b, row);
      memory.middleTimes(path, product);
      double distance = bound - start[b];
      double g = gradient[b];
      slope += stay * curvature + g * g + theta * g * distance - g * Trial.dot(row, product);
      memory.middleTimes(p, product);
      curvature -= theta * g * g + 2.0 * g * Trial.dot(row, product);
      memory.middleTimes(row, product);
      curvature -= g * g * Trial.dot(row, product);
      add(p, g, row);
      direction[b] = 0.0;
      time = breaks[b];
    }
    double last = slope < 0.0 ? -slope / Math.max(curvature, least) : 0.0;
    add(path, last, p);
    for (int i = 0; i < n; i++) {
      point[i] = direction[i] == 0.0 ? point[i] : start[i] + (time + last) * direction[i];
    }
    box.project(point);
  }

  private int[] inOrder() {
    return IntStream.range(0, n)
        .filter(i -> direction[i] != 0.0 && breaks[i] < Double.POSITIVE_INFINITY)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> breaks[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void add(double[] sum, double factor, double[] vector) {
    Arrays.setAll(sum, i -> sum[i] + factor * vector[i]);
  }
}
