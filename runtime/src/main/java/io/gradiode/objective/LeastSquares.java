package io.gradiode.objective;

import io.gradiode.integration.CoupledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.ParameterValues;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Measurement;
import io.gradiode.observation.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sum of squares {@code Σ w (model − data)²} over all data of all experiments, as a function of
 * all parameters in the order of their declaration, in their declared units.
 *
 * <p>Residuals {@code √w (model − data)} are ordered by experiment, then by measurement as
 * observed, then by time; missing data (NaN) have none. A parameter that an experiment overrides
 * has no influence there.
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

  private static final Outcome COMPLETED = new Outcome.Completed();

  private final ModelDefinition<M> model;
  private final Tolerances tolerances;
  private final List<Experiment<M>> experiments;
  private final Plan[] plans;
  private final int residualCount;
  private final SensitivitySolver<M> solver;
  private final Optional<LeastSquares<M>> uncoupled;
  private final boolean[] selected;
  private Set<ObservableHandle<M>> coupling;
  private int[] columns;
  private Outcome lastOutcome = COMPLETED;

  private LeastSquares(
      ModelDefinition<M> model,
      Tolerances tolerances,
      List<Experiment<M>> experiments,
      Optional<LeastSquares<M>> uncoupled) {
    this.model = model;
    this.uncoupled = uncoupled;
    this.tolerances = tolerances;
    this.experiments = List.copyOf(experiments);
    this.plans = this.experiments.stream().map(Experiment::plan).toArray(Plan[]::new);
    this.residualCount = Arrays.stream(plans).mapToInt(Plan::dataCount).sum();
    if (residualCount == 0) {
      throw new IllegalArgumentException(
          "There are no data to fit " + model.name() + " to; add some with observe(…).");
    }
    this.solver = new SensitivitySolver<>(model, tolerances);
    this.selected = new boolean[model.parameters().size()];
    Arrays.fill(selected, true);
    this.columns = indicesOf(selected);
    this.coupling = Set.copyOf(model.observables());
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
    return new LeastSquares<>(model, tolerances, experiments, Optional.empty());
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
  public LeastSquares<M> sensitiveTo(boolean[] parametersThatMatter) {
    if (parametersThatMatter.length != selected.length) {
      throw new IllegalArgumentException(
          "There are %d parameters, but the mask has %d entries"
              .formatted(selected.length, parametersThatMatter.length));
    }
    final LeastSquares<M> copy = new LeastSquares<>(model, tolerances, experiments, uncoupled);
    copy.select(parametersThatMatter);
    copy.coupling = coupling;
    return copy;
  }

  @Override
  public LeastSquares<M> couplingThrough(Set<ObservableHandle<M>> observables) {
    final LeastSquares<M> copy = fork();
    copy.coupling = Set.copyOf(observables);
    return copy;
  }

  private void select(boolean[] parametersThatMatter) {
    System.arraycopy(parametersThatMatter, 0, selected, 0, selected.length);
    columns = indicesOf(selected);
    solver.selectParameters(selected);
  }

  private static int[] indicesOf(boolean[] selected) {
    final int[] indices = new int[selected.length];
    int count = 0;
    for (int p = 0; p < selected.length; p++) {
      if (selected[p]) {
        indices[count++] = p;
      }
    }
    return Arrays.copyOf(indices, count);
  }

  @Override
  public int dimension() {
    return selected.length;
  }

  @Override
  public int residualCount() {
    return residualCount;
  }

  @Override
  public ModelDefinition<M> model() {
    return model;
  }

  @Override
  public List<DataParameter> dataParameters() {
    return List.of();
  }

  @Override
  public double standardizedResiduals(double[] x, double[] residuals) {
    return residuals(x, residuals);
  }

  @Override
  public int informationRowCount() {
    return residualCount;
  }

  @Override
  public double informationRows(double[] x, double[] rows) {
    return residualsAndJacobian(x, new double[residualCount], rows);
  }

  @Override
  public LeastSquares<M> fork() {
    return sensitiveTo(selected);
  }

  @Override
  public List<Experiment<M>> experiments() {
    return experiments;
  }

  @Override
  public List<Datum> data() {
    final List<Datum> data = new ArrayList<>(residualCount);
    for (int e = 0; e < plans.length; e++) {
      final Plan plan = plans[e];
      for (int d = 0; d < plan.dataCount(); d++) {
        data.add(
            new Datum(
                e,
                plan.dataObservable(d),
                plan.outputTime(plan.dataOutput(d)),
                plan.dataValue(d),
                plan.dataWeight(d)));
      }
    }
    return data;
  }

  @Override
  public boolean isNoiseKnown() {
    for (Experiment<M> experiment : experiments) {
      for (Measurement<M> measurement : experiment.measurements()) {
        if (!measurement.observations().isNoiseKnown()) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public Outcome lastOutcome() {
    return lastOutcome;
  }

  @Override
  public double value(double[] x) {
    double sum = 0;
    for (int e = 0; e < plans.length; e++) {
      if (!solveStates(e, x)) {
        return Double.POSITIVE_INFINITY;
      }
      final Plan plan = plans[e];
      for (int d = 0; d < plan.dataCount(); d++) {
        final double difference = difference(plan, d);
        sum += plan.dataWeight(d) * difference * difference;
      }
    }
    return checked(sum, x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int e = 0; e < plans.length; e++) {
      if (!solve(e, x)) {
        Arrays.fill(gradient, 0);
        return Double.POSITIVE_INFINITY;
      }
      sum += addGradient(plans[e], gradient);
    }
    for (int p : columns) {
      sum += 0 * gradient[p]; // NaN where a derivative is not finite
    }
    final double value = checked(sum, x);
    if (value == Double.POSITIVE_INFINITY) {
      Arrays.fill(gradient, 0);
    }
    return value;
  }

  private double addGradient(Plan plan, double[] gradient) {
    double sum = 0;
    for (int d = 0; d < plan.dataCount(); d++) {
      final int output = plan.dataOutput(d);
      final int observable = plan.dataObservable(d);
      final double weighted = plan.dataWeight(d) * difference(plan, d);
      sum += weighted * difference(plan, d);
      for (int p : columns) {
        gradient[p] += 2 * weighted * solver.sensitivity(output, observable, p);
      }
    }
    return sum;
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    double sum = 0;
    int row = 0;
    for (int e = 0; e < plans.length; e++) {
      if (!solveStates(e, x)) {
        return fail(residuals);
      }
      final Plan plan = plans[e];
      for (int d = 0; d < plan.dataCount(); d++) {
        residuals[row] = Math.sqrt(plan.dataWeight(d)) * difference(plan, d);
        sum += residuals[row] * residuals[row];
        row++;
      }
    }
    return checked(sum, x) == Double.POSITIVE_INFINITY ? fail(residuals) : sum;
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    Arrays.fill(jacobian, 0);
    double sum = 0;
    int row = 0;
    for (int e = 0; e < plans.length; e++) {
      if (!solve(e, x)) {
        Arrays.fill(jacobian, 0);
        return fail(residuals);
      }
      for (int d = 0; d < plans[e].dataCount(); d++) {
        sum += fillRow(plans[e], d, row, residuals, jacobian);
        row++;
      }
    }
    if (checked(sum, x) == Double.POSITIVE_INFINITY) {
      Arrays.fill(jacobian, 0);
      return fail(residuals);
    }
    return sum;
  }

  /** The squared residual; NaN if it or one of its derivatives is not finite. */
  private double fillRow(Plan plan, int d, int row, double[] residuals, double[] jacobian) {
    final double root = Math.sqrt(plan.dataWeight(d));
    final int output = plan.dataOutput(d);
    final int observable = plan.dataObservable(d);
    residuals[row] = root * difference(plan, d);
    double square = residuals[row] * residuals[row];
    for (int p : columns) {
      final double entry = root * solver.sensitivity(output, observable, p);
      jacobian[row * selected.length + p] = entry;
      square += 0 * entry;
    }
    return square;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Coupling a coupled objective replaces its strength.
   */
  @Override
  public LeastSquares<M> coupled(double strength) {
    final LeastSquares<M> base = uncoupled.orElse(this);
    final CoupledModel<M> coupledModel = CoupledModel.of(base.model, base.experiments, coupling);
    final LeastSquares<M> coupled =
        new LeastSquares<>(
            coupledModel,
            tolerances,
            base.experiments.stream()
                .map(experiment -> coupledModel.couple(experiment, strength))
                .toList(),
            Optional.of(base));
    coupled.select(selected);
    coupled.coupling = coupling;
    return coupled;
  }

  private double difference(Plan plan, int d) {
    return solver.observable(plan.dataOutput(d), plan.dataObservable(d)) - plan.dataValue(d);
  }

  private boolean solve(int experiment, double[] x) {
    if (plans[experiment].dataCount() == 0) {
      return true;
    }
    lastOutcome = solver.solve(x, experiments.get(experiment));
    return lastOutcome.isCompleted();
  }

  private boolean solveStates(int experiment, double[] x) {
    if (plans[experiment].dataCount() == 0) {
      return true;
    }
    lastOutcome = solver.solveStates(x, experiments.get(experiment));
    return lastOutcome.isCompleted();
  }

  /** States may be finite where an observable is not, or where squares overflow. */
  private double checked(double sum, double[] x) {
    if (Double.isFinite(sum)) {
      lastOutcome = COMPLETED;
      return sum;
    }
    lastOutcome =
        new Outcome.Failed(
            Outcome.Reason.NOT_FINITE,
            plans[plans.length - 1].end(),
            "",
            ParameterValues.of(model, x));
    return Double.POSITIVE_INFINITY;
  }

  private static double fail(double[] residuals) {
    Arrays.fill(residuals, Double.POSITIVE_INFINITY);
    return Double.POSITIVE_INFINITY;
  }
}
