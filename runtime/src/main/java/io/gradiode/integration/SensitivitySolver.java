package io.gradiode.integration;

import io.gradiode.annotation.Method;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Plan;
import java.util.Arrays;
import java.util.Optional;

/**
 * Integrates a model through an experiment, with forward sensitivities or without: by the explicit
 * method {@link DormandPrince853}, by an implicit one, or by both in turn.
 *
 * <p>Owns all work arrays: one solver per thread. Once it has seen the largest experiment, a solve
 * allocates nothing. Results stay valid until the next solve.
 *
 * @param <M> the model
 */
public final class SensitivitySolver<M> {

  private final ModelDefinition<M> model;
  private final Tolerances tolerances;
  private final SensitivityKernel kernel;
  private final boolean stepsStandAlone;
  private final int parameterCount;
  private final boolean[] selected;

  /** Which sensitivities the last solve has computed. */
  private final boolean[] computed;

  private final boolean[] tested;
  private final double[] parameters;
  private final double[] inputs;

  /** For the selected parameters, or for none as long as sensitivities were not asked for. */
  private Workbench bench;

  /** Whether that is for the selected parameters. */
  private boolean fits;

  private Plan plan;

  /**
   * @param model what to integrate
   * @param tolerances how exactly
   */
  public SensitivitySolver(ModelDefinition<M> model, Tolerances tolerances) {
    this(model, model.kernel(), tolerances, false);
  }

  /**
   * @param kernel the model's own, or one that shows more of it
   * @param stepsStandAlone whether what is seen within a step may depend on that step alone, so
   *     that its adjoint is one step
   */
  SensitivitySolver(
      ModelDefinition<M> model,
      SensitivityKernel kernel,
      Tolerances tolerances,
      boolean stepsStandAlone) {
    this.model = model;
    this.stepsStandAlone = stepsStandAlone;
    this.kernel = kernel;
    this.tolerances = resolved(model, kernel, tolerances);
    parameterCount = kernel.parameterCount();
    selected = new boolean[parameterCount];
    Arrays.fill(selected, true);
    computed = new boolean[parameterCount];
    bench = bench(kernel.forParameters(new int[0]));
    tested = new boolean[parameterCount];
    inputs = new double[1 + 2 * kernel.inputCount()];
    parameters = new double[parameterCount + kernel.switchCount()];
  }

  /** The tolerances with a method that the kernel can do. */
  private static Tolerances resolved(
      ModelDefinition<?> model, SensitivityKernel kernel, Tolerances tolerances) {
    final boolean canBeImplicit = kernel.linearization().isPresent();
    final Optional<FixedStep> fixed = tolerances.fixedStep();
    final boolean isImplicit =
        fixed
            .map(step -> step.scheme() == FixedStep.Scheme.EXPONENTIAL_EULER)
            .orElse(tolerances.method() == Method.IMPLICIT);
    if (isImplicit && !canBeImplicit) {
      throw new IllegalArgumentException(
          model.name()
              + " has no "
              + (fixed.isPresent() ? "exponential" : "implicit")
              + " method: it was compiled with method = EXPLICIT, or is coupled to data.");
    }
    if (fixed.isPresent()) {
      return tolerances;
    }
    final Method chosen = tolerances.method() == Method.AUTO ? model.method() : tolerances.method();
    return tolerances.method(canBeImplicit ? chosen : Method.EXPLICIT);
  }

  /**
   * Says which sensitivities are wanted; at first all are. The others are not computed, or at least
   * do not take part in the error test. A solve after another choice may make its work arrays anew.
   *
   * @param wantedParameters length {@code P}, not modified
   */
  public void selectParameters(boolean[] wantedParameters) {
    checkLength("selection", wantedParameters.length);
    fits &= Arrays.equals(wantedParameters, selected);
    System.arraycopy(wantedParameters, 0, selected, 0, parameterCount);
  }

  /**
   * Integrates states and sensitivities.
   *
   * @param parameterValues length {@code P}, in the order of declaration, not modified
   * @param experiment what is done to the system, and when outputs are wanted
   */
  public Outcome solve(double[] parameterValues, Experiment<M> experiment) {
    return solve(parameterValues, experiment.plan(), true, false);
  }

  /** Integrates states alone; {@link #sensitivity} has nothing to say afterwards. */
  public Outcome solveStates(double[] parameterValues, Experiment<M> experiment) {
    return solve(parameterValues, experiment.plan(), false, false);
  }

  /** Integrates states alone, on tape. */
  Outcome solveOnTape(double[] parameterValues, Experiment<M> experiment) {
    return solve(parameterValues, experiment.plan(), false, true);
  }

  private Workbench bench(SensitivityKernel ofKernel) {
    return Workbench.of(ofKernel, tolerances, stepsStandAlone);
  }

  /** What the last solve has worked with. */
  Workbench bench() {
    return bench;
  }

  /** Goes back over the last solve, which was recorded. */
  void goBack(Backward backward, double[] gradient) {
    plan.copyInputs(plan.segmentCount() - 1, inputs);
    backward.run(bench.steps().tape(), plan, parameters, inputs, gradient);
  }

  /** Number of distinct output times of the last experiment. */
  public int outputCount() {
    return plan == null ? 0 : plan.outputCount();
  }

  /** Output time {@code k} of the last experiment. */
  public double time(int k) {
    return plan.outputTime(k);
  }

  /** Observable {@code j} at output time {@code k}. */
  public double observable(int k, int j) {
    return bench.outputs().observable(k, j);
  }

  /**
   * Derivative of observable {@code j} at output time {@code k} by parameter {@code p}; NaN if that
   * was not selected.
   */
  public double sensitivity(int k, int j, int p) {
    return computed[p] ? bench.outputs().sensitivity(k, j, p) : Double.NaN;
  }

  /** How often an event happened in the last solve. */
  public int eventCount(int event) {
    return bench.events().count(event);
  }

  /** When an event happened for the {@code i}-th time, from 0. */
  public double eventTime(int event, int i) {
    return bench.events().time(event, i);
  }

  /** Derivative of that time by parameter {@code p}; NaN if that was not selected. */
  public double eventSensitivity(int event, int i, int p) {
    return computed[p] ? bench.events().sensitivity(event, i, p) : Double.NaN;
  }

  /** How many outputs the last solve has reached. */
  int writtenOutputs() {
    return bench.outputs().count();
  }

  /** Accepted steps of the last solve. */
  public int acceptedSteps() {
    return bench.stepper().acceptedSteps();
  }

  /** How many of the accepted steps were implicit. */
  public int implicitSteps() {
    return bench.steps().methods().implicitSteps();
  }

  /** Rejected steps of the last solve. */
  public int rejectedSteps() {
    return bench.stepper().rejectedSteps();
  }

  /** Evaluations of the right-hand side in the last solve. */
  public int evaluations() {
    return bench.steps().evaluations();
  }

  private Outcome solve(
      double[] parameterValues, Plan newPlan, boolean sensitivities, boolean recorded) {
    prepare(parameterValues, newPlan, sensitivities);
    bench.steps().tape().begin(recorded);
    plan.copyInputs(0, inputs);
    bench.steps().begin(plan.start(), parameters, inputs, sensitivities);
    for (int i = 0; i < plan.startingCount(); i++) {
      bench.steps().present().start(plan.startingState(i), plan.startingValue(i));
    }
    if (!bench.stepper().begin(plan.start(), plan.end(), tolerances.absolute(), tested)) {
      return failed();
    }
    // Every segment needs a step at least: they are not counted.
    final long mostSteps = (long) tolerances.maximumSteps() + plan.segmentCount() - 1;
    for (int s = 0; s < plan.segmentCount(); s++) {
      if (s > 0 && !enter(s)) {
        return failed();
      }
      // A sample at the time of a dose is drawn before it.
      bench.outputs().writeUntil(bench.stepper().time());
      if (plan.firstDose(s) < plan.firstDose(s + 1) && !dose(s)) {
        return failed();
      }
      if (!bench.stepper().advance(plan.segmentEnd(s), mostSteps)) {
        return failed();
      }
    }
    bench.outputs().writeUntil(bench.stepper().time());
    return Outcome.Completed.INSTANCE;
  }

  private boolean enter(int s) {
    bench.stepper().leaveSegment();
    plan.copyInputs(s, inputs);
    bench.steps().tape().segment(s);
    return bench.stepper().enterSegment(plan.segmentEnd(s), plan.jumpsAt(s));
  }

  private boolean dose(int s) {
    bench.stepper().leaveSegment();
    for (int d = plan.firstDose(s); d < plan.firstDose(s + 1); d++) {
      bench.steps().present().add(plan.doseState(d), plan.doseFactor(d), plan.doseParameter(d));
      bench.steps().tape().dose(d);
    }
    return bench.stepper().continueAfterDose(plan.segmentEnd(s));
  }

  private void prepare(double[] parameterValues, Plan newPlan, boolean sensitivities) {
    checkLength("parameter array", parameterValues.length);
    if (newPlan.inputLength() != inputs.length) {
      throw new IllegalArgumentException(
          "The experiment belongs to another definition of " + model.name() + ".");
    }
    if (sensitivities) {
      fit();
    }
    plan = newPlan;
    System.arraycopy(parameterValues, 0, parameters, 0, parameterCount);
    for (int p = 0; p < parameterCount; p++) {
      computed[p] = sensitivities && selected[p];
      tested[p] = tolerances.sensitivitiesTested() && selected[p];
    }
    for (int i = 0; i < plan.overrideCount(); i++) {
      parameters[plan.overriddenParameter(i)] = plan.overridingValue(i);
      tested[plan.overriddenParameter(i)] = false;
    }
    bench.outputs().begin(plan);
    bench.events().begin(plan);
  }

  /** Makes arrays for the selected parameters, if there are none. */
  private void fit() {
    if (!fits) {
      final SensitivityKernel forSelected = kernel.forParameters(Columns.indices(selected));
      if (forSelected != bench.kernel()) {
        bench = bench(forSelected);
      }
      fits = true;
    }
  }

  private void checkLength(String what, int length) {
    if (length != parameterCount) {
      throw new IllegalArgumentException(
          model.name()
              + " has "
              + parameterCount
              + " parameters, but the "
              + what
              + " has length "
              + length
              + ".");
    }
  }

  private Outcome.Failed failed() {
    final Breakdown breakdown = bench.stepper().breakdown();
    return new Outcome.Failed(
        breakdown.reason(),
        bench.stepper().time(),
        model.states().get(breakdown.state()).name(),
        breakdown.parameter() < 0 ? "" : model.parameters().get(breakdown.parameter()).name(),
        breakdown.culprit(),
        ParameterValues.of(model, Arrays.copyOf(parameters, parameterCount)));
  }
}
