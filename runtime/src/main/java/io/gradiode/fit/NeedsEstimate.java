package io.gradiode.fit;

import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Criterion;
import io.gradiode.objective.Domain;
import io.gradiode.objective.Loss;
import io.gradiode.objective.Metric;
import io.gradiode.objective.Prior;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Target;
import java.util.List;

/**
 * A fit that has data, and wants to know what to estimate.
 *
 * @param <M> the model
 */
public sealed interface NeedsEstimate<M> extends NeedsData<M> permits Ready {

  @Override
  NeedsEstimate<M> to(Experiment<M> experiment);

  @Override
  NeedsEstimate<M> to(List<Experiment<M>> experiments);

  /**
   * Estimates a parameter.
   *
   * @param domain where it may lie, such as {@code within(1e-8, 1e-6).logScale()}
   * @throws IllegalArgumentException if the parameter is estimated or fixed already
   */
  Ready<M> estimate(ParameterHandle<M> parameter, Domain domain);

  /**
   * Gives a parameter a value, in its declared unit.
   *
   * @throws IllegalArgumentException if the parameter is estimated or fixed already, or the value
   *     is not finite
   */
  NeedsEstimate<M> fix(ParameterHandle<M> parameter, double value);

  /**
   * Estimates a parameter of the data: a scale, an offset, a level of noise, or the value of a
   * parameter in some experiments.
   *
   * @throws IllegalArgumentException if it is estimated or fixed already
   */
  Ready<M> estimate(DataParameter parameter, Domain domain);

  /**
   * Estimates a parameter of the model for each experiment by itself; those that give it a value
   * keep that. The report calls it {@code "CL of subject 3"}, by the names of the experiments, or
   * {@code "CL of experiment 3"}. Experiments of the same name share a value. A prior on the
   * parameter holds for each value. What is said of one of them, as {@code DataParameter.of(CL,
   * "subject 3")}, holds for it instead.
   *
   * @throws IllegalArgumentException if it is estimated or fixed already
   */
  Ready<M> estimateEach(ParameterHandle<M> parameter, Domain domain);

  /**
   * Gives a parameter of the data a value.
   *
   * @throws IllegalArgumentException if it is estimated or fixed already, or the value is not
   *     finite
   */
  NeedsEstimate<M> fix(DataParameter parameter, double value);

  /** Sets how strongly large residuals count; their squares unless said. */
  NeedsEstimate<M> loss(Loss loss);

  /** Sets how data are summed up; the sum of all weighted squares unless said. */
  NeedsEstimate<M> metric(Metric metric);

  /** Adds what is known of a parameter beforehand. */
  NeedsEstimate<M> prior(ParameterHandle<M> parameter, Prior prior);

  /** Adds what is known of a parameter of the data beforehand. */
  NeedsEstimate<M> prior(DataParameter parameter, Prior prior);

  /**
   * Keeps an observable near to a value, above or below it, in every experiment.
   *
   * @throws IllegalArgumentException if the target has no times
   */
  NeedsEstimate<M> keep(ObservableHandle<M> observable, Target target);

  /** Minimizes a criterion of one's own; data do not count then, and need not be there. */
  NeedsEstimate<M> minimize(Criterion<M> criterion);

  /** Minimizes a criterion of one's own in addition. */
  NeedsEstimate<M> alsoMinimize(Criterion<M> criterion);

  /** Sets how exactly to integrate; {@link Tolerances#defaults()} unless said. */
  NeedsEstimate<M> tolerances(Tolerances tolerances);

  /** Sets where derivatives come from; generated sensitivities unless said. */
  NeedsEstimate<M> differentiate(Differentiation differentiation);

  /** Sets who is told how the fit proceeds; nobody unless said. */
  NeedsEstimate<M> onProgress(Progress progress);
}
