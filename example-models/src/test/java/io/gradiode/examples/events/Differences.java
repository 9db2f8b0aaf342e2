package io.gradiode.examples.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Central differences at steps that halve, extrapolated to step 0: C. J. F. Ridders, Accurate
 * computation of F'(x) and F'(x) F''(x), Advances in Engineering Software 4, 75–76, 1982. Of all
 * estimates the one counts that agrees best with its two neighbors; by how much it does is its
 * doubt, and the exact derivatives have no say in it.
 */
final class Differences {

  private static final int STEPS = 8;
  private static final double FIRST = 1e-3;

  /** For each step the differences of all quantities. */
  private final List<double[]> rows;

  private final double[] best;
  private final double[] doubt;

  private Differences(List<double[]> rows) {
    this.rows = rows;
    best = new double[rows.get(0).length];
    doubt = new double[best.length];
    for (int q = 0; q < best.length; q++) {
      extrapolate(q);
    }
  }

  /**
   * Differences of all quantities.
   *
   * @param at value of the parameter
   * @param size of its steps, in units of the first
   * @param function the quantities; none where the parameter is too far off for them to compare
   */
  static Differences of(double at, double size, DoubleFunction<double[]> function) {
    final List<double[]> rows = new ArrayList<>();
    double step = FIRST * size;
    for (int k = 0; k < STEPS; k++) {
      final double[] above = function.apply(at + step);
      final double[] below = function.apply(at - step);
      if (above.length > 0 && below.length == above.length) {
        final double width = (at + step) - (at - step);
        for (int q = 0; q < above.length; q++) {
          above[q] = (above[q] - below[q]) / width;
        }
        rows.add(above);
      }
      step *= 0.5;
    }
    assertTrue(rows.size() >= 3, "other events in the neighborhood");
    return new Differences(rows);
  }

  double value(int q) {
    return best[q];
  }

  /** By how much the estimate may be wrong. */
  double doubt(int q) {
    return doubt[q];
  }

  private void extrapolate(int q) {
    final int n = rows.size();
    double[] previous = new double[n];
    doubt[q] = Double.POSITIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      final double[] current = new double[n];
      current[0] = rows.get(k)[q];
      double power = 1.0;
      for (int j = 1; j <= k; j++) {
        power *= 4.0;
        current[j] = (power * current[j - 1] - previous[j - 1]) / (power - 1.0);
        final double error =
            Math.max(Math.abs(current[j] - current[j - 1]), Math.abs(current[j] - previous[j - 1]));
        if (error < doubt[q]) {
          doubt[q] = error;
          best[q] = current[j];
        }
      }
      previous = current;
    }
  }
}
