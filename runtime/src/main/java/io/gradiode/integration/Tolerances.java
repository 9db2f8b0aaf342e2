package io.gradiode.integration;

import io.gradiode.annotation.Method;
import java.util.Optional;

/**
 * How exactly to integrate.
 *
 * <p>The local error of each component is kept near {@code absolute * s + relative |y|}, where
 * {@code s} is the typical scale of the component, at most 1 in its declared unit.
 *
 * @param relative between 1e-14 and 0.1
 * @param absolute positive, in the declared unit of each state
 * @param maximumSteps accepted and rejected steps of one solve, at least 1; one more is allowed for
 *     each breakpoint of an input
 * @param sensitivitiesTested whether sensitivities take part in the error test; without them a
 *     solve is faster, and a gradient one or two digits worse
 * @param method by which method; {@link Method#AUTO} leaves it to the model
 * @param fixedStep a classical method instead, with steps of one length and no error test
 */
public record Tolerances(
    double relative,
    double absolute,
    int maximumSteps,
    boolean sensitivitiesTested,
    Method method,
    Optional<FixedStep> fixedStep) {

  private static final int MOST_STEPS = 100_000;

  /** Checks the ranges. */
  public Tolerances {
    if (!(relative >= 1e-14 && relative <= 0.1)) {
      throw new IllegalArgumentException(
          "The relative tolerance must lie between 1e-14 and 0.1, but is " + relative + ".");
    }
    if (!(absolute > 0.0 && absolute < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The absolute tolerance must be positive and finite, but is " + absolute + ".");
    }
    if (maximumSteps < 1) {
      throw new IllegalArgumentException(
          "At least one step must be allowed, but the maximum is " + maximumSteps + ".");
    }
  }

  /** Relative 1e-6, absolute 1e-8, at most 100 000 steps, sensitivities in the error test. */
  public static Tolerances defaults() {
    return relative(1e-6);
  }

  /** The defaults with another relative tolerance, and an absolute one a hundred times smaller. */
  public static Tolerances relative(double relative) {
    return new Tolerances(
        relative, 0.01 * relative, MOST_STEPS, true, Method.AUTO, Optional.empty());
  }

  /** The same with another absolute tolerance. */
  public Tolerances absolute(double newAbsolute) {
    return new Tolerances(
        relative, newAbsolute, maximumSteps, sensitivitiesTested, method, fixedStep);
  }

  /** The same with another maximum of steps. */
  public Tolerances maximumSteps(int newMaximum) {
    return new Tolerances(relative, absolute, newMaximum, sensitivitiesTested, method, fixedStep);
  }

  /** The same without sensitivities in the error test. */
  public Tolerances statesOnly() {
    return new Tolerances(relative, absolute, maximumSteps, false, method, fixedStep);
  }

  /** The same by another method. */
  public Tolerances method(Method newMethod) {
    return new Tolerances(
        relative, absolute, maximumSteps, sensitivitiesTested, newMethod, Optional.empty());
  }

  /**
   * The same by a classical method with steps of one length, and as many of them as it takes.
   * Without an error test the tolerances decide little: when a state is so near to a threshold that
   * an event is in doubt.
   */
  public Tolerances fixedStep(FixedStep newFixedStep) {
    return new Tolerances(
        relative,
        absolute,
        Integer.MAX_VALUE,
        sensitivitiesTested,
        method,
        Optional.of(newFixedStep));
  }
}
