package io.gradiode.fit;

import io.gradiode.observation.Experiment;
import java.util.List;

/**
 * A fit that has a model, and wants data next.
 *
 * @param <M> the model
 */
public sealed interface NeedsData<M> permits NeedsEstimate {

  /**
   * Adds an experiment with data.
   *
   * @throws IllegalArgumentException if it lacks an input, or its times do not fit together
   */
  NeedsEstimate<M> to(Experiment<M> experiment);

  /**
   * Adds experiments with data.
   *
   * @throws IllegalArgumentException if one lacks an input, or its times do not fit together
   */
  NeedsEstimate<M> to(List<Experiment<M>> experiments);
}
