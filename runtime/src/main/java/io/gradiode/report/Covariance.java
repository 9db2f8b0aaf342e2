package io.gradiode.report;

/**
 * Covariance of estimates, {@code s² (AᵀA)⁻¹}, from the singular values of a root of the Fisher
 * information; for least squares {@code A} is the Jacobian of the residuals; see Seber and Wild,
 * Nonlinear Regression, Wiley 1989, section 2.1.
 *
 * <p>A parameter that takes part in a direction without influence on the data is not identifiable:
 * its variance is infinite, and its correlations are NaN. The others get what the identifiable
 * directions say.
 */
final class Covariance {

  /** How much a parameter may take part in a direction without influence. */
  private static final double SHARE_TOLERANCE = 1e-4;

  private final double[][] variance;
  private final boolean[] identifiable;

  private Covariance(double[][] variance, boolean[] identifiable) {
    this.variance = variance;
    this.identifiable = identifiable;
  }

  /**
   * @param information of the parameters that count
   * @param residualVariance {@code s²}; 1 if the noise is known
   */
  static Covariance of(ScaledInformation information, double residualVariance) {
    final int columns = information.columns();
    final boolean[] identifiable = new boolean[columns];
    final double[][] variance = new double[columns][columns];
    for (int j = 0; j < columns; j++) {
      identifiable[j] = information.length(j) > 0 && !takesPartInNull(information, j);
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j <= i; j++) {
        variance[i][j] =
            residualVariance
                * inverse(information, i, j)
                / information.length(i)
                / information.length(j);
        variance[j][i] = variance[i][j];
      }
    }
    return new Covariance(variance, identifiable);
  }

  /** Entry of the pseudo-inverse of the scaled information. */
  private static double inverse(ScaledInformation information, int i, int j) {
    double sum = 0;
    for (int k = 0; k < information.columns(); k++) {
      if (!information.isNull(k)) {
        sum +=
            information.direction(i, k)
                / information.singular(k)
                * (information.direction(j, k) / information.singular(k));
      }
    }
    return sum;
  }

  private static boolean takesPartInNull(ScaledInformation information, int j) {
    for (int k = 0; k < information.columns(); k++) {
      if (information.isNull(k) && Math.abs(information.direction(j, k)) > SHARE_TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the data determine parameter {@code j} at all. */
  boolean isIdentifiable(int j) {
    return identifiable[j];
  }

  /** Standard error of parameter {@code j}; infinite if it is not identifiable. */
  double standardError(int j) {
    return identifiable[j] ? Math.sqrt(variance[j][j]) : Double.POSITIVE_INFINITY;
  }

  /** Covariance of two parameters; NaN unless both are identifiable. */
  double between(int i, int j) {
    return identifiable[i] && identifiable[j] ? variance[i][j] : Double.NaN;
  }

  /** Correlation of two parameters, from −1 to 1; NaN unless both are identifiable. */
  double correlation(int i, int j) {
    if (!identifiable[i] || !identifiable[j]) {
      return Double.NaN;
    }
    if (i == j) {
      return 1;
    }
    final int first = Math.min(i, j); // one order of rounding for both
    final int second = Math.max(i, j);
    final double correlation =
        variance[i][j] / Math.sqrt(variance[first][first]) / Math.sqrt(variance[second][second]);
    return Math.min(1, Math.max(-1, correlation));
  }
}
