package io.gradiode.model;

/** Logarithms that {@link Math} lacks; called by generated code. */
public final class Logarithm {

  private static final double LOG_2 = Math.log(2.0);

  /** Makes every subnormal number normal. */
  private static final double SCALE = 0x1p54;

  private Logarithm() {}

  /**
   * The natural logarithm, but 0 at 0: in {@code x^y log(x)}, the derivative of {@code x^y} with
   * respect to {@code y > 0}, it gives the limit at {@code x = 0}.
   */
  public static double logOrZero(double x) {
    return x == 0.0 ? 0.0 : Math.log(x);
  }

  /**
   * The logarithm to base 2, exact for powers of 2. Near 1 the exponent is 0, so that nothing
   * cancels.
   */
  public static double log2(double x) {
    if (x > 0.0 && x < Double.MIN_NORMAL) {
      return log2(x * SCALE) - Math.getExponent(SCALE);
    }
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return Math.log(x);
    }
    // x = m 2^e with m from 0.7 to 1.4
    final int below = Math.getExponent(x);
    final double mantissa = Math.scalb(x, -below);
    final boolean halve = mantissa > 1.4;
    final double part = Math.log(halve ? 0.5 * mantissa : mantissa) / LOG_2;
    return part + (halve ? below + 1 : below);
  }
}
