package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.List;

/** One run of {@link CouplingContinuation}. */
final class CouplingContinuationRun {

  /** Weaker than any time scale that a model would be written in. */
  private static final double WEAKEST = 1e-4;

  private static final double STRONGEST = 1e8;
  private static final double GROWTH = 4.0;

  /** A strength that takes all but this part of the sum of squares away is strong. */
  private static final double STRONG = 0.1;

  /** A strength has an effect if it takes all but this part of the sum of squares away. */
  private static final double EFFECTIVE = 0.5;

  /** The effect is complete if a stronger coupling leaves more than this part of it. */
  private static final double SATURATED = 0.95;

  /** Each round's strength is this part of the one before. */
  private static final double DECAY = 0.3;

  /** A model that fits nearly as well without coupling needs it no more. */
  private static final double HELPFUL = 2.0;

  private final CouplingContinuation settings;
  private final Objective objective;
  private final double[] start;
  private final Polish polish;
  private final SearchRecord found;
  private final List<Double> used = new ArrayList<>();

  CouplingContinuationRun(
      CouplingContinuation settings,
      Objective objective,
      double[] start,
      Polish polish,
      Monitor monitor) {
    this.settings = settings;
    this.objective = objective;
    this.start = start;
    this.polish = polish;
    this.found =
        new SearchRecord(settings.name(), settings.maxRounds() + 1, objective, start, monitor);
  }

  OptimizationResult run() {
    double valueAtStart = found.value(start);
    List<Double> given = settings.givenStrengths();
    double strength = given.isEmpty() ? firstStrength(valueAtStart) : given.get(0);
    double[] point = start;
    for (int round = 1; ; round++) {
      used.add(strength);
      OptimizationResult coupled = found.polish(polish, objective.coupled(strength), point);
      point = coupled.point().toArray();
      double uncoupledValue = found.value(point);
      if (found.isEndAfterRound()) {
        return result(StopReason.CANCELLED);
      }
      boolean isNeeded = !given.isEmpty() || isHelpful(coupled.value(), uncoupledValue);
      if (!isNeeded || round == settings.maxRounds()) {
        break;
      }
      strength = given.isEmpty() ? strength * DECAY : given.get(round);
    }
    found.polish(polish, point);
    found.isEndAfterRound();
    return result(StopReason.ROUNDS_DONE);
  }

  /** Only of sums of squares a ratio means anything: other objectives use all rounds. */
  private boolean isHelpful(double coupledValue, double uncoupledValue) {
    return !objective.isSumOfSquares()
        || !Double.isFinite(coupledValue)
        || !(uncoupledValue <= HELPFUL * coupledValue);
  }

  /**
   * A strength that holds the model on its data, found from weaker ones: too strong a coupling
   * makes a model stiff, and integrations long.
   *
   * @param valueAtStart without coupling; may be infinite
   */
  private double firstStrength(double valueAtStart) {
    double largest = valueAtStart;
    double last = Double.POSITIVE_INFINITY;
    double strongest = WEAKEST;
    long evaluations = 0;
    for (double strength = WEAKEST; strength <= STRONGEST; strength *= GROWTH) {
      double value = objective.coupled(strength).value(start);
      evaluations++;
      if (!Double.isFinite(value)) {
        if (Double.isFinite(last)) {
          break;
        }
        continue;
      }
      strongest = strength;
      largest = Double.isFinite(largest) ? Math.max(largest, value) : value;
      if (isStrong(value, last, largest)) {
        break;
      }
      last = value;
    }
    found.count(new EvaluationCounts(evaluations, 0, 0));
    return strongest;
  }

  /**
   * Whether a coupling holds the model on its data.
   *
   * @param last the value with a weaker one; infinite if there was none
   * @param largest the largest value so far
   */
  private boolean isStrong(double value, double last, double largest) {
    if (!objective.isSumOfSquares()) {
      return value < largest && last - value <= (1.0 - SATURATED) * (largest - value);
    }
    boolean isSaturated = value < EFFECTIVE * largest && value > SATURATED * last;
    return value <= STRONG * largest || isSaturated;
  }

  private OptimizationResult result(StopReason reason) {
    return found.result(reason, "strengths " + used);
  }
}
