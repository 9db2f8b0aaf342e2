package io.gradiode.model;

/**
 * Quotients {@code f(x)/x} of functions that vanish at 0, their derivatives, and kin: exact at 0
 * and next to it, where the formulas are 0/0 or cancel. Called by generated code; see {@link
 * Exprel} for {@code f(x) = exp(x) − 1}.
 *
 * <p>Values need no series: {@code f(x)} is exact next to 0. Derivatives, {@code (f'(x) −
 * f(x)/x)/x}, are summed from the power series of f near 0: M. Abramowitz, I. A. Stegun,
 * <em>Handbook of Mathematical Functions</em>, NBS 1964, eqs. 4.1.24, 4.3.65, 4.4.40, 4.4.42,
 * 4.5.64, 7.1.5. They are accurate to 1e-14 wherever they are not near a zero of their own.
 */
public final class Quotients {

  /** Within this distance of 0 power series are used; the shortest radius of convergence is 1. */
  private static final double NEAR = 0.5;

  private static final double TWO_OVER_ROOT_OF_PI = 1.1283791670955126;

  /** Number of terms of each series; the last is below 1e-18 of the first. */
  private static final int TERMS = 28;

  /** Of {@code (sin(x)/x)'/x}, by powers of x². */
  private static final double[] SINC = new double[10];

  /** Of {@code (arcsin(x)/x)'/x}, by powers of x². */
  private static final double[] ARCSINC = new double[TERMS];

  /** Of {@code (arctan(x)/x)'/x}, by powers of x². */
  private static final double[] ARCTANC = new double[TERMS];

  /** Of {@code (erf(x)/x)'/x}, by powers of x². */
  private static final double[] ERFREL = new double[14];

  /** Of {@code (log(1 + x) − 2t)/(2t³)}, by powers of t² with t = x/(2 + x). */
  private static final double[] LOG = new double[18];

  /** Coefficients of tanh(x) by odd powers of x, {@code 2^2n (2^2n − 1) B_2n/(2n)!}. */
  private static final double[] TANH = {
    1.0,
    -0.3333333333333333,
    0.13333333333333333,
    -0.05396825396825397,
    0.021869488536155203,
    -0.008863235529902197,
    0.003592128036572481,
    -0.0014558343870513183,
    0.000590027440945586,
    -0.00023912911424355248,
    9.691537956929451e-05,
    -3.927832388331683e-05,
    1.5918905069328964e-05,
    -6.451689215655431e-06,
    2.6147711512907546e-06,
    -1.0597268320104654e-06,
    4.294911078273806e-07,
    -1.7406618963571648e-07
  };

  /** Of {@code (tanh(x)/x)'/x}, by powers of x². */
  private static final double[] TANHC = new double[TANH.length - 1];

  /** Of {@code (coth(x) − 1/x)/x}, by powers of x²: {@code 2^2n B_2n/(2n)!}. */
  private static final double[] LANGEVIN = {
    0.3333333333333333,
    -0.022222222222222223,
    0.0021164021164021165,
    -0.00021164021164021165,
    2.1377799155576935e-05,
    -2.1644042808063972e-06,
    2.1925947851873778e-07,
    -2.2214608789979678e-08,
    2.2507846516808994e-09,
    -2.2805151204592183e-10,
    2.3106432599002624e-11,
    -2.3411706819824882e-12,
    2.3721017400233653e-13,
    -2.4034415333307705e-14,
    2.4351954029183367e-15,
    -2.4673688045172075e-16,
    2.499967277122081e-17
  };

  /** Of the derivative of {@code coth(x) − 1/x}, by powers of x². */
  private static final double[] LANGEVIN_DERIVATIVE = new double[LANGEVIN.length];

  /** {@code 1/(k + 2)!}, by powers of x. */
  private static final double[] EXPREL2 = new double[17];

  /** {@code (k + 1)/(k + 3)!}, by powers of x. */
  private static final double[] EXPREL2_DERIVATIVE = new double[17];

  static {
    double factorialOfTwo = 1.0;
    for (int k = 0; k < EXPREL2.length; k++) {
      factorialOfTwo *= k + 2.0;
      EXPREL2[k] = 1.0 / factorialOfTwo;
      EXPREL2_DERIVATIVE[k] = (k + 1.0) / (factorialOfTwo * (k + 3.0));
    }
    double factorial = 1.0;
    for (int k = 0; k < SINC.length; k++) {
      // x^(2k+2) of sin(x)/x is ±1/(2k + 3)!
      factorial *= -(2.0 * k + 2.0) * (2.0 * k + 3.0);
      SINC[k] = (2.0 * k + 2.0) / factorial;
    }
    double power = TWO_OVER_ROOT_OF_PI;
    for (int k = 0; k < ERFREL.length; k++) {
      power /= -(k + 1.0);
      ERFREL[k] = (2.0 * k + 2.0) * power / (2.0 * k + 3.0);
    }
    double binomial = 1.0;
    for (int k = 0; k < TERMS; k++) {
      binomial *= (2.0 * k + 1.0) / (2.0 * k + 2.0);
      ARCSINC[k] = (2.0 * k + 2.0) * binomial / (2.0 * k + 3.0);
      ARCTANC[k] = (k % 2 == 0 ? -1.0 : 1.0) * (2.0 * k + 2.0) / (2.0 * k + 3.0);
    }
    for (int k = 0; k < LOG.length; k++) {
      LOG[k] = 1.0 / (2.0 * k + 3.0);
    }
    for (int k = 0; k < TANHC.length; k++) {
      TANHC[k] = (2.0 * k + 2.0) * TANH[k + 1];
    }
    for (int k = 0; k < LANGEVIN.length; k++) {
      LANGEVIN_DERIVATIVE[k] = (2.0 * k + 1.0) * LANGEVIN[k];
    }
  }

  private Quotients() {}

  /** {@code sin(x)/x}, and 1 at 0. */
  public static double sinc(double x) {
    return x == 0.0 ? 1.0 : Math.sin(x) / x;
  }

  /** The derivative of {@link #sinc}, 0 at 0. */
  public static double sincDerivative(double x) {
    return Math.abs(x) < NEAR ? x * series(SINC, x * x) : (Math.cos(x) - Math.sin(x) / x) / x;
  }

  /** {@code sinh(x)/x}, and 1 at 0. */
  public static double sinhc(double x) {
    return x == 0.0 ? 1.0 : Math.sinh(x) / x;
  }

  /** {@code tanh(x)/x}, and 1 at 0. */
  public static double tanhc(double x) {
    return x == 0.0 ? 1.0 : Math.tanh(x) / x;
  }

  /** The derivative of {@link #tanhc}, 0 at 0. */
  public static double tanhcDerivative(double x) {
    if (Math.abs(x) < NEAR) {
      return x * series(TANHC, x * x);
    }
    final double value = Math.tanh(x);
    return ((1.0 - value) * (1.0 + value) - value / x) / x;
  }

  /** {@code (exp(x) − 1 − x)/x²}, and 1/2 at 0. */
  public static double exprel2(double x) {
    return Math.abs(x) < 1.0 ? series(EXPREL2, x) : (Math.expm1(x) - x) / x / x;
  }

  /** The derivative of {@link #exprel2}, 1/6 at 0. */
  public static double exprel2Derivative(double x) {
    return Math.abs(x) < 1.0
        ? series(EXPREL2_DERIVATIVE, x)
        : ((x - 2.0) * Math.exp(x) + (x + 2.0)) / x / x / x;
  }

  /** {@code log(1 + x)/x}, and 1 at 0. */
  public static double log1prel(double x) {
    return x == 0.0 ? 1.0 : Math.log1p(x) / x;
  }

  /** The derivative of {@link #log1prel}, −1/2 at 0. */
  public static double log1prelDerivative(double x) {
    if (Math.abs(x) < NEAR) {
      // log(1 + x) = 2 artanh(t); all that cancels has been cancelled by hand.
      final double t = x / (2.0 + x);
      final double tail = (1.0 + t) * t * series(LOG, t * t);
      return -0.5 * (1.0 - t) * (1.0 - t) / (1.0 + t) * (1.0 + tail);
    }
    return (1.0 / (1.0 + x) - Math.log1p(x) / x) / x;
  }

  /** {@code arcsin(x)/x}, and 1 at 0. */
  public static double arcsinc(double x) {
    return x == 0.0 ? 1.0 : Math.asin(x) / x;
  }

  /** The derivative of {@link #arcsinc}, 0 at 0. */
  public static double arcsincDerivative(double x) {
    return Math.abs(x) < NEAR
        ? x * series(ARCSINC, x * x)
        : (1.0 / Math.sqrt((1.0 - x) * (1.0 + x)) - Math.asin(x) / x) / x;
  }

  /** {@code arctan(x)/x}, and 1 at 0. */
  public static double arctanc(double x) {
    return x == 0.0 ? 1.0 : Math.atan(x) / x;
  }

  /** The derivative of {@link #arctanc}, 0 at 0. */
  public static double arctancDerivative(double x) {
    return Math.abs(x) < NEAR
        ? x * series(ARCTANC, x * x)
        : (1.0 / (1.0 + x * x) - Math.atan(x) / x) / x;
  }

  /** {@code erf(x)/x}, and 2/√π at 0. */
  public static double erfrel(double x) {
    return x == 0.0 ? TWO_OVER_ROOT_OF_PI : ErrorFunction.erf(x) / x;
  }

  /** The derivative of {@link #erfrel}, 0 at 0. */
  public static double erfrelDerivative(double x) {
    return Math.abs(x) < NEAR
        ? x * series(ERFREL, x * x)
        : (TWO_OVER_ROOT_OF_PI * Math.exp(-x * x) - ErrorFunction.erf(x) / x) / x;
  }

  /**
   * Langevin's function {@code coth(x) − 1/x}, 0 at 0; also the derivative of {@code
   * log(sinh(x)/x)}.
   */
  public static double langevin(double x) {
    return Math.abs(x) < 1.0 ? x * series(LANGEVIN, x * x) : 1.0 / Math.tanh(x) - 1.0 / x;
  }

  /** The derivative of {@link #langevin}, {@code 1/x² − 1/sinh²(x)}, and 1/3 at 0. */
  public static double langevinDerivative(double x) {
    if (Math.abs(x) < 1.0) {
      return series(LANGEVIN_DERIVATIVE, x * x);
    }
    final double inverse = 1.0 / x;
    final double decay = 1.0 / Math.sinh(x);
    return (inverse - decay) * (inverse + decay);
  }

  private static double series(double[] coefficients, double x) {
    double sum = 0.0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = coefficients[k] + x * sum;
    }
    return sum;
  }
}
