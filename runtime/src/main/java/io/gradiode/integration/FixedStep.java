package io.gradiode.integration;

/**
 * A classical method with steps of one length, as simulators take them: for comparison with these.
 *
 * <p>There is no error test, so nothing says how exact a solution is. Steps are cut only where they
 * have to be: at breakpoints of inputs, at doses, at events and where a branch changes. From there
 * on they are as long as before.
 *
 * @param scheme which method
 * @param length of a step, in the time unit of the model; positive
 */
public record FixedStep(Scheme scheme, double length) {

  /** The methods there are. */
  public enum Scheme {
    /** The classical method of Runge and Kutta, of order 4. */
    RUNGE_KUTTA_4,

    /**
     * Euler's method with the linear part of each equation solved exactly, of order 1: {@code x + h
     * f (e^z − 1)/z} with {@code z = h df_i/dx_i}. Where an equation is linear in its own state, as
     * those of gates and membranes are, this is what Brian2 calls {@code exponential_euler}. The
     * equations of sensitivities are linear, with the same {@code z}.
     */
    EXPONENTIAL_EULER
  }

  /** Checks the length. */
  public FixedStep {
    if (!(length > 0.0 && length < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The length of a step must be positive and finite, but is " + length + ".");
    }
  }

  /** The classical method of Runge and Kutta. */
  public static FixedStep rungeKutta4(double length) {
    return new FixedStep(Scheme.RUNGE_KUTTA_4, length);
  }

  /** Exponential Euler. */
  public static FixedStep exponentialEuler(double length) {
    return new FixedStep(Scheme.EXPONENTIAL_EULER, length);
  }
}
