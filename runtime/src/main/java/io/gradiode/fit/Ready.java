package io.gradiode.fit;

import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Criterion;
import io.gradiode.objective.Loss;
import io.gradiode.objective.Metric;
import io.gradiode.objective.Prior;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Target;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import io.gradiode.report.FitReport;
import java.time.Duration;
import java.util.List;

/**
 * A fit that can run.
 *
 * <p>Without {@link #search} and {@link #polish} it is a Levenberg–Marquardt fit from the start, or
 * one by BFGS where the objective is no sum of squares: where noise is estimated, say; with a
 * search alone, the search's result is the fit's.
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
  Ready<M> fix(DataParameter parameter, double value);

  @Override
  Ready<M> loss(Loss loss);

  @Override
  Ready<M> metric(Metric metric);

  @Override
  Ready<M> prior(ParameterHandle<M> parameter, Prior prior);

  @Override
  Ready<M> prior(DataParameter parameter, Prior prior);

  @Override
  Ready<M> keep(ObservableHandle<M> observable, Target target);

  @Override
  Ready<M> minimize(Criterion<M> criterion);

  @Override
  Ready<M> alsoMinimize(Criterion<M> criterion);

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

  /**
   * Starts an estimated parameter of the data elsewhere than its domain says.
   *
   * @throws IllegalArgumentException if it is not estimated, or the value lies outside
   */
  Ready<M> startingAt(DataParameter parameter, double value);

  /** Searches globally first, in the cube of all bounds. The last one said holds. */
  Ready<M> search(Search search);

  /**
   * Draws the model towards the data of an observable before it is polished: {@code + gain (data −
   * state)} in the rate of the state that it shows, for a falling sequence of gains, and none in
   * the end. Oscillating and spiking models have many local minima, of which the coupling removes
   * most. May be said of several observables; the gains said last hold for all of them.
   *
   * <p>Comes after {@link #search}, if there is one. See {@link
   * io.gradiode.optimization.CouplingContinuation}.
   *
   * @param observable a state, measured in one experiment at least, on a known scale
   * @param gains in 1 / the model's unit of time, falling, positive; without any, they are found
   *     from the data
   * @throws IllegalArgumentException if the observable is no state, or the gains are not positive,
   *     or do not fall
   */
  Ready<M> coupled(ObservableHandle<M> observable, double... gains);

  /**
   * Improves the start, or what the search found, by a local optimizer. Searches that polish each
   * round use it too. The last one said holds.
   */
  Ready<M> polish(Optimizer optimizer);

  /**
   * Ends after this many evaluations of the objective, of any kind; one with derivatives counts as
   * one. The result is the best point of these evaluations, whatever method was at work.
   *
   * <p>Of a parallel search those count that would have been made first if its starts had been made
   * one after the other, so that the result is the same for any number of threads.
   *
   * @throws IllegalArgumentException unless {@code evaluations >= 1}
   */
  Ready<M> maxEvaluations(long evaluations);

  /**
   * Ends before the first evaluation after this time. The result is the best point so far, whatever
   * method was at work; how far that comes depends on the machine.
   *
   * @throws IllegalArgumentException unless positive
   */
  Ready<M> maxTime(Duration time);

  /**
   * Fits.
   *
   * <p>Interrupting the thread that runs a fit ends it before its next evaluation, with the best
   * point so far and {@link io.gradiode.optimization.StopReason#INTERRUPTED}; the interrupt status
   * is kept.
   *
   * @return also where the model could not be integrated; see {@link FitReport#outcome()}
   * @throws IllegalStateException if a parameter has no value in some experiment, or a search or
   *     optimizer needs bounds that a domain does not have
   * @throws UnsupportedOperationException if no observable that shall be coupled is measured
   * @throws IllegalArgumentException if an estimated parameter is overridden by every experiment,
   *     or there are no data
   */
  FitReport<M> run();
}
