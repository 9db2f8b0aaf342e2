package io.gradiode.report;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How many standard errors an interval is wide: by the normal distribution if the noise of the data
 * is known or among the parameters, by Student's t if its level comes from the residuals.
 *
 * @param degreesOfFreedom of Student's t; infinite for the normal distribution, not positive if
 *     there are too few data
 */
record Confidence(double degreesOfFreedom) {

  /**
   * Half the width of a two-sided interval, in standard errors; NaN without freedom.
   *
   * @throws IllegalArgumentException unless the level lies between 0 and 1
   */
  double factor(double level) {
    requireLevel(level);
    final double probability = (1 + level) / 2;
    if (Double.isInfinite(degreesOfFreedom)) {
      return new NormalDistribution().inverseCumulativeProbability(probability);
    }
    return degreesOfFreedom > 0
        ? new TDistribution(degreesOfFreedom).inverseCumulativeProbability(probability)
        : Double.NaN;
  }

  static double requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "A level of confidence lies between 0 and 1, such as 0.95, but this is " + level);
    }
    return level;
  }
}
