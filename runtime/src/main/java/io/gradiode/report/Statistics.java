package io.gradiode.report;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How well a model fits, and how it compares with others.
 *
 * <p>With known standard deviations of the data, χ² is the sum of squares in units of them and the
 * deviance is χ² up to a constant; else the variance of the data is estimated too, and the deviance
 * is {@code N ln(χ²/N)} up to a constant (Burnham and Anderson, Model Selection and Multimodel
 * Inference, Springer 2002, section 2.2). Compare only fits to the same data.
 *
 * @param dataCount number of data with a weight above 0, {@code N}
 * @param estimatedCount number of estimated parameters, {@code P}
 * @param chiSquared the sum of squares {@code Σ w (model − data)²}
 * @param noiseKnown whether the standard deviations of the data were given
 */
public record Statistics(int dataCount, int estimatedCount, double chiSquared, boolean noiseKnown) {

  private static final double CONFIDENCE = 0.95;

  /** {@code N − P}; may be 0 or negative where there are too few data. */
  public int degreesOfFreedom() {
    return dataCount - estimatedCount;
  }

  /** χ² per degree of freedom: about 1 if the model is right and the noise known; NaN without. */
  public double reducedChiSquared() {
    return degreesOfFreedom() > 0 ? chiSquared / degreesOfFreedom() : Double.NaN;
  }

  /** Variance of a residual of weight 1: 1 if the noise is known, else the reduced χ². */
  public double residualVariance() {
    return noiseKnown ? 1 : reducedChiSquared();
  }

  /** Root of the mean squared weighted residual. */
  public double rootMeanSquare() {
    return Math.sqrt(chiSquared / dataCount);
  }

  /** Akaike's information criterion, up to a constant of the data. */
  public double aic() {
    return deviance() + 2.0 * freeCount();
  }

  /** {@link #aic()} corrected for few data (Hurvich and Tsai 1989); empty if too few. */
  public OptionalDouble aicc() {
    final int k = freeCount();
    return dataCount - k - 1 > 0
        ? OptionalDouble.of(aic() + 2.0 * k * (k + 1) / (dataCount - k - 1))
        : OptionalDouble.empty();
  }

  /** Schwarz's Bayesian information criterion, up to a constant of the data. */
  public double bic() {
    return deviance() + freeCount() * Math.log(dataCount);
  }

  private double deviance() {
    return noiseKnown ? chiSquared : dataCount * Math.log(chiSquared / dataCount);
  }

  /** The variance of the data counts as a parameter where it is estimated. */
  private int freeCount() {
    return noiseKnown ? estimatedCount : estimatedCount + 1;
  }

  /** Half the width of a 95 % confidence interval, in standard errors; NaN without freedom. */
  double confidenceFactor() {
    if (noiseKnown) {
      return new NormalDistribution().inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }
    return degreesOfFreedom() > 0
        ? new TDistribution(degreesOfFreedom()).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
        : Double.NaN;
  }
}
