package io.gradiode.fit;

import io.gradiode.integration.Tolerances;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
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

  /** Sets how exactly to integrate; {@link Tolerances#defaults()} unless said. */
  NeedsEstimate<M> tolerances(Tolerances tolerances);

  /** Sets where derivatives come from; generated sensitivities unless said. */
  NeedsEstimate<M> differentiate(Differentiation differentiation);

  /** Sets who is told how the fit proceeds; nobody unless said. */
  NeedsEstimate<M> onProgress(Progress progress);
}
