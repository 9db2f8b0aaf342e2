package io.gradiode.optimization;

import java.util.Optional;

/** Polishes one point of each round, unless it would lead where the last one led. */
final class RoundPolish {

  private final Polish polish;
  private final SearchRecord found;
  private Optional<Point> lastOptimum = Optional.empty();

  RoundPolish(Polish polish, SearchRecord found) {
    this.polish = polish;
    this.found = found;
  }

  /** The polished point, if it is better. */
  Optional<OptimizationResult> from(double[] point, double value) {
    if (!Double.isFinite(value)
        || lastOptimum.filter(last -> Cube.isSameBasin(point, last)).isPresent()) {
      return Optional.empty();
    }
    OptimizationResult polished = found.polish(polish, point);
    lastOptimum = Optional.of(polished.point());
    return polished.value() < value ? Optional.of(polished) : Optional.empty();
  }
}
