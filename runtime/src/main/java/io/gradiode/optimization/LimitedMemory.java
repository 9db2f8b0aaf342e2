package io.gradiode.optimization;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The approximation {@code B = θ I − W M W'} of the Hessian that the BFGS formula builds from the
 * last few steps s and changes y of the gradient, in the compact form of R. H. Byrd, J. Nocedal and
 * R. B. Schnabel, Representations of quasi-Newton matrices and their use in limited memory methods,
 * Mathematical Programming 63 (1994) 129–156, theorem 2.3:
 *
 * <pre>{@code
 * W = [Y, θ S],   M = K⁻¹,   K = [ -D  L'    ]   D = diag(s_i'y_i),
 *                                [  L  θ S'S ]   L_ij = s_i'y_j for i > j
 * }</pre>
 *
 * <p>{@code B} does not change when a pair (s, y) is multiplied by a number; every pair is divided
 * by the root of s'y, so that D is the identity and K well scaled.
 */
final class LimitedMemory {

  private static final class Pair {
    private final double[] step;
    private final double[] change;

    private Pair(double[] step, double[] change) {
      this.step = step;
      this.change = change;
    }
  }

  private final int capacity;
  private final Deque<Pair> pairs = new ArrayDeque<>();
  private double theta = 1.0;
  private Pair[] ordered = new Pair[0];
  private double[][] middle = new double[0][];
  private double[][] factor = new double[0][];
  private int updates;

  /** Keeps the last {@code capacity} pairs. */
  LimitedMemory(int capacity) {
    this.capacity = capacity;
  }

  void reset() {
    pairs.clear();
    updates = 0;
    theta = 1.0;
    assemble();
  }

  int updates() {
    return updates;
  }

  /** Takes a pair whose curvature is positive; returns false where it is not. */
  boolean update(double[] step, double[] change) {
    double curvature = Trial.dot(step, change);
    double changeSquared = Trial.dot(change, change);
    double size = Math.sqrt(changeSquared * Trial.dot(step, step));
    if (!(curvature > InverseHessian.SMALLEST_COSINE * size)
        || !(changeSquared < Double.POSITIVE_INFINITY)) {
      return false;
    }
    theta = changeSquared / curvature;
    pairs.addLast(new Pair(scaled(step, curvature), scaled(change, curvature)));
    if (pairs.size() > capacity) {
      pairs.removeFirst();
    }
    // Where rounding spoils the factor, old pairs are worth less than a positive definite matrix.
    while (!assemble()) {
      pairs.removeFirst();
    }
    updates++;
    return true;
  }

  private static double[] scaled(double[] vector, double curvature) {
    double root = Math.sqrt(curvature);
    return Arrays.stream(vector).map(number -> number / root).toArray();
  }

  double theta() {
    return theta;
  }

  /** Before anything is learned: the steepest descent is this steep. */
  void assume(double newTheta) {
    theta = newTheta;
  }

  /** Columns of W. */
  int width() {
    return 2 * ordered.length;
  }

  /** Row {@code i} of W, written to {@code row}. */
  void row(int i, double[] row) {
    int k = ordered.length;
    for (int j = 0; j < k; j++) {
      row[j] = ordered[j].change[i];
      row[k + j] = theta * ordered[j].step[i];
    }
  }

  /** {@code W'v}, written to {@code product}. */
  void transposedTimes(double[] v, double[] product) {
    int k = ordered.length;
    for (int j = 0; j < k; j++) {
      product[j] = Trial.dot(ordered[j].change, v);
      product[k + j] = theta * Trial.dot(ordered[j].step, v);
    }
  }

  /** K, the inverse of M. */
  double inverseMiddle(int i, int j) {
    return middle[i][j];
  }

  /**
   * {@code M v}, written to {@code product}, by elimination of the first half: {@code (θ S'S + L
   * L') b = v₂ + L v₁} and {@code a = L'b − v₁}.
   */
  void middleTimes(double[] v, double[] product) {
    int k = ordered.length;
    for (int i = 0; i < k; i++) {
      double sum = v[k + i];
      for (int j = 0; j < i; j++) {
        sum += middle[k + i][j] * v[j];
      }
      for (int j = 0; j < i; j++) {
        sum -= factor[i][j] * product[k + j];
      }
      product[k + i] = sum / factor[i][i];
    }
    for (int i = k - 1; i >= 0; i--) {
      double sum = product[k + i];
      for (int j = i + 1; j < k; j++) {
        sum -= factor[j][i] * product[k + j];
      }
      product[k + i] = sum / factor[i][i];
    }
    for (int j = 0; j < k; j++) {
      double sum = -v[j];
      for (int i = j + 1; i < k; i++) {
        sum += middle[k + i][j] * product[k + i];
      }
      product[j] = sum;
    }
  }

  /**
   * Builds K, and the Cholesky factor of what is left after elimination; false if there is none.
   */
  private boolean assemble() {
    ordered = pairs.toArray(Pair[]::new);
    int k = ordered.length;
    middle = new double[2 * k][2 * k];
    for (int i = 0; i < k; i++) {
      middle[i][i] = -1.0;
      for (int j = 0; j < k; j++) {
        middle[k + i][k + j] = theta * Trial.dot(ordered[i].step, ordered[j].step);
        if (j < i) {
          middle[k + i][j] = Trial.dot(ordered[i].step, ordered[j].change);
          middle[j][k + i] = middle[k + i][j];
        }
      }
    }
    factor = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        if (!fillFactor(i, j)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fillFactor(int i, int j) {
    int k = ordered.length;
    double sum = middle[k + i][k + j];
    for (int l = 0; l < Math.min(i, j); l++) {
      sum += middle[k + i][l] * middle[k + j][l];
    }
    for (int l = 0; l < j; l++) {
      sum -= factor[i][l] * factor[j][l];
    }
    if (i != j) {
      factor[i][j] = sum / factor[j][j];
      return true;
    }
    factor[i][i] = Math.sqrt(sum);
    return sum > 0.0 && sum < Double.POSITIVE_INFINITY;
  }
}
