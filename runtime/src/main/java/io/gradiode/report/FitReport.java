package io.gradiode.report;

import io.gradiode.integration.StepCounts;
import io.gradiode.integration.Tolerances;
import io.gradiode.integration.Traces;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Datum;
import io.gradiode.objective.ModelObjective;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Crew;
import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.StartOutcome;
import io.gradiode.profile.Profile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * What a fit has found: estimates with their uncertainty, how well the model fits, what it cost,
 * why it stopped. Immutable; {@link #toString()} is a table for people.
 *
 * <p>Standard errors come from the Fisher information at the estimates, {@code s² (AᵀA)⁻¹}; for
 * least squares {@code A} is the Jacobian of the residuals. If every datum has a known or estimated
 * standard deviation, {@code s² = 1}; else {@code s² = χ²/(N − P)}. Priors count as data do.
 * Estimates on a bound count as given: their own standard error is NaN, and those of the others
 * hold under this condition.
 *
 * @param <M> the model
 */
public final class FitReport<M> {

  private static final double DEFAULT_LEVEL = 0.95;

  private final FitResult<M> result;
  private final double level;
  private final List<Datum> data;
  private final FitOutcome outcome;
  private final Statistics statistics;
  private final Estimates estimates;
  private final List<Misfit> misfits;
  private final List<EventMisfit> eventMisfits;
  private final List<Direction> directions;
  private final List<String> warnings;

  private FitReport(FitResult<M> result, double level, Optional<List<Direction>> known) {
    this.result = result;
    this.level = Confidence.requireLevel(level);
    this.data = List.copyOf(result.objective().data());
    this.outcome = Outcomes.of(result);
    this.statistics = Statistics.of(result, data);
    this.estimates = Estimates.of(result, statistics, level);
    this.misfits = Misfits.of(result.model(), data, result.evaluation().predictions());
    this.eventMisfits = EventMisfit.of(result, data);
    this.directions = known.orElseGet(() -> Directions.of(result, estimates, statistics));
    this.warnings = Warnings.of(result, outcome, statistics, estimates, eventMisfits, directions);
  }

  /** The report of a finished fit. */
  public static <M> FitReport<M> of(FitResult<M> result) {
    return new FitReport<>(result, DEFAULT_LEVEL, Optional.empty());
  }

  /**
   * The same report with intervals of another level of confidence; 0.95 unless said.
   *
   * @throws IllegalArgumentException unless it lies between 0 and 1
   */
  public FitReport<M> atLevel(double newLevel) {
    return new FitReport<>(result, newLevel, Optional.of(directions));
  }

  /** The level of confidence of all intervals. */
  public double level() {
    return level;
  }

  /** What was fitted. */
  public ModelDefinition<M> model() {
    return result.model();
  }

  /** How the fit ended. */
  public FitOutcome outcome() {
    return outcome;
  }

  /** Whether the estimates are a minimum, by the last optimizer's own criterion. */
  public boolean isConverged() {
    return outcome.isConverged();
  }

  /** What is said about one parameter of the model, estimated or given. */
  public Estimate estimate(ParameterHandle<M> parameter) {
    return estimates.all().get(parameter.index());
  }

  /**
   * What is said about one parameter of the data, estimated or given.
   *
   * @throws IllegalArgumentException if no experiment of the fit uses it
   */
  public Estimate estimate(DataParameter parameter) {
    return estimates.all().get(place(parameter));
  }

  private int place(DataParameter parameter) {
    final int place = result.objective().dataParameters().indexOf(parameter);
    if (place < 0) {
      throw new IllegalArgumentException(
          "The fit has no data parameter '%s' in %s; it has %s"
              .formatted(parameter.name(), parameter.unit(), result.objective().dataParameters()));
    }
    return result.model().parameters().size() + place;
  }

  /**
   * What is said about each parameter: those of the model in the order of declaration, then those
   * of the data.
   */
  public List<Estimate> estimates() {
    return estimates.all();
  }

  /**
   * Correlation of two estimates, from −1 to 1.
   *
   * @return NaN unless both were estimated and are identifiable
   */
  public double correlation(ParameterHandle<M> one, ParameterHandle<M> other) {
    return estimates.correlation(one.index(), other.index());
  }

  /**
   * Covariance of two estimates, in the product of their units.
   *
   * @return NaN unless both were estimated and are identifiable
   */
  public double covariance(ParameterHandle<M> one, ParameterHandle<M> other) {
    return estimates.covariance(one.index(), other.index());
  }

  /** Correlations of all estimated parameters. */
  public EstimateMatrix correlations() {
    return EstimateMatrix.of(estimates.all(), estimates::correlation);
  }

  /** Covariances of all estimated parameters. */
  public EstimateMatrix covariances() {
    return EstimateMatrix.of(estimates.all(), estimates::covariance);
  }

  /**
   * Changes of parameters that the data do not see, or hardly; empty if all is well determined.
   * Parameters on a bound are left out.
   */
  public List<Direction> directions() {
    return directions;
  }

  /**
   * How far a parameter of the model can go before the data object, all others adapting, at this
   * report's level of confidence. Takes some fifty fits from near by. Of a fit that has not
   * converged it may be one-sided: where a better fit is found, there is no end.
   *
   * @throws IllegalArgumentException if it was not estimated
   */
  public Profile profile(ParameterHandle<M> parameter) {
    return profiler().of(parameter.index());
  }

  /**
   * How far a parameter of the data can go; see {@link #profile(ParameterHandle)}.
   *
   * @throws IllegalArgumentException if it was not estimated
   */
  public Profile profile(DataParameter parameter) {
    return profiler().of(place(parameter));
  }

  /** The profiles of all estimated parameters, in the order in which they were estimated. */
  public List<Profile> profiles() {
    return profiler().all(Crew.callerAlone());
  }

  /**
   * The profiles of all estimated parameters. The threads of an executor help the calling one; the
   * result is the same, bit for bit, however many they are. The executor is not shut down.
   */
  public List<Profile> profiles(Executor executor) {
    final int processors = Runtime.getRuntime().availableProcessors();
    return profiler().all(new Crew(processors, Optional.of(executor)));
  }

  private Profiler profiler() {
    return new Profiler(result, statistics, estimates.all(), level);
  }

  /** What was minimized, with work arrays of its own: its value at any other point. */
  public ModelObjective<M> objective() {
    return result.objective().fork();
  }

  /** All parameters of the model at the best point, in the order of declaration; a new array. */
  public double[] parameters() {
    return Arrays.copyOf(result.point().toArray(), result.model().parameters().size());
  }

  /**
   * The standardized residuals, {@code (model − data)/σ}, or weighted ones where only weights are
   * known, in the order of {@link #data()}; a new array.
   */
  public double[] residuals() {
    return result.evaluation().residuals().toArray();
  }

  /** What the fitted model says in place of each datum, in their order; a new array. */
  public double[] predictions() {
    return result.evaluation().predictions().toArray();
  }

  /**
   * The experiments as they were fitted: where each has a value of its own of a parameter, they
   * have its data parameter.
   */
  public List<Experiment<M>> experiments() {
    return result.objective().experiments();
  }

  /** What was measured, in the order of the residuals. */
  public List<Datum> data() {
    return data;
  }

  /** χ², deviance, information criteria, degrees of freedom. */
  public Statistics statistics() {
    return statistics;
  }

  /** The sum of squared standardized residuals, {@code Σ w (model − data)²}. */
  public double chiSquared() {
    return statistics.chiSquared();
  }

  /** What the fit has minimized, at the best point: with priors, penalties and the loss. */
  public double objectiveValue() {
    return result.evaluation().value();
  }

  /** Number of priors that count in the objective. */
  public int priorCount() {
    return result.priorCount();
  }

  /** Root of the mean squared weighted residual. */
  public double rootMeanSquare() {
    return statistics.rootMeanSquare();
  }

  /** Akaike's information criterion; see {@link Statistics}. */
  public double aic() {
    return statistics.aic();
  }

  /** How far the model is from the data, for each observable that was measured. */
  public List<Misfit> misfits() {
    return misfits;
  }

  /** How far the model is from the times of each event that was recorded. */
  public List<EventMisfit> eventMisfits() {
    return eventMisfits;
  }

  /** What was run, in order. */
  public List<Stage> stages() {
    return result.stages();
  }

  /**
   * How each start of a multi-start ended, by index; empty if there was none. Points are all
   * parameters in the order of {@link #parameters()}.
   */
  public List<StartOutcome> starts() {
    return result.stages().stream().flatMap(stage -> stage.starts().stream()).toList();
  }

  /** What a careful reader should know; empty if nothing. */
  public List<String> warnings() {
    return warnings;
  }

  /** All evaluations of the objective, in their order. */
  public Results results() {
    return result.results();
  }

  /** How often the objective over all experiments was evaluated, by kind. */
  public EvaluationCounts evaluations() {
    return result.cost().evaluations();
  }

  /** By which steps the model was integrated at the estimates, for a gradient. */
  public StepCounts steps() {
    return result.evaluation().steps();
  }

  /** From start to end. */
  public Duration time() {
    return result.cost().time();
  }

  /**
   * What the report says, as JSON (RFC 8259), for other programs. Doubles read back to the same
   * bits; NaN and infinities, which JSON does not have, are {@code null}, and {@code status} tells
   * why. Keys come in this order, and keep their meaning while {@code version} is 1; more may come.
   *
   * <pre>
   * format "gradiode-fit-report", version 1, model
   * outcome       kind (converged, stopped, failed), reason, description, detail
   * level         of all intervals
   * parameters    of the model, then of the data: name, unit, value, standardError, lower, upper,
   *               status (ESTIMATED, NOT_IDENTIFIABLE, AT_LOWER_BOUND, AT_UPPER_BOUND, FIXED),
   *               logScale
   * correlations  parameters, rows
   * covariances   parameters, rows
   * statistics    dataCount, estimatedCount, degreesOfFreedom, objective, chiSquared,
   *               reducedChiSquared, noiseKnown, deviance, aic, aicc, bic
   * misfits       observable, unit, dataCount, rootMeanSquare
   * eventMisfits  event, unit, recordedCount, modelCount, rootMeanSquare
   * directions    kind, parameters, coefficients, deviation, sentence
   * stages        method, iterations, objective, reason, detail,
   *               starts (index, objective, reason)
   * evaluations   values, gradients, jacobians
   * steps         explicit, implicit, backward: of one gradient at the estimates
   * seconds
   * warnings
   * </pre>
   */
  public String toJson() {
    return ReportJson.of(this);
  }

  /**
   * The estimates as comma-separated values: a head, {@code
   * parameter,unit,estimate,standard_error,lower,upper,level,status}, and a line for each parameter
   * with all digits.
   */
  public String toCsv() {
    return Csv.of(this);
  }

  /**
   * All parameters of the model in an experiment, with the values of the data parameters that stand
   * for some of them there; a new array.
   *
   * @throws IllegalArgumentException if the experiment has a data parameter that the fit has not,
   *     or no value of a parameter of which each experiment of the fit has its own
   */
  public double[] parametersIn(Experiment<M> experiment) {
    for (ParameterHandle<M> parameter : model().parameters()) {
      if (result.overridden().get(parameter.index()) && !experiment.hasValueOf(parameter)) {
        throw new IllegalArgumentException(
            "'%s' has a value of its own in each experiment of the fit; give it one with(…)"
                .formatted(parameter.name()));
      }
    }
    final double[] values = parameters();
    experiment.locals().forEach((index, local) -> values[index] = result.point().get(place(local)));
    return values;
  }

  /**
   * What all quantities of the fitted model do in an experiment, one of the fit or another, at the
   * default tolerances. Other values for some parameters are said with the experiment:
   *
   * <pre>{@code
   * report.generate(experiment).of(V);
   * report.generate(experiment.with(G_NA, 3e-5)).of(I_NA);
   * report.generate(experiment).eventTimes(SPIKE);
   * }</pre>
   *
   * @param experiment with at least one time, of a sample or a datum; or with an end, if the model
   *     has events
   * @throws IllegalArgumentException if there is no time, an input is missing, or the experiment
   *     has a data parameter that the fit has not
   */
  public Traces<M> generate(Experiment<M> experiment) {
    return Traces.generate(model(), Tolerances.defaults(), parametersIn(experiment), experiment);
  }

  /**
   * Where the curve of an observable may be in an experiment, one of the fit or another, at this
   * report's level of confidence: the uncertainty of the estimates, to first order.
   *
   * @param experiment with at least one time, of a sample or a datum
   * @throws IllegalArgumentException if there is no time, an input is missing, the experiment has a
   *     data parameter that the fit has not, or the model cannot be integrated to its end
   */
  public Band band(Experiment<M> experiment, ObservableHandle<M> observable) {
    final int[] entries = IntStream.range(0, model().parameters().size()).toArray();
    experiment.locals().forEach((index, local) -> entries[index] = place(local));
    return new Bands<>(this, estimates, experiment, entries).of(observable, level);
  }

  /** A table for people. */
  @Override
  public String toString() {
    return ReportText.of(this);
  }
}
