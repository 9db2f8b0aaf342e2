package io.gradiode.model;

/**
 * The arrays of an explicit Runge–Kutta step: made once per solver, used by every step.
 *
 * <p>{@code k1 …} are the stages and {@code h} the step in the notation of Hairer, Nørsett and
 * Wanner, Solving Ordinary Differential Equations I, Springer 1993.
 */
public final class Stages {

  /** Stages of DOP853: 12 of the step, the rates at its end, 3 of its dense output. */
  public static final int COUNT = 16;

  private final double[][] k;
  private final double[] argument;
  private final double[] absolute;
  private final double[] scratch;
  private double[] y;
  private double[] next;
  private double relative;

  /**
   * @param dimension length of the extended state
   * @param scratchLength what the kernel asks for
   */
  public Stages(int dimension, int scratchLength) {
    k = new double[COUNT][dimension];
    argument = new double[dimension];
    absolute = new double[dimension];
    scratch = new double[scratchLength];
    y = new double[dimension];
    next = new double[dimension];
  }

  /** Stage {@code index}, from 1 as in the literature. */
  public double[] k(int index) {
    return k[index - 1];
  }

  /** The state from which the step starts. */
  public double[] y() {
    return y;
  }

  /** The state that the step proposes. */
  public double[] next() {
    return next;
  }

  /** The argument at which a stage is evaluated. */
  public double[] argument() {
    return argument;
  }

  /**
   * Absolute tolerance of each component; infinite for a component that does not take part in the
   * error test.
   */
  public double[] absolute() {
    return absolute;
  }

  /** Relative tolerance of all components. */
  public double relative() {
    return relative;
  }

  /** Sets the relative tolerance of all components. */
  public void relative(double value) {
    relative = value;
  }

  /** The kernel's scratch array. */
  public double[] scratch() {
    return scratch;
  }

  /**
   * Makes the proposal the present state, and the rates at its end the first stage, without
   * copying.
   */
  public void accept() {
    final double[] accepted = next;
    next = y;
    y = accepted;
    final double[] first = k[12];
    k[12] = k[0];
    k[0] = first;
  }
}
