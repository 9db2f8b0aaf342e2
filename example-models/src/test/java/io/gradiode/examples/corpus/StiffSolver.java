package io.gradiode.examples.corpus;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.SensitivityKernel;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * States and sensitivities of a stiff model without inputs and time, whose rates are at most
 * quadratic: for tests, slow and exact.
 *
 * <p>Extrapolation of the linearly implicit Euler method, SEULEX of E. Hairer and G. Wanner,
 * Solving Ordinary Differential Equations II (Springer, 1996), section IV.9. Jacobians are central
 * differences, which have no error of truncation for quadratic rates.
 */
final class StiffSolver {

  private static final int ROWS = 8;
  private static final double TOLERANCE = 1e-11;

  /** Sensitivities below this part of state by parameter are not looked at. */
  private static final double WEAK = 1e-3;

  private static final int MOST_STEPS = 5000;

  private final SensitivityKernel kernel;
  private final int states;
  private final int parameterCount;
  private final double[] parameters;
  private final double[] inputs;
  private final double[] scratch;
  private final double[] largest;
  private double[] y;
  private double t;
  private double h;
  private int attempts;

  /** Stands at time 0. */
  StiffSolver(ModelDefinition<?> model, double[] parameters, double firstStep) {
    kernel = model.kernel();
    states = kernel.stateCount();
    parameterCount = kernel.parameterCount();
    this.parameters = parameters.clone();
    inputs = new double[1];
    scratch = new double[kernel.scratchLength()];
    y = new double[kernel.dimension()];
    largest = new double[kernel.dimension()];
    h = firstStep;
    kernel.initialState(0, this.parameters, inputs, y, scratch);
  }

  /** State {@code i}. */
  double state(int i) {
    return y[i];
  }

  /** Derivative of state {@code i} by parameter {@code p}. */
  double sensitivity(int i, int p) {
    return y[states + i * parameterCount + p];
  }

  /** Goes on to a later time. */
  void advance(double end) {
    while (t < end) {
      if (++attempts > MOST_STEPS) {
        throw new IllegalStateException("too many steps at t = " + t + ", step " + h);
      }
      final boolean last = h >= end - t;
      final double step = last ? end - t : h;
      final double[][] table = extrapolate(step);
      final double error = error(table[ROWS - 1], table[ROWS - 2]);
      final double factor = Math.min(4, Math.max(0.1, 0.9 * Math.pow(error, -1.0 / ROWS)));
      if (error <= 1) {
        t = last ? end : t + step;
        y = table[ROWS - 1];
        h = last ? Math.max(h, step * factor) : step * factor;
      } else {
        h = step * factor;
      }
    }
  }

  /** The last row of the tableau. */
  private double[][] extrapolate(double step) {
    final RealMatrix jacobian = jacobian();
    double[][] previous = new double[0][];
    for (int row = 0; row < ROWS; row++) {
      final double[][] present = new double[row + 1][];
      present[0] = euler(jacobian, step, row + 1);
      for (int column = 1; column <= row; column++) {
        final double divisor = (row + 1.0) / (row + 1 - column) - 1;
        final double[] better = present[column - 1];
        final double[] worse = previous[column - 1];
        present[column] = new double[y.length];
        for (int i = 0; i < y.length; i++) {
          present[column][i] = better[i] + (better[i] - worse[i]) / divisor;
        }
      }
      previous = present;
    }
    return previous;
  }

  /** The Jacobian of the extended system is block triangular, with the states' Jacobian in it. */
  private double[] euler(RealMatrix jacobian, double step, int count) {
    final double part = step / count;
    final double[][] matrix = jacobian.scalarMultiply(-part).getData();
    for (int i = 0; i < states; i++) {
      matrix[i][i] += 1;
    }
    final DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(matrix, false), 0).getSolver();
    final double[] point = y.clone();
    for (int k = 0; k < count; k++) {
      final double[] rates = rates(point);
      final double[] change = solved(solver, rates, 0, 1, part);
      final double[] coupling = coupling(change);
      for (int i = 0; i < states; i++) {
        point[i] += change[i];
      }
      for (int i = states; i < rates.length; i++) {
        rates[i] += coupling[i];
      }
      for (int p = 0; p < parameterCount; p++) {
        final double[] changeByParameter = solved(solver, rates, states + p, parameterCount, part);
        for (int i = 0; i < states; i++) {
          point[states + i * parameterCount + p] += changeByParameter[i];
        }
      }
    }
    return point;
  }

  private double[] solved(
      DecompositionSolver solver, double[] rates, int offset, int stride, double factor) {
    final double[] right = new double[states];
    for (int i = 0; i < states; i++) {
      right[i] = factor * rates[offset + i * stride];
    }
    return solver.solve(new ArrayRealVector(right, false)).toArray();
  }

  /** The derivative of the sensitivities' rates in the direction in which the states change. */
  private double[] coupling(double[] change) {
    final double[] above = y.clone();
    final double[] below = y.clone();
    for (int i = 0; i < states; i++) {
      above[i] += change[i];
      below[i] -= change[i];
    }
    final double[] coupling = rates(above);
    final double[] minus = rates(below);
    for (int i = 0; i < coupling.length; i++) {
      coupling[i] = (coupling[i] - minus[i]) / 2;
    }
    return coupling;
  }

  private RealMatrix jacobian() {
    final double[][] jacobian = new double[states][states];
    for (int j = 0; j < states; j++) {
      final double[] point = y.clone();
      final double step = Math.max(1e-8, Math.abs(y[j]));
      point[j] = y[j] + step;
      final double[] above = rates(point);
      point[j] = y[j] - step;
      final double[] below = rates(point);
      for (int i = 0; i < states; i++) {
        jacobian[i][j] = (above[i] - below[i]) / (2 * step);
      }
    }
    return new Array2DRowRealMatrix(jacobian, false);
  }

  private double[] rates(double[] point) {
    final double[] rates = new double[point.length];
    kernel.sensitivityRates(t, point, parameters, inputs, rates, scratch);
    return rates;
  }

  /**
   * In tolerances, relative to the largest value that a component ever had, for sensitivities at
   * least to a part of state by parameter.
   */
  private double error(double[] better, double[] worse) {
    double error = 0;
    for (int i = 0; i < y.length; i++) {
      largest[i] = Math.max(largest[i], Math.max(Math.abs(y[i]), Math.abs(better[i])));
      if (better[i] != worse[i]) {
        error = Math.max(error, Math.abs(better[i] - worse[i]) / (TOLERANCE * scale(i)));
      }
    }
    return Math.max(error, 1e-10);
  }

  private double scale(int i) {
    if (i < states) {
      return largest[i];
    }
    final int state = (i - states) / parameterCount;
    final double parameter = parameters[(i - states) % parameterCount];
    return Math.max(largest[i], WEAK * largest[state] / Math.abs(parameter));
  }
}
