package io.gradiode.objective;

import java.util.List;

/**
 * The data of one measurement: the prediction is {@code scale · observable + offset}, compared with
 * the data as they are or by logarithms.
 */
abstract class Series extends DataTerm {

  private final SeriesData data;
  private final Sensitivities sensitivities;
  private int item;
  private double observable;
  private double scale = 1;

  /** Derivative of what is compared by the prediction: 1, or 1/prediction for logarithms. */
  private double chain = 1;

  Series(SeriesData data, Sensitivities sensitivities) {
    this.data = data;
    this.sensitivities = sensitivities;
  }

  @Override
  final int count() {
    return data.count();
  }

  @Override
  final boolean isNoiseKnown() {
    return data.isNoiseKnown();
  }

  @Override
  final void addTo(List<Datum> all, int experiment) {
    data.addTo(all, experiment);
  }

  @Override
  final void visit(double[] x, Sink sink) {
    begin(x);
    scale = data.scale() < 0 ? 1 : x[data.scale()];
    final double offset = data.offset() < 0 ? 0 : x[data.offset()];
    final boolean plain = data.scale() < 0 && data.offset() < 0;
    for (item = 0; item < data.count(); item++) {
      observable = sensitivities.observable(data.output(item), data.observable());
      prediction = plain ? observable : scale * observable + offset;
      compareItem();
      sink.accept(this);
    }
  }

  private void compareItem() {
    final double weight = data.weight(item);
    chain = 1;
    if (weight == 0) {
      ignore();
    } else if (data.logarithmic()) {
      chain = 1 / prediction;
      compare(Math.log(prediction) - data.value(item), prediction, weight);
    } else {
      compare(prediction - data.value(item), prediction, weight);
    }
  }

  @Override
  final void addPrediction(double[] out, int base, double factor) {
    final double inner = factor * chain;
    sensitivities.add(out, base, inner * scale, data.output(item), data.observable());
    data.addScaling(out, base, inner, observable);
  }

  /** Reads the levels of noise. */
  void begin(double[] x) {}

  /**
   * Computes cost, residual and their slopes by what is compared.
   *
   * @param difference model − data, or the difference of the logarithms
   * @param model what the model predicts
   * @param weight divides the variance, positive
   */
  abstract void compare(double difference, double model, double weight);

  @Override
  final boolean isImpossible() {
    return Double.isFinite(prediction) && !Double.isFinite(standardized);
  }

  @Override
  final int output() {
    return data.output(item);
  }

  @Override
  final double logNormalization() {
    final double weight = data.weight(item);
    return weight == 0 ? 0 : logVariance - Math.log(weight) + LOG_TWO_PI + data.logOfJacobian(item);
  }
}
