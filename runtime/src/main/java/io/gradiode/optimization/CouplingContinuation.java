package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Continuation from a model that is coupled to its data to the model itself: a search for models
 * that oscillate or spike, whose least squares have many local minima.
 *
 * <p>A strong coupling {@code + k (data − state)} holds the model on the data whatever its
 * parameters, and the parameters that need the least holding are nearly right. The coupled
 * objective is polished for a falling sequence of strengths {@code k}, each from where the last
 * ended, and in the end without coupling: H. D. I. Abarbanel, D. R. Creveling, R. Farsian and M.
 * Kostuk, Dynamical state and parameter estimation, SIAM J. Applied Dynamical Systems 8 (2009)
 * 1341–1381.
 *
 * <p>Unless {@link #strengths} are given, they are found from the objective itself, hence without
 * knowing any time scale: the first is as strong as needed to take most of the start's sum of
 * squares away, and coupling ends when it no longer helps the fit. Throws {@link
 * UnsupportedOperationException} if no measured observable is a state.
 *
 * <p>Immutable settings; each method returns a changed copy.
 */
public final class CouplingContinuation implements Search {

  private final List<Double> strengths;
  private final int rounds;

  private CouplingContinuation(List<Double> strengths, int rounds) {
    this.strengths = strengths;
    this.rounds = rounds;
  }

  static CouplingContinuation withDefaults() {
    return new CouplingContinuation(List.of(), 12);
  }

  /**
   * The strengths to use, in this order, before the last round without coupling.
   *
   * @param strengths in 1 / the model's unit of time, falling, positive
   * @throws IllegalArgumentException if there is none, or one is not below its predecessor, or not
   *     positive and finite
   */
  public CouplingContinuation strengths(double... strengths) {
    Settings.requireAtLeast(1, strengths.length, "number of strengths");
    double last = Double.POSITIVE_INFINITY;
    for (double strength : strengths) {
      Settings.requirePositive(strength, "strength");
      if (!(strength < last)) {
        throw new IllegalArgumentException(
            "strengths must fall, but " + strength + " comes after " + last);
      }
      last = strength;
    }
    return new CouplingContinuation(DoubleStream.of(strengths).boxed().toList(), rounds);
  }

  /**
   * How many strengths to use at most where they are found from the objective; default 12.
   *
   * @throws IllegalArgumentException unless {@code rounds >= 1}
   */
  public CouplingContinuation rounds(int rounds) {
    Settings.requireAtLeast(1, rounds, "rounds");
    return new CouplingContinuation(strengths, rounds);
  }

  @Override
  public String name() {
    return "coupling continuation";
  }

  @Override
  public String settings() {
    return String.join(" ", name(), "strengths=" + strengths, "rounds=" + rounds);
  }

  @Override
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    return new CouplingContinuationRun(this, unitCube, start, polish, monitor).run();
  }

  /** What was given; empty if strengths are to be found. */
  List<Double> givenStrengths() {
    return strengths;
  }

  int maxRounds() {
    return strengths.isEmpty() ? rounds : strengths.size();
  }
}
