package io.gradiode.objective;

import io.gradiode.integration.CoupledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.ParameterValues;
import io.gradiode.integration.StepCounts;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one implementation of all objectives of a model and data: a sum of terms, each of which shows
 * its items to what is wanted of them. Allocates nothing per evaluation once each method was
 * called, except to describe a failure.
 *
 * <p>Residuals are ordered by experiment, within it data by measurement as observed and then by
 * time, then each recording of events by time and what all events beyond it cost, then targets;
 * priors come last.
 */
final class TermSum<M> implements ModelObjective<M> {

  private static final Outcome COMPLETED = new Outcome.Completed();

  private final ModelDefinition<M> model;
  private final Tolerances tolerances;
  private final List<Experiment<M>> experiments;
  private final Goal<M> goal;
  private final Set<ObservableHandle<M>> coupling;
  private final Optional<TermSum<M>> uncoupled;
  private final ParameterVector vector;
  private final boolean[] selected;
  private final List<ExperimentTerms<M>> parts = new ArrayList<>();
  private final Term[] priors;
  private final TermCounts counts;
  private final Sink value = new Sink.Value();
  private final Sink gradient = new Sink.Gradient();
  private final Sink residuals = new Sink.Residuals();
  private final Sink information;
  private final Sink.Jacobian jacobian;

  /** How a gradient is computed, and what is integrated where none is, but its value matters. */
  private final Derivatives ofGradient;

  private final Derivatives likeGradient;
  private Outcome lastOutcome = COMPLETED;
  private long explicitSteps;
  private long implicitSteps;
  private boolean isBackward;

  private TermSum(
      ModelDefinition<M> model,
      Tolerances tolerances,
      List<Experiment<M>> experiments,
      Goal<M> goal,
      Set<ObservableHandle<M>> coupling,
      Optional<TermSum<M>> uncoupled,
      Optional<boolean[]> parametersThatMatter) {
    this.model = model;
    this.tolerances = tolerances;
    this.experiments = List.copyOf(experiments);
    this.goal = goal;
    this.coupling = Set.copyOf(coupling);
    this.uncoupled = uncoupled;
    this.vector = ParameterVector.of(model, this.experiments);
    this.selected = parametersThatMatter.orElseGet(() -> all(vector.dimension())).clone();
    final DataWeights weights = DataWeights.of(model, this.experiments, goal.metric());
    final Solvers<M> solvers = new Solvers<>(model, tolerances);
    final boolean hasAdjoint = solvers.adjoint().isPresent();
    this.ofGradient = hasAdjoint ? Derivatives.BACKWARD : Derivatives.FORWARD;
    this.likeGradient = hasAdjoint ? Derivatives.NONE : Derivatives.FORWARD;
    for (int e = 0; e < this.experiments.size(); e++) {
      final Experiment<M> experiment = this.experiments.get(e);
      parts.add(new ExperimentTerms<>(e, experiment, weights, goal, vector, selected, solvers));
    }
    this.priors = goal.priors().stream().map(this::priorTerm).toArray(Term[]::new);
    this.counts = TermCounts.of(model, parts, priors);
    this.jacobian = new Sink.Jacobian(dimension());
    this.information = new Sink.Information(dimension());
  }

  static <M> TermSum<M> of(
      ModelDefinition<M> model,
      Tolerances tolerances,
      List<Experiment<M>> experiments,
      Goal<M> goal) {
    return new TermSum<>(
        model,
        tolerances,
        experiments,
        goal,
        Set.copyOf(model.observables()),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean[] all(int count) {
    final boolean[] all = new boolean[count];
    Arrays.fill(all, true);
    return all;
  }

  private Term priorTerm(Goal.ParameterPrior<M> prior) {
    final int entry =
        prior.ofModel().isPresent()
            ? prior.ofModel().get().index()
            : vector.entry(prior.ofData().orElseThrow());
    return new PriorTerm(prior.prior(), entry, selected[entry]);
  }

  @Override
  public TermSum<M> sensitiveTo(boolean[] parametersThatMatter) {
    if (parametersThatMatter.length != dimension()) {
      throw new IllegalArgumentException(
          "There are %d parameters, but the mask has %d entries"
              .formatted(dimension(), parametersThatMatter.length));
    }
    return copy(coupling, parametersThatMatter);
  }

  @Override
  public TermSum<M> couplingThrough(Set<ObservableHandle<M>> observables) {
    return copy(observables, selected);
  }

  private TermSum<M> copy(Set<ObservableHandle<M>> newCoupling, boolean[] mask) {
    return new TermSum<>(
        model, tolerances, experiments, goal, newCoupling, uncoupled, Optional.of(mask));
  }

  @Override
  public TermSum<M> fork() {
    return sensitiveTo(selected);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Coupling a coupled objective replaces its strength.
   */
  @Override
  public TermSum<M> coupled(double strength) {
    final TermSum<M> base = uncoupled.orElse(this);
    final CoupledModel<M> coupledModel = CoupledModel.of(base.model, base.experiments, coupling);
    return new TermSum<>(
        coupledModel,
        tolerances,
        base.experiments.stream().map(e -> coupledModel.couple(e, strength)).toList(),
        goal,
        coupling,
        Optional.of(base),
        Optional.of(selected));
  }

  @Override
  public int dimension() {
    return selected.length;
  }

  @Override
  public int residualCount() {
    return counts.residuals();
  }

  @Override
  public int informationRowCount() {
    return counts.informationRows();
  }

  @Override
  public ModelDefinition<M> model() {
    return model;
  }

  @Override
  public List<Experiment<M>> experiments() {
    return experiments;
  }

  @Override
  public List<DataParameter> dataParameters() {
    return vector.dataParameters();
  }

  @Override
  public List<Datum> data() {
    final List<Datum> data = new ArrayList<>();
    for (int e = 0; e < parts.size(); e++) {
      for (DataTerm term : parts.get(e).data()) {
        term.addTo(data, e);
      }
    }
    return data;
  }

  @Override
  public boolean isNoiseKnown() {
    return counts.noiseKnown();
  }

  @Override
  public Outcome lastOutcome() {
    return lastOutcome;
  }

  @Override
  public StepCounts lastSteps() {
    return new StepCounts(explicitSteps, implicitSteps, isBackward);
  }

  @Override
  public double value(double[] x) {
    value.begin(Sink.NOWHERE);
    return evaluate(x, value, Derivatives.NONE);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradientOfX) {
    return evaluateDerivatives(x, gradient, gradientOfX, ofGradient);
  }

  @Override
  public double residuals(double[] x, double[] residualsAtX) {
    requireSquares();
    residuals.begin(residualsAtX);
    return failing(evaluate(x, residuals, Derivatives.NONE), residualsAtX);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residualsAtX, double[] jacobianAtX) {
    requireSquares();
    jacobian.begin(residualsAtX);
    jacobian.jacobian = jacobianAtX;
    Arrays.fill(jacobianAtX, 0);
    return failing(
        finite(evaluate(x, jacobian, Derivatives.FORWARD), jacobianAtX, x), residualsAtX);
  }

  private void requireSquares() {
    if (!isSumOfSquares()) {
      throw new UnsupportedOperationException(
          "The objective of %s is no sum of squares: %s. Use a method without residuals, as bfgs()"
              .formatted(model.name(), counts.reason()));
    }
  }

  @Override
  public double standardizedResiduals(double[] x, double[] residualsAtX) {
    final Sink sink = new Sink.Standardized();
    sink.begin(residualsAtX);
    return failing(evaluate(x, sink, likeGradient), residualsAtX);
  }

  @Override
  public double predictions(double[] x, double[] predictionsAtX) {
    final Sink sink = new Sink.Predictions();
    sink.begin(predictionsAtX);
    final double sum = evaluate(x, sink, likeGradient);
    if (sum == Double.POSITIVE_INFINITY) {
      Arrays.fill(predictionsAtX, Double.NaN);
    }
    return sum;
  }

  @Override
  public double dataLoss(double[] x) {
    final Sink sink = new Sink.DataLoss();
    return evaluate(x, sink, likeGradient);
  }

  @Override
  public int[] eventCounts(double[] x) {
    final List<Integer> eventCounts = new ArrayList<>();
    for (ExperimentTerms<M> part : parts) {
      final boolean exists = part.solve(x, Derivatives.NONE, COMPLETED).isCompleted();
      part.recordings().forEach(events -> eventCounts.add(exists ? events.modelCount() : -1));
    }
    return eventCounts.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public double logNormalization(double[] x) {
    final Sink sink = new Sink.LogNormalization();
    return evaluate(x, sink, likeGradient);
  }

  @Override
  public double informationRows(double[] x, double[] rows) {
    return evaluateDerivatives(x, information, rows, Derivatives.FORWARD);
  }

  private double evaluateDerivatives(double[] x, Sink sink, double[] derivatives, Derivatives how) {
    sink.begin(derivatives);
    Arrays.fill(derivatives, 0);
    return finite(evaluate(x, sink, how), derivatives, x);
  }

  /** The value; infinite where it does not exist. */
  private double evaluate(double[] x, Sink sink, Derivatives derivatives) {
    if (x.length != dimension()) {
      throw new IllegalArgumentException(
          "%s has %d parameters and its data %d, but the vector has length %d"
              .formatted(
                  model.name(),
                  model.parameters().size(),
                  dimension() - model.parameters().size(),
                  x.length));
    }
    isBackward = derivatives == Derivatives.BACKWARD;
    explicitSteps = 0;
    implicitSteps = 0;
    for (int e = 0; e < parts.size(); e++) {
      final ExperimentTerms<M> part = parts.get(e);
      lastOutcome = part.solve(x, derivatives, COMPLETED);
      if (part.terms().length > 0) {
        explicitSteps += part.solver().acceptedSteps() - part.solver().implicitSteps();
        implicitSteps += part.solver().implicitSteps();
      }
      if (!lastOutcome.isCompleted()) {
        return Double.POSITIVE_INFINITY;
      }
      part.visit(x, sink);
      if (!Double.isFinite(sink.sum)) {
        return failed(part, x);
      }
      if (derivatives == Derivatives.BACKWARD) {
        part.addBackward(sink.target);
      }
    }
    for (Term prior : priors) {
      prior.visit(x, sink);
    }
    return checked(sink.sum, x);
  }

  /** States may be finite where an observable is not, or where squares overflow. */
  private double checked(double sum, double[] x) {
    if (Double.isFinite(sum)) {
      return sum;
    }
    return failed(parts.get(parts.size() - 1), x);
  }

  /** Says what is not finite in the experiment that was solved last. */
  private double failed(ExperimentTerms<M> part, double[] x) {
    final Sink.Impossible impossible = new Sink.Impossible();
    part.visit(x, impossible);
    final boolean isLikely = impossible.output < 0;
    lastOutcome =
        new Outcome.Failed(
            isLikely ? Outcome.Reason.NOT_FINITE : Outcome.Reason.NO_LIKELIHOOD,
            isLikely ? part.plan().end() : part.plan().outputTime(impossible.output),
            "",
            ParameterValues.of(model, part.values().clone()));
    return Double.POSITIVE_INFINITY;
  }

  /** Where the value or a derivative is not finite, the value is infinite and derivatives are 0. */
  private double finite(double sum, double[] derivatives, double[] x) {
    double nothing = 0;
    for (double derivative : derivatives) {
      nothing += 0 * derivative; // NaN where a derivative is not finite
    }
    final double judged = sum == Double.POSITIVE_INFINITY ? sum : checked(sum + nothing, x);
    if (judged == Double.POSITIVE_INFINITY) {
      Arrays.fill(derivatives, 0);
    }
    return judged;
  }

  private static double failing(double sum, double[] residualsAtX) {
    if (sum == Double.POSITIVE_INFINITY) {
      Arrays.fill(residualsAtX, Double.POSITIVE_INFINITY);
    }
    return sum;
  }
}
