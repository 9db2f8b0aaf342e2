package io.gradiode.objective;

/** Data whose weights are known beforehand: squares, or a loss of them. */
final class WeightedSeries extends Series {

  private final Loss loss;

  WeightedSeries(SeriesData data, Sensitivities sensitivities, Loss loss) {
    super(data, sensitivities);
    this.loss = loss;
  }

  @Override
  boolean isSquare() {
    return true;
  }

  @Override
  int informationRowsPerItem() {
    return 1;
  }

  @Override
  void compare(double difference, double model, double weight) {
    final double weighted = weight * difference;
    final double root = Math.sqrt(weight);
    cost = weighted * difference;
    costSlope = 2 * weighted;
    standardized = root * difference;
    residual = standardized;
    residualSlope = root;
    informationSlope = root;
    if (loss.isRobust()) {
      soften();
    }
  }

  /** Puts a robust loss in the place of the square. */
  private void soften() {
    final double square = cost;
    final double remaining = loss.weight(square);
    final double shrinkage = loss.shrinkage(square);
    cost = loss.value(square);
    costSlope *= remaining;
    residual *= shrinkage;
    residualSlope *= remaining / shrinkage;
    informationSlope *= Math.sqrt(remaining);
  }
}
