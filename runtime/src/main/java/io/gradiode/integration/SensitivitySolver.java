package io.gradiode.integration;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Plan;
import java.util.Arrays;

/**
 * Integrates a model through an experiment, with forward sensitivities or without, by the explicit
 * method {@link DormandPrince853}.
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
  private final int observableCount;
  private final Steps steps;
  private final StepControl control = new StepControl();
  private final boolean[] selected;
  private final boolean[] tested;
  private final double[] parameters;
  private final double[] observed;
  private final double[] inputs;
  private double[] outputs = new double[0];

  private Plan plan;
  private boolean withSensitivities;
  private int nextOutput;
  private double t;
  private int acceptedSteps;
  private int rejectedSteps;
  private boolean wentAstray;

  /**
   * @param model what to integrate
   * @param tolerances how exactly
   */
  public SensitivitySolver(ModelDefinition<M> model, Tolerances tolerances) {
    final SensitivityKernel kernel = model.kernel();
    this.model = model;
    this.tolerances = tolerances;
    parameterCount = kernel.parameterCount();
    observableCount = kernel.observableCount();
    steps = new Steps(kernel, tolerances.relative());
    selected = new boolean[parameterCount];
    Arrays.fill(selected, true);
    tested = new boolean[parameterCount];
    inputs = new double[1 + 2 * kernel.inputCount()];
    parameters = new double[parameterCount];
    observed = new double[observableCount * (1 + parameterCount)];
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
    return outputs[k * observed.length + j];
  }

  /** Derivative of observable {@code j} at output time {@code k} by parameter {@code p}. */
  public double sensitivity(int k, int j, int p) {
    return outputs[k * observed.length + observableCount + j * parameterCount + p];
  }

  /** Accepted steps of the last solve. */
  public int acceptedSteps() {
    return acceptedSteps;
  }

  /** Rejected steps of the last solve. */
  public int rejectedSteps() {
    return rejectedSteps;
  }

  /** Evaluations of the right-hand side in the last solve. */
  public int evaluations() {
    return steps.evaluations();
  }

  private Outcome solve(double[] parameterValues, Plan newPlan, boolean sensitivities) {
    prepare(parameterValues, newPlan, sensitivities);
    plan.copyInputs(0, inputs);
    if (!steps.begin(t, parameters, inputs, sensitivities)) {
      return failed(Outcome.Reason.NOT_FINITE);
    }
    steps.scale(tolerances.absolute(), plan.end() - plan.start(), tested);
    control.restart(steps.firstLength(t, plan.end() - t));
    final int last = plan.segmentCount() - 1;
    for (int s = 0; s <= last; s++) {
      if (s > 0 && !enter(s)) {
        return failed(Outcome.Reason.NOT_FINITE);
      }
      emitUntil(t);
      final Outcome outcome = advance(plan.segmentEnd(s), s == last);
      if (!outcome.isCompleted()) {
        return outcome;
      }
    }
    return Outcome.Completed.INSTANCE;
  }

  private void prepare(double[] parameterValues, Plan newPlan, boolean sensitivities) {
    checkLength("parameter array", parameterValues.length);
    if (newPlan.inputLength() != inputs.length) {
      throw new IllegalArgumentException(
          "The experiment belongs to another definition of " + model.name() + ".");
    }
    plan = newPlan;
    withSensitivities = sensitivities;
    System.arraycopy(parameterValues, 0, parameters, 0, parameterCount);
    for (int p = 0; p < parameterCount; p++) {
      tested[p] = tolerances.sensitivitiesTested() && selected[p];
    }
    for (int i = 0; i < plan.overrideCount(); i++) {
      parameters[plan.overriddenParameter(i)] = plan.overridingValue(i);
      tested[plan.overriddenParameter(i)] = false;
    }
    if (outputs.length < plan.outputCount() * observed.length) {
      outputs = new double[plan.outputCount() * observed.length];
    }
    nextOutput = 0;
    acceptedSteps = 0;
    rejectedSteps = 0;
    wentAstray = false;
    t = plan.start();
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

  /** The rates change with the inputs; after a jump nothing is known about the step either. */
  private boolean enter(int s) {
    plan.copyInputs(s, inputs);
    if (!steps.renewRates(t)) {
      return false;
    }
    // A short segment, as of a sampled current, is tried in one step if the last ones were as long.
    if (plan.jumpsAt(s) && control.h() < plan.segmentEnd(s) - t) {
      control.restart(steps.firstLength(t, plan.end() - t));
    }
    return true;
  }

  private Outcome advance(double segmentEnd, boolean last) {
    while (t < segmentEnd) {
      final double remaining = segmentEnd - t;
      final double smallest = 16.0 * Math.ulp(Math.max(Math.abs(t), Math.abs(segmentEnd)));
      if (remaining <= smallest) {
        t = segmentEnd;
        break;
      }
      // Every segment needs a step at least: they are not counted.
      if (acceptedSteps + rejectedSteps >= tolerances.maximumSteps() + plan.segmentCount() - 1) {
        return failed(Outcome.Reason.TOO_MANY_STEPS);
      }
      final double h = control.h();
      if (!(h > smallest)) {
        return failed(wentAstray ? Outcome.Reason.NOT_FINITE : Outcome.Reason.STEP_TOO_SMALL);
      }
      // Two equal steps rather than a long one and a tiny one.
      final boolean reaches = h >= 0.999 * remaining;
      final double step = reaches ? remaining : Math.min(h, 0.5 * remaining);
      tryStep(step, reaches ? segmentEnd : t + step);
    }
    if (last) {
      emitUntil(t);
    }
    return Outcome.Completed.INSTANCE;
  }

  private void tryStep(double step, double end) {
    final double error = steps.attempt(t, step);
    final boolean small = error <= 1.0;
    if (!small || !steps.finish(end)) {
      rejectedSteps++;
      wentAstray = small || !Double.isFinite(error);
      control.reject(step, small ? Double.NaN : error);
      return;
    }
    acceptedSteps++;
    wentAstray = false;
    if (nextOutput < plan.outputCount() && plan.outputTime(nextOutput) < end) {
      emitInside(step, end);
    }
    steps.accept(t);
    t = end;
    control.accept(step, error);
  }

  private void emitInside(double step, double end) {
    if (plan.outputTime(nextOutput) <= t) {
      emitUntil(t);
    }
    if (nextOutput == plan.outputCount() || plan.outputTime(nextOutput) >= end) {
      return;
    }
    steps.prepareDense(t, step);
    while (nextOutput < plan.outputCount() && plan.outputTime(nextOutput) < end) {
      final double time = plan.outputTime(nextOutput);
      emit(time, steps.interpolated(time));
    }
  }

  /** An output at the end of a segment waits for the next one, whose inputs hold there. */
  private void emitUntil(double time) {
    while (nextOutput < plan.outputCount() && plan.outputTime(nextOutput) <= time) {
      emit(time, steps.y());
    }
  }

  private void emit(double time, double[] y) {
    steps.observe(time, y, observed);
    for (int i = 0; withSensitivities && i < plan.overrideCount(); i++) {
      for (int j = 0; j < observableCount; j++) {
        observed[observableCount + j * parameterCount + plan.overriddenParameter(i)] = 0.0;
      }
    }
    System.arraycopy(observed, 0, outputs, nextOutput * observed.length, observed.length);
    nextOutput++;
  }

  private Outcome.Failed failed(Outcome.Reason reason) {
    final int notFinite = steps.firstNotFinite();
    final int state = notFinite >= 0 ? notFinite : steps.fastest();
    return new Outcome.Failed(
        reason, t, model.states().get(state).name(), ParameterValues.of(model, parameters));
  }
}
