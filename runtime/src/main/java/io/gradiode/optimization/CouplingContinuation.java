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
 * <p>Unless {@link #strengths} are given, the first is found from the objective itself, hence
 * without knowing any time scale: as strong as needed to take almost all of the start's sum of
 * squares away. Throws {@link UnsupportedOperationException} if no measured observable is a state.
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
    return new CouplingContinuation(List.of(), 5);
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
   * How many strengths to use where they are found from the objective; default 5.
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
  public OptimizationResult search(
      Objective unitCube, double[] start, Polish polish, Monitor monitor) {
    SearchRecord found = new SearchRecord(unitCube, start);
    double valueAtStart = found.value(start);
    List<Double> falling =
        strengths.isEmpty()
            ? CouplingStrengths.of(unitCube, start, valueAtStart, rounds, found)
            : strengths;
    double[] point = start;
    int round = 0;
    for (double strength : falling) {
      point = found.polish(polish, unitCube.coupled(strength), point).point().toArray();
      found.value(point);
      round++;
      if (found.tell(monitor, name(), round, falling.size() + 1)) {
        return found.result(round, StopReason.CANCELLED);
      }
    }
    found.polish(polish, point);
    round++;
    found.tell(monitor, name(), round, round);
    return found.result(round, StopReason.ROUNDS_DONE, "strengths " + falling);
  }
}
