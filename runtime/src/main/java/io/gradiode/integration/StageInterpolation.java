package io.gradiode.integration;

import io.gradiode.model.Stages;

/** The dense output of a {@link RosenbrockTableau}, for the components that are wanted. */
final class StageInterpolation {

  private final RosenbrockTableau tableau;
  private final WantedComponents components;

  /** Polynomial {@code k} of component {@code c} at {@code [k][c]}. */
  private final double[][] coefficients;

  private final double[] start;
  private final double[] end;
  private final double[] interpolated;
  private double t;
  private double h;

  /** How many components have a polynomial. */
  private int fitted;

  /**
   * @param dimension length of the extended state
   */
  StageInterpolation(RosenbrockTableau tableau, WantedComponents components, int dimension) {
    this.tableau = tableau;
    this.components = components;
    coefficients = new double[tableau.polynomials()][components.places().length];
    start = new double[components.places().length];
    end = new double[components.places().length];
    interpolated = new double[dimension];
  }

  /** Forgets the step to which it was fitted. */
  void forget() {
    fitted = 0;
  }

  /**
   * Fits the polynomial to the step just finished.
   *
   * @param n length of the extended state, or number of states if only these are wanted
   */
  void fit(int n, double stepStart, double stepLength, Stages stages) {
    t = stepStart;
    h = stepLength;
    fit(components.count(n), stages);
  }

  private void fit(int count, Stages stages) {
    if (count <= fitted) {
      return;
    }
    fitted = count;
    final int[] places = components.places();
    for (int c = 0; c < count; c++) {
      start[c] = stages.y()[places[c]];
      end[c] = stages.next()[places[c]];
    }
    for (int k = 0; k < coefficients.length; k++) {
      final double[] weights = tableau.dense(k);
      final double[] target = coefficients[k];
      for (int c = 0; c < count; c++) {
        target[c] = 0.0;
      }
      for (int j = 0; j < weights.length; j++) {
        final double weight = weights[j];
        final double[] stage = stages.k(ImplicitMethod.FIRST_STAGE + j);
        for (int c = 0; c < count; c++) {
          target[c] += weight * stage[places[c]];
        }
      }
    }
  }

  /** The wanted components at a time within the step. */
  double[] interpolate(double time) {
    evaluate((time - t) / h, fitted);
    return interpolated;
  }

  /** The wanted states, whether the step has been fitted or not. */
  double[] sketch(double theta, Stages stages) {
    fit(components.states(), stages);
    evaluate(theta, components.states());
    return interpolated;
  }

  private void evaluate(double theta, int count) {
    final int[] places = components.places();
    final double rest = 1.0 - theta;
    for (int c = 0; c < count; c++) {
      double high = 0.0;
      for (int k = coefficients.length - 1; k >= 0; k--) {
        high = coefficients[k][c] + theta * high;
      }
      interpolated[places[c]] = rest * start[c] + theta * (end[c] + rest * high);
    }
  }
}
