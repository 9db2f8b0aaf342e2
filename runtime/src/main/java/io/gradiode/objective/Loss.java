package io.gradiode.objective;

/**
 * How strongly large residuals count: {@code C² ρ((r/C)²)} in place of {@code r²}. Small residuals
 * count as ever, {@code ρ(z) = z + O(z²)}; outliers lose their power.
 *
 * <p>The functions and the scale are those of {@code scipy.optimize.least_squares}, whose cost is
 * half of ours: <em>Huber</em> {@code z} up to 1, then {@code 2√z − 1} (P. J. Huber, Robust
 * estimation of a location parameter, Annals of Mathematical Statistics 35, 73–101, 1964); <em>soft
 * L1</em> {@code 2(√(1 + z) − 1)}; <em>Cauchy</em> {@code ln(1 + z)}. See B. Triggs, P. F.
 * McLauchlan, R. I. Hartley and A. W. Fitzgibbon, Bundle adjustment: a modern synthesis, LNCS 1883,
 * 298–372, 2000.
 *
 * <p>A loss keeps the sum a sum of squares, of the residuals {@code sign(r) C √ρ((r/C)²)}, whose
 * Jacobian is exact. Residuals are in units of the noise: of its standard deviation where that is
 * known, else of the data.
 *
 * @param kind the function ρ
 * @param scale {@code C}, positive: about the size of a residual that is no outlier
 */
public record Loss(Kind kind, double scale) {

  /** The functions. */
  public enum Kind {
    /** The square itself. */
    SQUARE,
    /** Quadratic, then linear. */
    HUBER,
    /** A smooth Huber. */
    SOFT_L1,
    /** Outliers hardly count at all; may have several minima. */
    CAUCHY
  }

  /**
   * Checks the scale.
   *
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public Loss {
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The scale of a loss must be positive and finite, but is " + scale);
    }
  }

  /** The sum of squares. */
  public static Loss square() {
    return new Loss(Kind.SQUARE, 1);
  }

  /** Linear beyond {@code scale}. */
  public static Loss huber(double scale) {
    return new Loss(Kind.HUBER, scale);
  }

  /** Smooth, linear far beyond {@code scale}. */
  public static Loss softL1(double scale) {
    return new Loss(Kind.SOFT_L1, scale);
  }

  /** Logarithmic beyond {@code scale}. */
  public static Loss cauchy(double scale) {
    return new Loss(Kind.CAUCHY, scale);
  }

  /** Whether large residuals count less than their squares. */
  public boolean isRobust() {
    return kind != Kind.SQUARE;
  }

  /** {@code C² ρ(square / C²)}. */
  double value(double square) {
    final double area = scale * scale;
    return area * rho(square / area);
  }

  /** Derivative of {@link #value} by the square: the weight that the residual keeps, up to 1. */
  double weight(double square) {
    final double z = square / (scale * scale);
    return switch (kind) {
      case SQUARE -> 1;
      case HUBER -> z <= 1 ? 1 : 1 / Math.sqrt(z);
      case SOFT_L1 -> 1 / Math.sqrt(1 + z);
      case CAUCHY -> 1 / (1 + z);
    };
  }

  /** {@code √(ρ(z)/z)}: by how much a residual shrinks; 1 where it is 0. */
  double shrinkage(double square) {
    final double z = square / (scale * scale);
    return z == 0 ? 1 : Math.sqrt(rho(z) / z);
  }

  private double rho(double z) {
    return switch (kind) {
      case SQUARE -> z;
      case HUBER -> z <= 1 ? z : 2 * Math.sqrt(z) - 1;
      case SOFT_L1 -> 2 * z / (1 + Math.sqrt(1 + z)); // 2(√(1 + z) − 1) without cancellation
      case CAUCHY -> Math.log1p(z);
    };
  }
}
