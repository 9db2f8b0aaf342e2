package io.gradiode.optimization;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** One run of {@link BasinHopping}. */
final class BasinHoppingRun {

  /** The step changes by this factor, as in SciPy. */
  private static final double CHANGE = 0.9;

  private static final double SHORTEST_STEP = 1e-3;
  private static final double LONGEST_STEP = 1.0;

  /** The temperature unless it is said, as a part of the median rise. */
  private static final double WARMTH = 0.2;

  /** Values that differ by less than this part are equal. */
  private static final double SAME_VALUE = 1e-6;

  private final BasinHopping settings;
  private final SearchRecord found;
  private final Polish polish;
  private final SplittableRandom random;

  /** Of the hops so far, rising. */
  private final List<Double> rises = new ArrayList<>();

  private double step;
  private int acceptedInInterval;
  private double[] current;
  private double currentValue;

  BasinHoppingRun(
      BasinHopping settings, Objective objective, double[] start, Polish polish, Monitor monitor) {
    this.settings = settings;
    this.found = new SearchRecord(settings.name(), settings.hopCount(), objective, start, monitor);
    this.polish = polish;
    this.random = new SplittableRandom(settings.seedUsed());
    this.step = settings.stride().step();
    this.current = start.clone();
  }

  OptimizationResult run() {
    currentValue = found.value(current);
    descend(current, currentValue);
    int lastImprovement = 0;
    for (int hop = 1; hop <= settings.hopCount() && !found.isStopped(); hop++) {
      double before = found.bestValue();
      hop();
      adapt(hop);
      if (found.isEndAfterRound()) {
        break;
      }
      lastImprovement = isBelow(found.bestValue(), before) ? hop : lastImprovement;
      if (hop - lastImprovement >= settings.patienceUsed()) {
        break;
      }
    }
    return found.result(StopReason.ROUNDS_DONE);
  }

  private void hop() {
    boolean lost = !Double.isFinite(currentValue);
    double[] point = new double[current.length];
    for (int j = 0; j < point.length; j++) {
      double part = random.nextDouble();
      point[j] = lost ? part : Cube.reflected(current[j] + step * (2.0 * part - 1.0));
    }
    double chance = random.nextDouble(); // drawn in every hop: what follows depends on no value
    double value = found.value(point);
    if (!Double.isFinite(value)) {
      return;
    }
    OptimizationResult minimum = found.polish(polish, point);
    double rise = Math.min(value, minimum.value()) - currentValue;
    if (lost || Cube.isSameBasin(current, minimum.point()) || isAccepted(rise, chance)) {
      acceptedInInterval++;
      take(point, value, minimum);
    }
  }

  private void descend(double[] point, double value) {
    if (Double.isFinite(value)) {
      take(point, value, found.polish(polish, point));
    }
  }

  /** Goes to a point or to its minimum; a polish that moves off a bound may make it worse. */
  private void take(double[] point, double value, OptimizationResult minimum) {
    boolean better = minimum.value() < value;
    current = better ? minimum.point().toArray() : point.clone();
    currentValue = better ? minimum.value() : value;
  }

  /** Metropolis' criterion. */
  private boolean isAccepted(double rise, double chance) {
    if (!(rise > SAME_VALUE * Math.abs(currentValue))) {
      return true;
    }
    double temperature = settings.givenTemperature().orElseGet(() -> WARMTH * medianWith(rise));
    return chance < Math.exp(-rise / temperature);
  }

  private double medianWith(double rise) {
    int place = Collections.binarySearch(rises, rise);
    rises.add(place < 0 ? -place - 1 : place, rise);
    return rises.get(rises.size() / 2);
  }

  private void adapt(int hop) {
    BasinHopping.Stride stride = settings.stride();
    if (hop % stride.interval() != 0 || !Double.isFinite(currentValue)) {
      return;
    }
    double accepted = (double) acceptedInInterval / stride.interval();
    step *= accepted > stride.acceptance() ? 1.0 / CHANGE : CHANGE;
    step = Math.min(LONGEST_STEP, Math.max(SHORTEST_STEP, step));
    acceptedInInterval = 0;
  }

  private static boolean isBelow(double value, double before) {
    return value < before - SAME_VALUE * Math.abs(before) || before == Double.POSITIVE_INFINITY;
  }
}
