package io.gradiode.objective;

import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.DataParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fit makes small: how data count, what is known beforehand, and a user's own criteria.
 * Immutable; the plain sum of squares unless more is said.
 *
 * <pre>{@code
 * Goal.<Neuron>leastSquares().loss(huber(1.5)).prior(G_NA, normal(2e-5, 5e-6))
 * }</pre>
 *
 * @param <M> the model
 * @param loss how strongly large residuals count
 * @param metric how data are summed up
 * @param priors what is known of parameters
 * @param criteria what is added for each experiment
 * @param dataCount whether data count at all
 */
public record Goal<M>(
    Loss loss,
    Metric metric,
    List<ParameterPrior<M>> priors,
    List<Criterion<M>> criteria,
    boolean dataCount) {

  /** Copies the lists. */
  public Goal {
    priors = List.copyOf(priors);
    criteria = List.copyOf(criteria);
  }

  /**
   * A prior with its parameter.
   *
   * @param ofModel the parameter, if it is the model's
   * @param ofData the parameter, if it is one of the data
   * @param prior what is known of it
   */
  public record ParameterPrior<M>(
      Optional<ParameterHandle<M>> ofModel, Optional<DataParameter> ofData, Prior prior) {}

  /** The sum of squares in units of the noise, or the likelihood if that is estimated. */
  public static <M> Goal<M> leastSquares() {
    return new Goal<>(Loss.square(), Metric.leastSquares(), List.of(), List.of(), true);
  }

  /** The same with another loss. */
  public Goal<M> loss(Loss newLoss) {
    return new Goal<>(newLoss, metric, priors, criteria, dataCount);
  }

  /** The same with another metric. */
  public Goal<M> metric(Metric newMetric) {
    return new Goal<>(loss, newMetric, priors, criteria, dataCount);
  }

  /** The same with one more prior. */
  public Goal<M> prior(ParameterHandle<M> parameter, Prior prior) {
    return prior(new ParameterPrior<>(Optional.of(parameter), Optional.empty(), prior));
  }

  /** The same with one more prior. */
  public Goal<M> prior(DataParameter parameter, Prior prior) {
    return prior(new ParameterPrior<>(Optional.empty(), Optional.of(parameter), prior));
  }

  private Goal<M> prior(ParameterPrior<M> prior) {
    return priors(with(priors, prior));
  }

  /** The same with these priors instead. */
  public Goal<M> priors(List<ParameterPrior<M>> newPriors) {
    return new Goal<>(loss, metric, newPriors, criteria, dataCount);
  }

  /** The same with one more criterion; data count as before. */
  public Goal<M> alsoMinimize(Criterion<M> criterion) {
    return new Goal<>(loss, metric, priors, with(criteria, criterion), dataCount);
  }

  /** The same with one more criterion; data do not count any more. */
  public Goal<M> minimize(Criterion<M> criterion) {
    return new Goal<>(loss, metric, priors, with(criteria, criterion), false);
  }

  private static <T> List<T> with(List<T> list, T last) {
    final List<T> more = new ArrayList<>(list);
    more.add(last);
    return more;
  }
}
