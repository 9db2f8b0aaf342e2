package io.gradiode.optimization;

import java.util.Arrays;

/**
 * The direction of L-BFGS-B: first along the projected gradient to the minimum of the quadratic
 * model, which says what bounds are active, then to its minimum over the coordinates that are free
 * there. R. H. Byrd, P. Lu, J. Nocedal and C. Zhu, A limited memory algorithm for bound constrained
 * optimization, SIAM J. Sci. Comput. 16 (1995) 1190–1208, algorithm CP and section 5.1; the second
 * point is projected, as in J. L. Morales and J. Nocedal, Remark on Algorithm 778, ACM Trans. Math.
 * Software 38 (2011) 7:1–7:4.
 */
final class BoundedCurvature implements Curvature {

  private final Box box;
  private final int n;
  private final LimitedMemory memory;
  private final double firstStep;
  private final CauchyPoint cauchyPoint;

  /**
   * @param firstStep length of the first direction
   * @param capacity steps that are remembered
   */
  BoundedCurvature(Box box, int n, double firstStep, int capacity) {
    this.box = box;
    this.n = n;
    this.firstStep = firstStep;
    this.memory = new LimitedMemory(capacity);
    this.cauchyPoint = new CauchyPoint(box, n, memory);
  }

  @Override
  public double[] direction(double[] point, double[] gradient) {
    if (memory.updates() == 0) {
      memory.assume(firstTheta(point, gradient));
    }
    cauchyPoint.find(point, gradient);
    double[] end = subspaceMinimum(point, gradient, cauchyPoint.point(), cauchyPoint.path());
    double[] direction = new double[n];
    for (int i = 0; i < n; i++) {
      direction[i] = end[i] - point[i];
    }
    return direction;
  }

  @Override
  public boolean update(double[] step, double[] change) {
    return memory.update(step, change);
  }

  @Override
  public void reset() {
    memory.reset();
  }

  @Override
  public int updates() {
    return memory.updates();
  }

  /** For which the steepest descent that no bound holds back ends after the first step. */
  private double firstTheta(double[] point, double[] gradient) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
      boolean isFree = box.room(i, point[i], gradient[i]) > 0.0;
      sum += isFree ? gradient[i] * gradient[i] : 0.0;
    }
    return sum > 0.0 ? Math.sqrt(sum) / firstStep : 1.0;
  }

  /**
   * The minimum of the model over the coordinates that are off their bounds at the Cauchy point,
   * moved inside.
   *
   * @param cauchy the Cauchy point
   * @param path {@code W'(cauchy − point)}
   */
  private double[] subspaceMinimum(
      double[] point, double[] gradient, double[] cauchy, double[] path) {
    double[] step = freeStep(point, gradient, cauchy, path);
    double[] projected = new double[n];
    double slope = 0.0;
    for (int i = 0; i < n; i++) {
      projected[i] = cauchy[i] + step[i];
    }
    box.project(projected);
    for (int i = 0; i < n; i++) {
      slope += gradient[i] * (projected[i] - point[i]);
    }
    if (slope < 0.0) {
      return projected;
    }
    double part = Math.min(1.0, box.room(cauchy, step));
    double[] truncated = new double[n];
    for (int i = 0; i < n; i++) {
      truncated[i] = cauchy[i] + part * step[i];
    }
    return truncated;
  }

  /** {@code −r/θ − W(K − W'W/θ)⁻¹W'r/θ²} over the free coordinates, r the gradient there. */
  private double[] freeStep(double[] point, double[] gradient, double[] cauchy, double[] path) {
    int width = memory.width();
    double theta = memory.theta();
    double[] middle = new double[width];
    memory.middleTimes(path, middle);
    double[] row = new double[width];
    double[] right = new double[width];
    double[] matrix = new double[width * width];
    double[] step = new double[n];
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < width; b++) {
        matrix[a * width + b] = memory.inverseMiddle(a, b);
      }
    }
    for (int i = 0; i < n; i++) {
      if (isFree(cauchy, i)) {
        memory.row(i, row);
        double reduced = gradient[i] + theta * (cauchy[i] - point[i]) - Trial.dot(row, middle);
        step[i] = -reduced / theta;
        for (int a = 0; a < width; a++) {
          right[a] += row[a] * reduced;
          for (int b = 0; b < width; b++) {
            matrix[a * width + b] -= row[a] * row[b] / theta;
          }
        }
      }
    }
    double[] solution = solve(matrix, right);
    for (int i = 0; i < n; i++) {
      if (isFree(cauchy, i)) {
        memory.row(i, row);
        step[i] -= Trial.dot(row, solution) / (theta * theta);
      }
    }
    return step;
  }

  private boolean isFree(double[] cauchy, int i) {
    return cauchy[i] > box.lower(i) && cauchy[i] < box.upper(i);
  }

  /** A linear system by orthogonal reduction; both arrays are modified. */
  private static double[] solve(double[] matrix, double[] right) {
    int size = right.length;
    HouseholderQr qr = new HouseholderQr(size);
    qr.reduce(matrix, size, size, right);
    double[] solution = new double[size];
    for (int k = size - 1; k >= 0; k--) {
      double number = right[k];
      for (int l = k + 1; l < size; l++) {
        number -= matrix[k * size + l] * solution[qr.column(l)];
      }
      solution[qr.column(k)] = number / matrix[k * size + k];
    }
    return Arrays.stream(solution).allMatch(Double::isFinite) ? solution : new double[size];
  }
}
