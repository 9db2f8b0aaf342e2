package io.gradiode.objective;

import io.gradiode.observation.Measurement;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Plan;
import java.util.Arrays;
import java.util.List;

/** The data of one measurement that are not missing, as arrays; nothing here allocates. */
final class SeriesData {

  private final int first;
  private final Plan plan;
  private final boolean noiseKnown;
  private final int observable;
  private final int[] output;
  private final double[] value;
  private final double[] weight;
  private final boolean logarithmic;
  private final int scale;
  private final int offset;
  private final boolean scaleSelected;
  private final boolean offsetSelected;

  /**
   * @param first index of the first datum in the plan
   * @param weights of the data, as the metric wants them; kept
   */
  SeriesData(
      Measurement<?> measurement,
      Plan plan,
      int first,
      double[] weights,
      ParameterVector vector,
      boolean[] selected) {
    final Observations observations = measurement.observations();
    this.first = first;
    this.plan = plan;
    noiseKnown = observations.isNoiseKnown();
    observable = measurement.observable().index();
    weight = weights;
    logarithmic = observations.noise().isLogarithmic();
    output = new int[weights.length];
    value = new double[weights.length];
    Arrays.setAll(output, i -> plan.dataOutput(first + i));
    Arrays.setAll(value, i -> compared(plan.dataValue(first + i)));
    scale = observations.scale().map(vector::entry).orElse(-1);
    offset = observations.offset().map(vector::entry).orElse(-1);
    scaleSelected = scale >= 0 && selected[scale];
    offsetSelected = offset >= 0 && selected[offset];
  }

  private double compared(double datum) {
    return logarithmic ? Math.log(datum) : datum;
  }

  int count() {
    return value.length;
  }

  int observable() {
    return observable;
  }

  int output(int i) {
    return output[i];
  }

  /** The datum, or its logarithm. */
  double value(int i) {
    return value[i];
  }

  double weight(int i) {
    return weight[i];
  }

  boolean logarithmic() {
    return logarithmic;
  }

  /** Entry of the scale; −1 if there is none. */
  int scale() {
    return scale;
  }

  /** Entry of the offset; −1 if there is none. */
  int offset() {
    return offset;
  }

  /** What the density of a logarithm lacks of the datum's: {@code 2 ln datum}. */
  double logOfJacobian(int i) {
    return logarithmic ? 2 * value[i] : 0;
  }

  /** Whether the size of the noise is known or estimated. */
  boolean isNoiseKnown() {
    return noiseKnown;
  }

  /** Adds what the residuals are about. */
  void addTo(List<Datum> data, int experiment) {
    for (int i = 0; i < value.length; i++) {
      data.add(
          Datum.ofObservable(
              experiment,
              observable,
              plan.outputTime(output[i]),
              plan.dataValue(first + i),
              weight[i]));
    }
  }

  /** Adds the derivatives of a prediction by scale and offset, times a factor. */
  void addScaling(double[] out, int base, double factor, double observableValue) {
    if (scaleSelected) {
      out[base + scale] += factor * observableValue;
    }
    if (offsetSelected) {
      out[base + offset] += factor;
    }
  }
}
