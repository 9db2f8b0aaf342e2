package io.gradiode.objective;

import io.gradiode.observation.EventTimes;

/**
 * The coincidence factor Γ of two series of event times as an error; {@link
 * EventMeasure#gammaFactor} tells the formulas.
 *
 * @param precision Δ, in the model's unit of time; positive
 * @param rateCorrection whether the error has the term of rates
 */
record GammaFactor(double precision, boolean rateCorrection) implements TrainDistance {

  GammaFactor {
    if (!(precision > 0 && precision < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The precision of a gamma factor must be positive and finite, but is " + precision);
    }
  }

  @Override
  public double between(EventTimes recorded, double[] model, int modelCount, double duration) {
    final double rates =
        rateCorrection
            ? 2.0 * Math.abs(recorded.count() - modelCount) / Math.max(1, recorded.count())
            : 0;
    return Math.max(0, 1 + rates - coincidenceFactor(recorded, model, modelCount, duration));
  }

  /** Γ itself. */
  double coincidenceFactor(EventTimes recorded, double[] model, int modelCount, double duration) {
    final int count = recorded.count();
    if (count == 0) {
      return modelCount == 0 ? 1 : 0;
    }
    final double chance = chance(count, duration);
    final double excess = coincidences(recorded, model, modelCount) - chance * count;
    return excess / (0.5 * (count + modelCount)) / (1 - chance);
  }

  /** {@code 2νΔ}, with the rate of the recorded events. */
  private double chance(int recordedCount, double duration) {
    return 2 * precision * recordedCount / duration;
  }

  /** From left to right, each with the first that is left: no other assignment has more pairs. */
  private int coincidences(EventTimes recorded, double[] model, int modelCount) {
    int pairs = 0;
    int i = 0;
    int j = 0;
    while (i < recorded.count() && j < modelCount) {
      final double later = model[j] - recorded.time(i);
      // Times of equal decimals differ by roundings.
      final double rounding = 2 * Math.max(Math.ulp(recorded.time(i)), Math.ulp(model[j]));
      if (Math.abs(later) <= precision + rounding) {
        pairs++;
        i++;
        j++;
      } else if (later > 0) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  @Override
  public void requireMeaning(String event, int recordedCount, double duration) {
    TrainDistance.super.requireMeaning(event, recordedCount, duration);
    if (chance(recordedCount, duration) >= 1) {
      throw new IllegalArgumentException(
          "%d times of '%s' in %s cannot be told from chance to a precision of %s: say a finer one"
              .formatted(recordedCount, event, duration, precision));
    }
  }

  @Override
  public GammaFactor withoutRateCorrection() {
    return new GammaFactor(precision, false);
  }

  @Override
  public String text(String event) {
    return "gamma factor of '%s' within %s%s"
        .formatted(event, precision, rateCorrection ? "" : " without rate correction");
  }
}
