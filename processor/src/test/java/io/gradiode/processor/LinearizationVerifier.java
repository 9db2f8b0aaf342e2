package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;
import java.util.Random;

/**
 * Compares what a kernel says of its linearized equations with central differences of its rates,
 * and its linear systems with their solutions.
 */
final class LinearizationVerifier {

  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-5;

  private final SensitivityKernel kernel;
  private final Linearization linearization;
  private final double t;
  private final double[] y;
  private final double[] values;
  private final double[] inputs;
  private final double[] scratch;
  private final int states;
  private final int columns;

  private LinearizationVerifier(
      SensitivityKernel kernel, double t, double[] y, double[] values, double[] inputs) {
    this.kernel = kernel;
    this.linearization = kernel.linearization().orElseThrow();
    this.t = t;
    this.y = y;
    this.values = values;
    this.inputs = inputs;
    this.scratch = new double[kernel.scratchLength()];
    this.states = kernel.stateCount();
    this.columns = kernel.columnCount();
  }

  /**
   * Verifies the linearization at a point.
   *
   * @param values of parameters, then modes
   */
  static void verify(
      SensitivityKernel kernel,
      double t,
      double[] y,
      double[] values,
      double[] inputs,
      Random random) {
    final LinearizationVerifier verifier = new LinearizationVerifier(kernel, t, y, values, inputs);
    verifier.verifySlopes();
    verifier.verifyCurvature(random);
    verifier.verifySystem(verifier.jacobian(), random);
  }

  /** The Jacobian as a matrix, verified. */
  private double[][] jacobian() {
    final Pattern pattern = linearization.jacobianPattern();
    assertEquals(states, pattern.rows());
    assertEquals(pattern.length(), pattern.byStates());
    final double[] entries = new double[pattern.length()];
    Arrays.fill(entries, Double.NaN);
    linearization.jacobian(t, y, values, inputs, entries, scratch);
    final double[][] matrix = new double[states][states];
    for (int i = 0; i < states; i++) {
      for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
        matrix[i][pattern.state(k)] = entries[k];
      }
    }
    for (int j = 0; j < states; j++) {
      final double size = Math.max(Math.abs(y[j]), 1e-3);
      final double[] up = rates(t, moved(j, STEP * size));
      final double[] down = rates(t, moved(j, -STEP * size));
      for (int i = 0; i < states; i++) {
        close("rate " + i + " by state " + j, up[i], down[i], size, matrix[i][j]);
      }
    }
    return matrix;
  }

  private double[] moved(int state, double change) {
    final double[] moved = y.clone();
    moved[state] += change;
    return moved;
  }

  private double[] rates(double time, double[] at) {
    final double[] rates = new double[kernel.dimension()];
    kernel.sensitivityRates(time, at, values, inputs, rates, scratch);
    return rates;
  }

  private void verifySlopes() {
    final double[] slopes = new double[states];
    Arrays.fill(slopes, Double.NaN);
    linearization.rateSlopes(t, y, values, inputs, slopes, scratch);
    final double[] up = rates(t + STEP, y);
    final double[] down = rates(t - STEP, y);
    boolean still = true;
    for (int i = 0; i < states; i++) {
      close("slope of rate " + i, up[i], down[i], 1, slopes[i]);
      still &= slopes[i] == 0.0;
    }
    assertTrue(still || !linearization.isAutonomous());
  }

  private void verifyCurvature(Random random) {
    final double[] direction = new double[states];
    for (int i = 0; i < states; i++) {
      direction[i] = (random.nextDouble() - 0.5) * Math.max(Math.abs(y[i]), 1e-3);
    }
    for (double timeDirection : new double[] {0.0, 0.7}) {
      final double[] curvature = new double[kernel.dimension()];
      linearization.addCurvature(
          t, y, direction, timeDirection, values, inputs, curvature, scratch);
      final double[] up = rates(t + STEP * timeDirection, along(direction, STEP));
      final double[] down = rates(t - STEP * timeDirection, along(direction, -STEP));
      for (int k = states; k < curvature.length; k++) {
        close("curvature " + k, up[k], down[k], 1, curvature[k]);
      }
      for (int k = 0; k < states; k++) {
        assertEquals(0.0, curvature[k]);
      }
    }
  }

  private double[] along(double[] direction, double step) {
    final double[] moved = y.clone();
    for (int i = 0; i < states; i++) {
      moved[i] += step * direction[i];
    }
    return moved;
  }

  private void verifySystem(double[][] jacobian, Random random) {
    double size = 0.1;
    for (double[] row : jacobian) {
      for (double each : row) {
        size = Math.max(size, Math.abs(each));
      }
    }
    final double shift = 4.0 * states * size;
    final double[] entries = new double[linearization.jacobianPattern().length()];
    linearization.jacobian(t, y, values, inputs, entries, scratch);
    final double[] factors = new double[linearization.factorLength()];
    assertTrue(linearization.factorize(shift, entries, factors));
    final double[] right = random.doubles(kernel.dimension(), -1, 1).toArray();
    final double[] solution = right.clone();
    linearization.solve(factors, solution);
    for (int k = states; k < right.length; k++) {
      assertEquals(right[k], solution[k]);
    }
    for (int i = 0; i < states; i++) {
      assertEquals(right[i], product(shift, jacobian, solution, i, 0, 1), 1e-12);
    }
    final double[] known = solution.clone();
    linearization.sensitivitySolve(factors, solution);
    for (int i = 0; i < states; i++) {
      assertEquals(known[i], solution[i]);
      for (int p = 0; p < columns; p++) {
        final double actual = product(shift, jacobian, solution, i, states + p, columns);
        assertEquals(right[states + i * columns + p], actual, 1e-12, "column " + p);
      }
    }
    Arrays.fill(entries, Double.NaN);
    assertFalse(reachesDiagonal() && linearization.factorize(shift, entries, factors));
  }

  /** Otherwise the Jacobian has no part in any pivot. */
  private boolean reachesDiagonal() {
    final Pattern pattern = linearization.jacobianPattern();
    for (int i = 0; i < states; i++) {
      for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
        if (pattern.state(k) == i) {
          return true;
        }
      }
    }
    return false;
  }

  /** A row of {@code (shift I - J) u}. */
  private double product(
      double shift, double[][] jacobian, double[] u, int row, int first, int stride) {
    double sum = shift * u[first + row * stride];
    for (int j = 0; j < states; j++) {
      sum -= jacobian[row][j] * u[first + j * stride];
    }
    return sum;
  }

  private static void close(String what, double up, double down, double size, double actual) {
    final double expected = (up - down) / (2 * STEP * size);
    final double noise = 16 * Math.ulp(Math.max(Math.abs(up), Math.abs(down)));
    final double scale = Math.max(Math.abs(expected), Math.abs(actual));
    assertEquals(expected, actual, TOLERANCE * scale + Math.abs(noise / (STEP * size)), what);
  }
}
