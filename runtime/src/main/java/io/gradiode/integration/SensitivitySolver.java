package io.gradiode.integration;

import io.gradiode.annotation.Method;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Plan;
import java.util.Arrays;

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
  private final int parameterCount;
  private final Steps steps;
  private final Outputs outputs;
  private final EventLog events;
  private final Stepper stepper;
  private final boolean[] selected;
  private final boolean[] tested;
  private final double[] parameters;
  private final double[] inputs;

  private Plan plan;

  /**
   * @param model what to integrate
   * @param tolerances how exactly
   */
  public SensitivitySolver(ModelDefinition<M> model, Tolerances tolerances) {
    this(model, model.kernel(), tolerances);
  }

  /**
   * @param kernel the model's own, or one that shows more of it
   */
  SensitivitySolver(ModelDefinition<M> model, SensitivityKernel kernel, Tolerances tolerances) {
    this.model = model;
    this.tolerances = tolerances;
    parameterCount = kernel.parameterCount();
    steps = new Steps(kernel, tolerances.relative(), method(model, kernel, tolerances));
    outputs = new Outputs(kernel, steps);
    events = new EventLog(kernel);
    stepper = new Stepper(kernel, steps, outputs, events);
    selected = new boolean[parameterCount];
    Arrays.fill(selected, true);
    tested = new boolean[parameterCount];
    inputs = new double[1 + 2 * kernel.inputCount()];
    parameters = new double[parameterCount + kernel.switchCount()];
  }

  private static Method method(
      ModelDefinition<?> model, SensitivityKernel kernel, Tolerances tolerances) {
    final boolean canBeImplicit = kernel.linearization().isPresent();
    if (tolerances.method() == Method.IMPLICIT && !canBeImplicit) {
      throw new IllegalArgumentException(
          model.name()
              + " has no implicit method: it was compiled with method = EXPLICIT, or is coupled to"
              + " data.");
    }
    final Method chosen = tolerances.method() == Method.AUTO ? model.method() : tolerances.method();
    return canBeImplicit ? chosen : Method.EXPLICIT;
  }

  /**
   * Says which sensitivities matter. The others are computed, but do not take part in the error
   * test.
   *
   * @param parametersThatMatter length {@code P}, not modified
   */
  public void selectParameters(boolean[] parametersThatMatter) {
    checkLength("selection", parametersThatMatter.length);
    System.arraycopy(parametersThatMatter, 0, selected, 0, parameterCount);
  }

  /**
   * Integrates states and sensitivities.
   *
   * @param parameterValues length {@code P}, in the order of declaration, not modified
   * @param experiment what is done to the system, and when outputs are wanted
   */
  public Outcome solve(double[] parameterValues, Experiment<M> experiment) {
    return solve(parameterValues, experiment.plan(), true);
  }

  /** Integrates states alone; {@link #sensitivity} has nothing to say afterwards. */
  public Outcome solveStates(double[] parameterValues, Experiment<M> experiment) {
    return solve(parameterValues, experiment.plan(), false);
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
    return outputs.observable(k, j);
  }

  /** Derivative of observable {@code j} at output time {@code k} by parameter {@code p}. */
  public double sensitivity(int k, int j, int p) {
    return outputs.sensitivity(k, j, p);
  }

  /** How often an event happened in the last solve. */
  public int eventCount(int event) {
    return events.count(event);
  }

  /** When an event happened for the {@code i}-th time, from 0. */
  public double eventTime(int event, int i) {
    return events.time(event, i);
  }

  /** Derivative of that time by parameter {@code p}. */
  public double eventSensitivity(int event, int i, int p) {
    return events.sensitivity(event, i, p);
  }

  /** How many outputs the last solve has reached. */
  int writtenOutputs() {
    return outputs.count();
  }

  /** Accepted steps of the last solve. */
  public int acceptedSteps() {
    return stepper.acceptedSteps();
  }

  /** How many of the accepted steps were implicit. */
  public int implicitSteps() {
    return steps.methods().implicitSteps();
  }

  /** Rejected steps of the last solve. */
  public int rejectedSteps() {
    return stepper.rejectedSteps();
  }

  /** Evaluations of the right-hand side in the last solve. */
  public int evaluations() {
    return steps.evaluations();
  }

  private Outcome solve(double[] parameterValues, Plan newPlan, boolean sensitivities) {
    prepare(parameterValues, newPlan);
    plan.copyInputs(0, inputs);
    steps.begin(plan.start(), parameters, inputs, sensitivities);
    for (int i = 0; i < plan.startingCount(); i++) {
      steps.start(plan.startingState(i), plan.startingValue(i));
    }
    if (!stepper.begin(plan.start(), plan.end(), tolerances.absolute(), tested)) {
      return failed();
    }
    // Every segment needs a step at least: they are not counted.
    final long mostSteps = (long) tolerances.maximumSteps() + plan.segmentCount() - 1;
    for (int s = 0; s < plan.segmentCount(); s++) {
      if (s > 0 && !enter(s)) {
        return failed();
      }
      // A sample at the time of a dose is drawn before it.
      outputs.writeUntil(stepper.time());
      if (plan.firstDose(s) < plan.firstDose(s + 1) && !dose(s)) {
        return failed();
      }
      if (!stepper.advance(plan.segmentEnd(s), mostSteps)) {
        return failed();
      }
    }
    outputs.writeUntil(stepper.time());
    return Outcome.Completed.INSTANCE;
  }

  private boolean enter(int s) {
    stepper.leaveSegment();
    plan.copyInputs(s, inputs);
    return stepper.enterSegment(plan.segmentEnd(s), plan.jumpsAt(s));
  }

  private boolean dose(int s) {
    stepper.leaveSegment();
    for (int d = plan.firstDose(s); d < plan.firstDose(s + 1); d++) {
      steps.add(plan.doseState(d), plan.doseFactor(d), plan.doseParameter(d));
    }
    return stepper.continueAfterDose(plan.segmentEnd(s));
  }

  private void prepare(double[] parameterValues, Plan newPlan) {
    checkLength("parameter array", parameterValues.length);
    if (newPlan.inputLength() != inputs.length) {
      throw new IllegalArgumentException(
          "The experiment belongs to another definition of " + model.name() + ".");
    }
    plan = newPlan;
    System.arraycopy(parameterValues, 0, parameters, 0, parameterCount);
    for (int p = 0; p < parameterCount; p++) {
      tested[p] = tolerances.sensitivitiesTested() && selected[p];
    }
    for (int i = 0; i < plan.overrideCount(); i++) {
      parameters[plan.overriddenParameter(i)] = plan.overridingValue(i);
      tested[plan.overriddenParameter(i)] = false;
    }
    outputs.begin(plan);
    events.begin(plan);
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
    final Breakdown breakdown = stepper.breakdown();
    return new Outcome.Failed(
        breakdown.reason(),
        stepper.time(),
        model.states().get(breakdown.state()).name(),
        breakdown.parameter() < 0 ? "" : model.parameters().get(breakdown.parameter()).name(),
        breakdown.culprit(),
        ParameterValues.of(model, Arrays.copyOf(parameters, parameterCount)));
  }
}
