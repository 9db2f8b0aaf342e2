package io.gradiode.objective;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.StepCounts;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import java.util.List;
import java.util.Set;

/**
 * The sum of squares {@code Σ w (model − data)²} over all data of all experiments, as a function of
 * all parameters in the order of their declaration, in their declared units.
 *
 * <p>The special case of a {@link ModelObjective} in which the noise is known or left to weights.
 * Parameters of the data, such as scales, follow those of the model.
 *
 * <p>Residuals {@code √w (model − data)} are ordered by experiment, then by measurement as
 * observed, then by time; missing data (NaN) have none. Behind them each recording of events has
 * one for each of its times, and one for all events beyond them; see {@link ModelObjective}. A
 * parameter that an experiment overrides has no influence there.
 *
 * <p>Where an experiment cannot be integrated, {@link #value} is infinite, the gradient and the
 * Jacobian are 0 and the residuals infinite; {@link #lastOutcome()} tells why. {@link #value} and
 * {@link #residuals} integrate the states alone: they agree with the other two to about the
 * tolerance, not to the last bit.
 *
 * <p>Owns its work arrays and one solver: one objective per thread. Once each method was called, no
 * call allocates, except to describe a failure.
 *
 * @param <M> the model
 */
public final class LeastSquares<M> implements ModelObjective<M> {

  private final TermSum<M> sum;

  private LeastSquares(TermSum<M> sum) {
    this.sum = sum;
  }

  /**
   * With the default tolerances.
   *
   * @throws IllegalArgumentException if there are no data, an experiment lacks an input, or its
   *     times do not fit together
   */
  public static <M> LeastSquares<M> of(ModelDefinition<M> model, List<Experiment<M>> experiments) {
    return of(model, Tolerances.defaults(), experiments);
  }

  /**
   * With the default tolerances.
   *
   * @throws IllegalArgumentException if there are no data, an experiment lacks an input, or its
   *     times do not fit together
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  public static <M> LeastSquares<M> of(ModelDefinition<M> model, Experiment<M>... experiments) {
    return of(model, Tolerances.defaults(), List.of(experiments));
  }

  /**
   * With chosen tolerances.
   *
   * @throws IllegalArgumentException if there are no data, an experiment lacks an input, or its
   *     times do not fit together
   */
  public static <M> LeastSquares<M> of(
      ModelDefinition<M> model, Tolerances tolerances, List<Experiment<M>> experiments) {
    final TermSum<M> sum = TermSum.of(model, tolerances, experiments, Goal.leastSquares());
    if (!sum.isSumOfSquares()) {
      throw new IllegalArgumentException(
          "The noise of %s is estimated or depends on the model, which is no sum of squares: use %s"
              .formatted(model.name(), "ModelObjective.of(…)"));
    }
    return new LeastSquares<>(sum);
  }

  /**
   * With chosen tolerances.
   *
   * @throws IllegalArgumentException if there are no data, an experiment lacks an input, or its
   *     times do not fit together
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  public static <M> LeastSquares<M> of(
      ModelDefinition<M> model, Tolerances tolerances, Experiment<M>... experiments) {
    return of(model, tolerances, List.of(experiments));
  }

  @Override
  public int dimension() {
    return sum.dimension();
  }

  @Override
  public int residualCount() {
    return sum.residualCount();
  }

  @Override
  public ModelDefinition<M> model() {
    return sum.model();
  }

  @Override
  public List<Experiment<M>> experiments() {
    return sum.experiments();
  }

  @Override
  public List<DataParameter> dataParameters() {
    return sum.dataParameters();
  }

  @Override
  public List<Datum> data() {
    return sum.data();
  }

  @Override
  public boolean isNoiseKnown() {
    return sum.isNoiseKnown();
  }

  @Override
  public Outcome lastOutcome() {
    return sum.lastOutcome();
  }

  @Override
  public StepCounts lastSteps() {
    return sum.lastSteps();
  }

  @Override
  public double value(double[] x) {
    return sum.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    return sum.valueAndGradient(x, gradient);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    return sum.residuals(x, residuals);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    return sum.residualsAndJacobian(x, residuals, jacobian);
  }

  @Override
  public int[] eventCounts(double[] x) {
    return sum.eventCounts(x);
  }

  @Override
  public double standardizedResiduals(double[] x, double[] residuals) {
    return sum.standardizedResiduals(x, residuals);
  }

  @Override
  public double predictions(double[] x, double[] predictions) {
    return sum.predictions(x, predictions);
  }

  @Override
  public double dataLoss(double[] x) {
    return sum.dataLoss(x);
  }

  @Override
  public double logNormalization(double[] x) {
    return sum.logNormalization(x);
  }

  @Override
  public int informationRowCount() {
    return sum.informationRowCount();
  }

  @Override
  public double informationRows(double[] x, double[] rows) {
    return sum.informationRows(x, rows);
  }

  @Override
  public LeastSquares<M> sensitiveTo(boolean[] parametersThatMatter) {
    return new LeastSquares<>(sum.sensitiveTo(parametersThatMatter));
  }

  @Override
  public LeastSquares<M> fork() {
    return new LeastSquares<>(sum.fork());
  }

  @Override
  public LeastSquares<M> couplingThrough(Set<ObservableHandle<M>> observables) {
    return new LeastSquares<>(sum.couplingThrough(observables));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Coupling a coupled objective replaces its strength.
   */
  @Override
  public LeastSquares<M> coupled(double strength) {
    return new LeastSquares<>(sum.coupled(strength));
  }
}
