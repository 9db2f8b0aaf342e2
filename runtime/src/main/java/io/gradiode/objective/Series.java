package io.gradiode.objective;

/**
 * The data of one measurement: the prediction is {@code scale · observable + offset}, compared with
 * the data as they are or by logarithms.
 */
abstract class Series extends Term {

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** The present item's residual in units of the noise, before any loss. */
  double standardized;

  /** The part of the present cost that is the logarithm of a variance. */
  double logVariance;

  /** What the model says in place of the present datum. */
  double prediction;

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

  final SeriesData data() {
    return data;
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

  /** Whether the model is finite here, but nothing that the noise can start from. */
  final boolean isImpossible() {
    return Double.isFinite(prediction) && !Double.isFinite(standardized);
  }

  /** Output of the present datum. */
  final int output() {
    return data.output(item);
  }

  /** The present datum does not count, whatever the model says. */
  void ignore() {
    cost = 0;
    costSlope = 0;
    standardized = 0;
    residual = 0;
    residualSlope = 0;
    informationSlope = 0;
    spread = 0;
    logVariance = 0;
  }

  /** {@code ln 2πσ²} of the present datum, and the slope of a logarithm; 0 without weight. */
  final double logNormalization() {
    final double weight = data.weight(item);
    return weight == 0 ? 0 : logVariance - Math.log(weight) + LOG_TWO_PI + data.logOfJacobian(item);
  }
}
