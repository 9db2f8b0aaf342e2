package io.gradiode.optimization;

import java.util.Arrays;

/**
 * Linear least squares with damping within a box,
 *
 * <pre>{@code
 * minimize |A q + c|² + damping |q|²   subject to   lower <= q <= upper
 * }</pre>
 *
 * where {@code q = 0} is in the box, by the active set method of P. B. Stark and R. L. Parker,
 * Bounded-variable least-squares: an algorithm and applications, Computational Statistics 10 (1995)
 * 129–141, started from the last solution.
 *
 * <p>Owns its work arrays; nothing here allocates but the constructor.
 */
final class BoxedLeastSquares {

  /** A diagonal this small, relative to its column and per unknown, is rounding error. */
  private static final double RANK_TOLERANCE = Math.ulp(1.0);

  /** A slope this small, relative to the largest at 0, does not free a coordinate. */
  private static final double SLOPE_TOLERANCE = 1e-12;

  private final int n;
  private final double[] q;
  private final double[] target;
  private final boolean[] free;
  private final int[] places;
  private final double[] triangle;
  private final double[] right;
  private final double[] product;
  private final double[] slopes;
  private final HouseholderQr qr;
  private int rows;
  private double[] a;
  private double[] c;
  private double[] lower;
  private double[] upper;
  private int freeCount;
  private double slopeTolerance;

  /** For {@code n} unknowns and up to {@code n} rows. */
  BoxedLeastSquares(int n) {
    this.n = n;
    this.q = new double[n];
    this.target = new double[n];
    this.free = new boolean[n];
    this.places = new int[n];
    this.triangle = new double[2 * n * n];
    this.right = new double[2 * n];
    this.product = new double[n];
    this.slopes = new double[n];
    this.qr = new HouseholderQr(n);
  }

  /**
   * Sets the problem and starts from 0. All arrays are used, and not modified.
   *
   * @param a row by row, {@code rows * n}
   * @param rows from 0 to n
   * @param c length at least {@code rows}
   * @param lower length n, not positive
   * @param upper length n, not negative
   */
  void pose(double[] a, int rows, double[] c, double[] lower, double[] upper) {
    this.a = a;
    this.rows = rows;
    this.c = c;
    this.lower = lower;
    this.upper = upper;
    Arrays.fill(q, 0.0);
    computeSlopes(0.0);
    double largest = 0.0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, Math.abs(slopes[i]));
      free[i] = !isHeld(i);
    }
    slopeTolerance = SLOPE_TOLERANCE * largest;
  }

  /**
   * Solves with a damping.
   *
   * @param damping not negative; where it is 0 and the free columns of A depend on each other, the
   *     superfluous unknowns are 0
   */
  void solve(double damping) {
    // Each pass lowers the objective, so that to end early does no harm but a shorter way.
    for (int pass = 0; pass < 4 * n + 4; pass++) {
      solveFree(damping);
      if (!moveTowardsTarget()) {
        computeSlopes(damping);
        if (!freeOne()) {
          return;
        }
      }
    }
  }

  /** The solution; not to be modified. */
  double[] solution() {
    return q;
  }

  double norm() {
    return Math.sqrt(Trial.dot(q, q));
  }

  /** By how much the solution lowers {@code |A q + c|²} below its value at 0. */
  double reduction() {
    double reduction = 0.0;
    for (int i = 0; i < rows; i++) {
      double change = 0.0;
      for (int j = 0; j < n; j++) {
        change += a[i * n + j] * q[j];
      }
      reduction -= change * (change + 2.0 * c[i]);
    }
    return reduction;
  }

  /** Largest slope of {@code |A q + c|² / 2} at 0 along a unit vector, bounds set aside. */
  double slopeAtZero() {
    double sum = 0.0;
    for (int j = 0; j < n; j++) {
      double slope = 0.0;
      for (int i = 0; i < rows; i++) {
        slope += a[i * n + j] * c[i];
      }
      sum += slope * slope;
    }
    return Math.sqrt(sum);
  }

  /**
   * Derivative of {@link #norm} with respect to the damping, after a solution with a positive one;
   * not positive.
   */
  double normSlope() {
    double sum = 0.0;
    for (int k = 0; k < freeCount; k++) {
      double number = q[places[qr.column(k)]];
      for (int i = 0; i < k; i++) {
        number -= triangle[i * freeCount + k] * product[i];
      }
      product[k] = number / triangle[k * freeCount + k];
      sum += product[k] * product[k];
    }
    return -sum / norm();
  }

  /** Sets the target to the minimum over the free unknowns, the others as they are. */
  private void solveFree(double damping) {
    System.arraycopy(q, 0, target, 0, n);
    freeCount = 0;
    for (int j = 0; j < n; j++) {
      if (free[j]) {
        places[freeCount++] = j;
      }
    }
    if (freeCount == 0) {
      return;
    }
    fill(Math.sqrt(damping));
    int height = damping > 0.0 ? rows + freeCount : rows;
    qr.reduce(triangle, height, freeCount, right);
    int rank = damping > 0.0 ? freeCount : rank(Math.min(height, freeCount));
    for (int k = freeCount - 1; k >= 0; k--) {
      int place = places[qr.column(k)];
      if (k >= rank) {
        target[place] = 0.0;
        continue;
      }
      double number = right[k];
      for (int l = k + 1; l < rank; l++) {
        number -= triangle[k * freeCount + l] * target[places[qr.column(l)]];
      }
      target[place] = number / triangle[k * freeCount + k];
    }
  }

  private void fill(double root) {
    for (int i = 0; i < rows; i++) {
      double rest = -c[i];
      for (int j = 0; j < n; j++) {
        rest -= free[j] ? 0.0 : a[i * n + j] * q[j];
      }
      right[i] = rest;
      for (int k = 0; k < freeCount; k++) {
        triangle[i * freeCount + k] = a[i * n + places[k]];
      }
    }
    for (int i = 0; i < freeCount; i++) {
      right[rows + i] = 0.0;
      for (int k = 0; k < freeCount; k++) {
        triangle[(rows + i) * freeCount + k] = i == k ? root : 0.0;
      }
    }
  }

  /** How many columns are more than rounding errors apart from those before. */
  private int rank(int most) {
    int rank = 0;
    while (rank < most && isIndependent(rank)) {
      rank++;
    }
    return rank;
  }

  private boolean isIndependent(int k) {
    double sum = 0.0;
    for (int i = 0; i <= k; i++) {
      double number = triangle[i * freeCount + k];
      sum += number * number;
    }
    return Math.abs(triangle[k * freeCount + k]) > RANK_TOLERANCE * n * Math.sqrt(sum);
  }

  /** Goes to the target, or as far as the first bound in the way: then returns true. */
  private boolean moveTowardsTarget() {
    double part = 1.0;
    int first = -1;
    for (int k = 0; k < freeCount; k++) {
      int j = places[k];
      double bound = target[j] < q[j] ? lower[j] : upper[j];
      if (target[j] < lower[j] || target[j] > upper[j]) {
        double room = (bound - q[j]) / (target[j] - q[j]);
        if (room < part || first < 0) {
          part = Math.min(part, room);
          first = j;
        }
      }
    }
    for (int k = 0; k < freeCount; k++) {
      int j = places[k];
      double moved = first < 0 ? target[j] : q[j] + part * (target[j] - q[j]);
      q[j] = Math.min(upper[j], Math.max(lower[j], moved));
    }
    if (first >= 0) {
      q[first] = target[first] < lower[first] ? lower[first] : upper[first];
      free[first] = false;
    }
    return first >= 0;
  }

  /** Half the gradient of the damped objective at the present solution. */
  private void computeSlopes(double damping) {
    for (int j = 0; j < n; j++) {
      slopes[j] = damping * q[j];
    }
    for (int i = 0; i < rows; i++) {
      double residual = c[i];
      for (int j = 0; j < n; j++) {
        residual += a[i * n + j] * q[j];
      }
      for (int j = 0; j < n; j++) {
        slopes[j] += a[i * n + j] * residual;
      }
    }
  }

  /** Frees the unknown that would descend fastest from its bound, if one would. */
  private boolean freeOne() {
    int best = -1;
    for (int j = 0; j < n; j++) {
      boolean wanted = !free[j] && !isHeld(j) && Math.abs(slopes[j]) > slopeTolerance;
      if (wanted && (best < 0 || Math.abs(slopes[j]) > Math.abs(slopes[best]))) {
        best = j;
      }
    }
    if (best >= 0) {
      free[best] = true;
    }
    return best >= 0;
  }

  private boolean isHeld(int j) {
    return (q[j] <= lower[j] && slopes[j] >= 0.0) || (q[j] >= upper[j] && slopes[j] <= 0.0);
  }
}
