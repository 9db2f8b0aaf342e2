package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.List;
import java.util.stream.DoubleStream;

/** Finds strengths of coupling that suit an objective, from values of the objective alone. */
final class CouplingStrengths {

  /** Weaker than any time scale that a model would be written in. */
  private static final double WEAKEST = 1e-4;

  private static final double STRONGEST = 1e8;
  private static final double GROWTH = 4.0;

  /** A strength that takes all but this part of the sum of squares away is strong. */
  private static final double STRONG = 0.02;

  /** Each round's strength is this part of the one before. */
  private static final double DECAY = 0.3;

  private CouplingStrengths() {}

  /**
   * Falling strengths, the first strong enough to hold the model on the data.
   *
   * @param valueAtStart without coupling; may be infinite
   */
  static List<Double> of(
      Objective objective, double[] start, double valueAtStart, int rounds, SearchRecord found) {
    double largest = valueAtStart;
    double strength = WEAKEST;
    double strongest = WEAKEST;
    long evaluations = 0;
    for (; strength <= STRONGEST; strength *= GROWTH) {
      double value = objective.coupled(strength).value(start);
      evaluations++;
      if (Double.isFinite(value)) {
        strongest = strength;
        largest = Double.isFinite(largest) ? Math.max(largest, value) : value;
        if (value <= STRONG * largest) {
          break;
        }
      }
    }
    found.count(new EvaluationCounts(evaluations, 0, 0));
    return DoubleStream.iterate(strongest, k -> k * DECAY).limit(rounds).boxed().toList();
  }
}
