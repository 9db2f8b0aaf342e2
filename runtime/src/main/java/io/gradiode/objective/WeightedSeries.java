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
    square(difference, weight, loss);
  }
}
