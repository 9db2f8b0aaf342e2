package io.gradiode.integration;

import io.gradiode.model.Stages;

/**
 * Dense output that costs no evaluation: the polynomial of degree 7 through values and rates at the
 * ends of the last three steps. It serves where these belong to one smooth piece of the solution,
 * and where its last term, which is far larger than its error, is within the tolerance.
 *
 * <p>Hermite interpolation by divided differences over double nodes: J. Stoer and R. Bulirsch,
 * Introduction to Numerical Analysis, third edition, Springer 2002, section 2.1.5.
 */
final class RecentSteps {

  /** How large the last term may be in the middle of a step, in units of the tolerance. */
  private static final double LARGEST_LAST_TERM = 0.3;

  /** How short past steps may be, in units of the present one: rounding grows as they shrink. */
  private static final double SHORTEST = 0.4;

  private final int[] components;

  /** Coefficient {@code j} of component {@code components[c]} at {@code [j][c]}. */
  private final double[][] coefficients;

  // The beginning of the last step, and of the one before
  private double nearTime;
  private double farTime;
  private double[] nearValues;
  private double[] nearRates;
  private double[] farValues;
  private double[] farRates;
  private int count;

  // How far these are behind the present step, in units of it, and the divisors that follow
  private double near;
  private double far;
  private double byNear;
  private double byNearToEnd;
  private double byFar;
  private double byFarToEnd;
  private double byFarToNear;

  /**
   * @param components of the extended state that are wanted; not copied
   */
  RecentSteps(int[] components) {
    this.components = components;
    coefficients = new double[8][components.length];
    nearValues = new double[components.length];
    nearRates = new double[components.length];
    farValues = new double[components.length];
    farRates = new double[components.length];
  }

  /** Forgets all steps, as rates jump here, or a new solve begins. */
  void forget() {
    count = 0;
  }

  /**
   * Takes note of the beginning of a step that has been accepted.
   *
   * @param wanted how many of the components
   */
  void remember(double t, int wanted, Stages stages) {
    final double[] values = farValues;
    final double[] rates = farRates;
    farTime = nearTime;
    farValues = nearValues;
    farRates = nearRates;
    nearTime = t;
    nearValues = values;
    nearRates = rates;
    final double[] y = stages.y();
    final double[] k1 = stages.k(1);
    for (int c = 0; c < wanted; c++) {
      values[c] = y[components[c]];
      rates[c] = k1[components[c]];
    }
    count++;
  }

  /**
   * Fits the polynomial for a step; {@code k(13)} must hold the rates at its end.
   *
   * @return false if it is not known to be accurate
   */
  boolean fit(double t, double h, int wanted, Stages stages) {
    if (count < 2) {
      return false;
    }
    near = (t - nearTime) / h;
    far = (t - farTime) / h;
    if (near < SHORTEST || far - near < SHORTEST) {
      return false;
    }
    byNear = 1.0 / near;
    byNearToEnd = 1.0 / (1.0 + near);
    byFar = 1.0 / far;
    byFarToEnd = 1.0 / (1.0 + far);
    byFarToNear = 1.0 / (far - near);
    final double middle = 0.25 * (0.5 + near);
    final double limit = LARGEST_LAST_TERM / (middle * middle * (0.5 + far));
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] absolute = stages.absolute();
    for (int c = 0; c < wanted; c++) {
      final int i = components[c];
      final double last = divide(c, next[i], h * stages.k(13)[i], y[i], h * stages.k(1)[i], h);
      final double tolerance =
          absolute[i] + stages.relative() * Math.max(Math.abs(y[i]), Math.abs(next[i]));
      if (!(Math.abs(last) <= limit * tolerance)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Divided differences of one component, named by their nodes: {@code e} the end of the step,
   * {@code s} its start, {@code n} the near and {@code f} the far point; a double node stands for a
   * rate.
   *
   * @return the last one
   */
  private double divide(int c, double e, double ee, double s, double ss, double h) {
    final double n = nearValues[c];
    final double nn = h * nearRates[c];
    final double f = farValues[c];
    final double ff = h * farRates[c];
    final double es = e - s;
    final double sn = (s - n) * byNear;
    final double nf = (n - f) * byFarToNear;
    final double ees = ee - es;
    final double ess = es - ss;
    final double ssn = (ss - sn) * byNear;
    final double snn = (sn - nn) * byNear;
    final double nnf = (nn - nf) * byFarToNear;
    final double nff = (nf - ff) * byFarToNear;
    final double eess = ees - ess;
    final double essn = (ess - ssn) * byNearToEnd;
    final double ssnn = (ssn - snn) * byNear;
    final double snnf = (snn - nnf) * byFar;
    final double nnff = (nnf - nff) * byFarToNear;
    final double eessn = (eess - essn) * byNearToEnd;
    final double essnn = (essn - ssnn) * byNearToEnd;
    final double ssnnf = (ssnn - snnf) * byFar;
    final double snnff = (snnf - nnff) * byFar;
    final double eessnn = (eessn - essnn) * byNearToEnd;
    final double essnnf = (essnn - ssnnf) * byFarToEnd;
    final double ssnnff = (ssnnf - snnff) * byFar;
    final double eessnnf = (eessnn - essnnf) * byFarToEnd;
    final double essnnff = (essnnf - ssnnff) * byFarToEnd;
    coefficients[0][c] = e;
    coefficients[1][c] = ee;
    coefficients[2][c] = ees;
    coefficients[3][c] = eess;
    coefficients[4][c] = eessn;
    coefficients[5][c] = eessnn;
    coefficients[6][c] = eessnnf;
    coefficients[7][c] = (eessnnf - essnnff) * byFarToEnd;
    return coefficients[7][c];
  }

  /**
   * Evaluates the polynomial that was fitted.
   *
   * @param theta where in the step, from 0 to 1
   * @param target receives the wanted components of the extended state at their places
   */
  void interpolate(double theta, int wanted, double[] target) {
    final double toEnd = theta - 1.0;
    final double toNear = theta + near;
    final double toFar = theta + far;
    final double[] c0 = coefficients[0];
    final double[] c1 = coefficients[1];
    final double[] c2 = coefficients[2];
    final double[] c3 = coefficients[3];
    final double[] c4 = coefficients[4];
    final double[] c5 = coefficients[5];
    final double[] c6 = coefficients[6];
    final double[] c7 = coefficients[7];
    for (int c = 0; c < wanted; c++) {
      final double high = c4[c] + toNear * (c5[c] + toNear * (c6[c] + toFar * c7[c]));
      target[components[c]] =
          c0[c] + toEnd * (c1[c] + toEnd * (c2[c] + theta * (c3[c] + theta * high)));
    }
  }
}
