package io.gradiode.model;

/** The logarithm as derivatives of powers need it; called by generated code. */
public final class Logarithm {

  private Logarithm() {}

  /**
   * The natural logarithm, but 0 at 0: in {@code x^y log(x)}, the derivative of {@code x^y} with
   * respect to {@code y > 0}, it gives the limit at {@code x = 0}.
   */
  public static double logOrZero(double x) {
    return x == 0.0 ? 0.0 : Math.log(x);
  }
}
