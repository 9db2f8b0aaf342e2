package io.gradiode.report;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Datum;
import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.Point;
import java.time.Duration;
import java.util.List;

/**
 * What a fit has found: estimates with their uncertainty, how well the model fits, what it cost,
 * why it stopped. Immutable; {@link #toString()} is a table for people.
 *
 * <p>Standard errors come from the Fisher information of the residuals linearized at the estimates,
 * {@code s² (JᵀJ)⁻¹}. If every datum has a known standard deviation, {@code s² = 1}; else {@code s²
 * = χ²/(N − P)}. Estimates on a bound count as given: their own standard error is NaN, and those of
 * the others hold under this condition.
 *
 * @param <M> the model
 */
public final class FitReport<M> {

  private final ModelDefinition<M> model;
  private final Point parameters;
  private final Point residuals;
  private final List<Datum> data;
  private final FitOutcome outcome;
  private final Statistics statistics;
  private final Estimates estimates;
  private final List<Misfit> misfits;
  private final List<Stage> stages;
  private final List<String> warnings;
  private final Cost cost;

  private FitReport(FitResult<M> result) {
    this.model = result.model();
    this.parameters = result.parameters();
    this.residuals = result.evaluation().residuals();
    this.data = List.copyOf(result.data().data());
    this.outcome = Outcomes.of(result);
    this.statistics =
        new Statistics(
            (int) data.stream().filter(datum -> datum.weight() > 0).count(),
            result.space().dimension(),
            result.evaluation().value(),
            result.data().isNoiseKnown());
    this.estimates = Estimates.of(result, statistics);
    this.misfits = Misfits.of(model, data, residuals);
    this.stages = result.stages();
    this.cost = result.cost();
    this.warnings = Warnings.of(outcome, statistics, estimates);
  }

  /** The report of a finished fit. */
  public static <M> FitReport<M> of(FitResult<M> result) {
    return new FitReport<>(result);
  }

  /** What was fitted. */
  public ModelDefinition<M> model() {
    return model;
  }

  /** How the fit ended. */
  public FitOutcome outcome() {
    return outcome;
  }

  /** Whether the estimates are a minimum, by the last optimizer's own criterion. */
  public boolean isConverged() {
    return outcome.isConverged();
  }

  /** What is said about one parameter, estimated or given. */
  public Estimate estimate(ParameterHandle<M> parameter) {
    return estimates.of(parameter.index());
  }

  /** What is said about each parameter, in the order of declaration. */
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

  double correlationOf(int one, int other) {
    return estimates.correlation(one, other);
  }

  /**
   * Covariance of two estimates, in the product of their units.
   *
   * @return NaN unless both were estimated and are identifiable
   */
  public double covariance(ParameterHandle<M> one, ParameterHandle<M> other) {
    return estimates.covariance(one.index(), other.index());
  }

  /** All parameters at the best point, in the order of declaration; a new array. */
  public double[] parameters() {
    return parameters.toArray();
  }

  /** The weighted residuals, in the order of {@link #data()}; a new array. */
  public double[] residuals() {
    return residuals.toArray();
  }

  /** What was measured, in the order of the residuals. */
  public List<Datum> data() {
    return data;
  }

  /** χ², information criteria, degrees of freedom. */
  public Statistics statistics() {
    return statistics;
  }

  /** The sum of squares {@code Σ w (model − data)²}. */
  public double chiSquared() {
    return statistics.chiSquared();
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

  /** What was run, in order. */
  public List<Stage> stages() {
    return stages;
  }

  /** What a careful reader should know; empty if nothing. */
  public List<String> warnings() {
    return warnings;
  }

  /** How often the sum of squares over all experiments was evaluated, by kind. */
  public EvaluationCounts evaluations() {
    return cost.evaluations();
  }

  /** From start to end. */
  public Duration time() {
    return cost.time();
  }

  /** A table for people. */
  @Override
  public String toString() {
    return ReportText.of(this);
  }
}
