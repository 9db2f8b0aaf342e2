package io.gradiode.report;

import io.gradiode.objective.Datum;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a model fits, and how it compares with others.
 *
 * <p>The deviance is −2 log likelihood of the data, complete with its constants: fits to the same
 * data compare by {@link #aic()} or {@link #bic()} whatever their model and their assumptions on
 * the noise. If the noise of the data is neither known nor among the parameters, its variance is
 * estimated from the residuals too, and the deviance is {@code N ln(χ²/N) + N + Σ ln(2π/w)}
 * (Burnham and Anderson, Model Selection and Multimodel Inference, Springer 2002, section 2.2). A
 * robust loss is no likelihood that is complete: compare only fits of the same loss.
 *
 * @param dataCount number of data with a weight above 0, {@code N}
 * @param estimatedCount number of estimated parameters, {@code P}
 * @param chiSquared the sum of squared standardized residuals, {@code Σ w (model − data)²}
 * @param dataLoss the sum of what the loss makes of them; {@code chiSquared} for least squares
 * @param noiseKnown whether the standard deviations of the data were given or are estimated
 *     parameters
 * @param logNormalization what −2 log likelihood has beyond {@code dataLoss}: {@code Σ ln(2πσ²)},
 *     or {@code Σ ln(2π/w)} if the noise is not known
 */
public record Statistics(
    int dataCount,
    int estimatedCount,
    double chiSquared,
    double dataLoss,
    boolean noiseKnown,
    double logNormalization) {

  static Statistics of(FitResult<?> result, List<Datum> data) {
    final FitResult.Evaluation evaluation = result.evaluation();
    final double sum = Arrays.stream(evaluation.residuals().toArray()).map(r -> r * r).sum();
    return new Statistics(
        (int) data.stream().filter(datum -> datum.weight() > 0).count(),
        result.space().dimension(),
        Double.isFinite(evaluation.value()) ? sum : Double.POSITIVE_INFINITY,
        evaluation.dataLoss(),
        result.objective().isNoiseKnown(),
        evaluation.logNormalization());
  }

  /** {@code N − P}; may be 0 or negative where there are too few data. */
  public int degreesOfFreedom() {
    return dataCount - estimatedCount;
  }

  /** χ² per degree of freedom: about 1 if the model is right and the noise known; NaN without. */
  public double reducedChiSquared() {
    return degreesOfFreedom() > 0 ? chiSquared / degreesOfFreedom() : Double.NaN;
  }

  /** Variance of a residual of weight 1: 1 if the noise is known, else {@code dataLoss/(N − P)}. */
  public double residualVariance() {
    if (noiseKnown) {
      return 1;
    }
    return degreesOfFreedom() > 0 ? dataLoss / degreesOfFreedom() : Double.NaN;
  }

  /** Root of the mean squared weighted residual. */
  public double rootMeanSquare() {
    return Math.sqrt(chiSquared / dataCount);
  }

  /**
   * −2 log likelihood of the data, with its constants, and without priors; NaN without data, and
   * where an unknown noise cannot be told from as many residuals as there are parameters.
   */
  public double deviance() {
    if (dataCount == 0 || (!noiseKnown && degreesOfFreedom() <= 0)) {
      return Double.NaN;
    }
    return logNormalization
        + (noiseKnown ? dataLoss : dataCount * (1 + Math.log(dataLoss / dataCount)));
  }

  /** Akaike's information criterion, {@code deviance + 2k}. */
  public double aic() {
    return deviance() + 2.0 * freeCount();
  }

  /** {@link #aic()} corrected for few data (Hurvich and Tsai 1989); empty if too few. */
  public OptionalDouble aicc() {
    final int k = freeCount();
    return dataCount - k - 1 > 0 && !Double.isNaN(deviance())
        ? OptionalDouble.of(aic() + 2.0 * k * (k + 1) / (dataCount - k - 1))
        : OptionalDouble.empty();
  }

  /** Schwarz's Bayesian information criterion, {@code deviance + k ln N}. */
  public double bic() {
    return deviance() + freeCount() * Math.log(dataCount);
  }

  /** Number of free parameters, {@code k}: the variance of the data counts if it is estimated. */
  public int freeCount() {
    return noiseKnown ? estimatedCount : estimatedCount + 1;
  }

  Confidence confidence() {
    return new Confidence(noiseKnown ? Double.POSITIVE_INFINITY : degreesOfFreedom());
  }
}
