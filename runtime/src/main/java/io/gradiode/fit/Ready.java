package io.gradiode.fit;

import io.gradiode.integration.Tolerances;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import io.gradiode.report.FitReport;
import java.util.List;

/**
 * A fit that can run.
 *
 * <p>Without {@link #search} and {@link #polish} it is a Levenberg–Marquardt fit from the start;
 * with a search alone, the search's result is the fit's.
 *
 * @param <M> the model
 */
public sealed interface Ready<M> extends NeedsEstimate<M> permits Sentence {

  @Override
  Ready<M> to(Experiment<M> experiment);

  @Override
  Ready<M> to(List<Experiment<M>> experiments);

  @Override
  Ready<M> fix(ParameterHandle<M> parameter, double value);

  @Override
  Ready<M> tolerances(Tolerances tolerances);

  @Override
  Ready<M> differentiate(Differentiation differentiation);

  @Override
  Ready<M> onProgress(Progress progress);

  /**
   * Starts an estimated parameter elsewhere than its domain says.
   *
   * @throws IllegalArgumentException if it is not estimated, or the value lies outside
   */
  Ready<M> startingAt(ParameterHandle<M> parameter, double value);

  /** Searches globally first, in the cube of all bounds. The last one said holds. */
  Ready<M> search(Search search);

  /**
   * Improves the start, or what the search found, by a local optimizer. Searches that polish each
   * round use it too. The last one said holds.
   */
  Ready<M> polish(Optimizer optimizer);

  /**
   * Fits.
   *
   * @return also where the model could not be integrated; see {@link FitReport#outcome()}
   * @throws IllegalStateException if a parameter has no value in some experiment, or a search or
   *     optimizer needs bounds that a domain does not have
   * @throws IllegalArgumentException if an estimated parameter is overridden by every experiment,
   *     or there are no data
   */
  FitReport<M> run();
}
