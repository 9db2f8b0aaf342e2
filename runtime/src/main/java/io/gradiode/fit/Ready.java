package io.gradiode.fit;

import io.gradiode.integration.Tolerances;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Criterion;
import io.gradiode.objective.EventMeasure;
import io.gradiode.objective.Loss;
import io.gradiode.objective.Metric;
import io.gradiode.objective.Prior;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Target;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import io.gradiode.report.FitReport;
import java.nio.file.Path;
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
   * Searches globally first, for the smallest value of a measure of events instead of what the fit
   * minimizes: such as {@code search(differentialEvolution(), gammaFactor(SPIKE, 2e-3))}. What the
   * search finds is where {@link #polish} begins, which minimizes the objective of the fit with
   * derivatives; without polish it is the fit's result. The last search said holds.
   *
   * <p>Results list the evaluations of the measure with a kind of their own, and do not compare
   * them with the others.
   *
   * @param search one that needs values only: {@code differentialEvolution()}, {@code cmaEs()} or
   *     {@code askTell(…)}, without {@code polishEachRound()}
   * @param measure compares with the event times that experiments observe
   * @throws IllegalArgumentException if the search polishes on its way, which it could do for
   *     another objective only
   */
  Ready<M> search(Search search, EventMeasure<M> measure);

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
   * Writes every evaluation down as soon as it is made, to a file that survives the end of the
   * process, whatever ends it. If the file is there already, the fit goes on from where it was
   * ended, to the same bits as if it had never been. A finished fit is not evaluated again.
   *
   * <p>The file keeps values and gradients, of local optimizers that have ended also the result;
   * residuals and Jacobians of one that has not are computed again. Budgets, progress and the
   * number of threads may change from run to run, nothing else.
   *
   * @param path a file of this fit, or none yet; each process needs one of its own
   */
  Ready<M> checkpoint(Path path);

  /**
   * Does only a part of the starts of a multi-start, such as {@code Shard.parse("3/8")}, and leaves
   * the last polish to {@link #merge}: several processes, also on several machines, share a search.
   * Each needs a {@link #checkpoint} of its own.
   */
  Ready<M> shard(Shard shard);

  /**
   * Takes the starts of a multi-start from the checkpoints of all its shards, which are only read,
   * and finishes the fit: to the same bits as if one process had done everything.
   */
  Ready<M> merge(Path... checkpoints);

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
   *     or there are no data; if a measure compares with events that no experiment has recorded
   * @throws IllegalStateException if a checkpoint belongs to another fit, is damaged or in use, or
   *     the merged ones lack a start; if a fit without a multi-start is to be shared
   * @throws java.io.UncheckedIOException if a checkpoint cannot be read or written
   */
  FitReport<M> run();
}
