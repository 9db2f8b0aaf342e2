package io.gradiode.objective;

/**
 * Data whose standard deviation is estimated or depends on the model: {@code σ² = (a² + b² model²)
 * / weight}, with the cost {@code ((model − data)/σ)² + ln(a² + b² model²)}; see Seber and Wild,
 * Nonlinear Regression, Wiley 1989, section 2.8. No sum of squares.
 *
 * <p>The expected information of a mean μ and a standard deviation σ is {@code 1/σ²} and {@code
 * 2/σ²} (Kay, Fundamentals of Statistical Signal Processing, Prentice Hall 1993, equation 3.31).
 */
final class GaussianSeries extends Series {

  private final LevelEntry additive;
  private final LevelEntry proportional;
  private double byAdditive;
  private double byProportional;
  private double a;
  private double b;

  GaussianSeries(
      SeriesData data, Sensitivities sensitivities, LevelEntry additive, LevelEntry proportional) {
    super(data, sensitivities);
    this.additive = additive;
    this.proportional = proportional;
  }

  @Override
  boolean isSquare() {
    return false;
  }

  @Override
  int informationRowsPerItem() {
    return 2;
  }

  @Override
  void begin(double[] x) {
    a = additive.value(x);
    b = proportional.value(x);
  }

  @Override
  void compare(double difference, double model, double weight) {
    final double variance = a * a + b * b * model * model;
    final double precision = Math.sqrt(weight / variance);
    spread = b * b * model / variance;
    byAdditive = a / variance;
    byProportional = b * model * model / variance;
    standardized = precision * difference;
    residual = standardized;
    residualSlope = precision - residual * spread;
    informationSlope = precision;
    logVariance = Math.log(variance);
    cost = residual * residual + logVariance;
    costSlope = 2 * (residual * residualSlope + spread);
  }

  @Override
  void ignore() {
    super.ignore();
    byAdditive = 0;
    byProportional = 0;
  }

  @Override
  void addLevels(double[] out, int base, double factor) {
    additive.add(out, base, factor * byAdditive);
    proportional.add(out, base, factor * byProportional);
  }
}
