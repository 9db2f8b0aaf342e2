package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.Optional;
import java.util.SplittableRandom;

/** One run of {@link DifferentialEvolution}. */
final class DifferentialEvolutionRun {

  private static final double SMALLEST_WEIGHT = 0.5;
  private static final double LARGEST_WEIGHT = 1.0;
  private static final double CROSSOVER = 0.9;

  /** A newcomer this near to the last polished optimum would lead there again. */
  private static final double SAME_BASIN = 1e-3;

  /** Values that differ by less, relative to the best, are equal. */
  private static final double EQUAL_VALUES = 1e-12;

  private final DifferentialEvolution settings;
  private final SearchRecord found;
  private final Optional<Polish> polish;
  private final SplittableRandom random;
  private final double[][] points;
  private final double[] values;
  private Optional<double[]> lastOptimum = Optional.empty();

  DifferentialEvolutionRun(
      DifferentialEvolution settings,
      Objective objective,
      double[] start,
      Optional<Polish> polish,
      Monitor monitor) {
    this.settings = settings;
    this.found =
        new SearchRecord(settings.name(), settings.roundCount(), objective, start, monitor);
    this.polish = polish;
    this.random = new SplittableRandom(settings.seedUsed());
    int size = settings.populationFor(start.length);
    this.points = LatinHypercube.points(size, start.length, settings.seedUsed());
    this.points[0] = start.clone();
    this.values = new double[size];
  }

  OptimizationResult run() {
    int newcomer = 0;
    for (int i = 0; i < points.length; i++) {
      values[i] = found.value(points[i]);
      newcomer = values[i] < values[newcomer] ? i : newcomer;
    }
    polish(newcomer);
    for (int round = 0; round < settings.roundCount(); round++) {
      evolve();
      if (found.isEndAfterRound()) {
        return found.result(StopReason.CANCELLED);
      }
      if (isOfOneMind()) {
        return found.result(StopReason.VALUE_STALLED);
      }
    }
    return found.result(StopReason.ROUNDS_DONE);
  }

  /** One round: every point meets one challenger; then the best newcomer is polished. */
  private void evolve() {
    double weight = SMALLEST_WEIGHT + (LARGEST_WEIGHT - SMALLEST_WEIGHT) * random.nextDouble();
    int newcomer = -1;
    for (int i = 0; i < points.length; i++) {
      double[] challenger = challenger(i, weight);
      double value = found.value(challenger);
      if (value <= values[i]) {
        boolean better = value < values[i];
        points[i] = challenger;
        values[i] = value;
        if (better && (newcomer < 0 || value < values[newcomer])) {
          newcomer = i;
        }
      }
    }
    if (newcomer >= 0) {
      polish(newcomer);
    }
  }

  private double[] challenger(int i, double weight) {
    double[] best = points[bestIndex()];
    int a = otherThan(i, i);
    int b = otherThan(i, a);
    double[] challenger = points[i].clone();
    int always = random.nextInt(challenger.length);
    for (int j = 0; j < challenger.length; j++) {
      if (j == always || random.nextDouble() < CROSSOVER) {
        double moved =
            points[i][j]
                + weight * (best[j] - points[i][j])
                + weight * (points[a][j] - points[b][j]);
        challenger[j] = reflected(moved);
      }
    }
    return challenger;
  }

  private int otherThan(int i, int j) {
    int k = random.nextInt(points.length);
    while (k == i || k == j) {
      k = random.nextInt(points.length);
    }
    return k;
  }

  private int bestIndex() {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] < values[best] ? i : best;
    }
    return best;
  }

  private void polish(int i) {
    if (polish.isEmpty() || !Double.isFinite(values[i]) || isNearLastOptimum(points[i])) {
      return;
    }
    OptimizationResult polished = found.polish(polish.get(), points[i]);
    lastOptimum = Optional.of(polished.point().toArray());
    if (polished.value() < values[i]) {
      points[i] = polished.point().toArray();
      values[i] = polished.value();
    }
  }

  private boolean isNearLastOptimum(double[] point) {
    return lastOptimum.isPresent() && distance(lastOptimum.get(), point) < SAME_BASIN;
  }

  /** Whether all points have the same finite value: nothing will change any more. */
  private boolean isOfOneMind() {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
    }
    return largest - smallest <= EQUAL_VALUES * Math.abs(smallest);
  }

  private static double distance(double[] a, double[] b) {
    double largest = 0.0;
    for (int j = 0; j < a.length; j++) {
      largest = Math.max(largest, Math.abs(a[j] - b[j]));
    }
    return largest;
  }

  /** Folds the real line into [0, 1] like a strip of paper. */
  static double reflected(double x) {
    double folded = Math.abs(x) % 2.0;
    return folded > 1.0 ? 2.0 - folded : folded;
  }
}
