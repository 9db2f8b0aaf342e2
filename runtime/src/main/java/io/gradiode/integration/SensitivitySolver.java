package io.gradiode.integration;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
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

  private static final double SAFETY = 0.9;
  private static final double LARGEST_INCREASE = 6.0;
  private static final double LARGEST_DECREASE = 0.2;

  private final ModelDefinition<M> model;
  private final SensitivityKernel kernel;
  private final Tolerances tolerances;
  private final int stateCount;
  private final int parameterCount;
  private final int observableCount;
  private final Stages stages;
  private final DenseOutput dense;
  private final int denseStates;
  private final int denseComponents;
  private final boolean[] selected;
  private final double[] parameters;
  private final double[] interpolated;
  private final double[] observed;
  private double[] inputs = new double[1];
  private double[] outputs = new double[0];

  private Plan plan;
  private boolean withSensitivities;
  private int n;
  private int activeCount;
  private int nextOutput;
  private double t;
  private double h;
  private int acceptedSteps;
  private int rejectedSteps;
  private int evaluations;
  private boolean wentAstray;

  /**
   * @param model what to integrate
   * @param tolerances how exactly
   */
  public SensitivitySolver(ModelDefinition<M> model, Tolerances tolerances) {
    this.model = model;
    this.kernel = model.kernel();
    this.tolerances = tolerances;
    stateCount = kernel.stateCount();
    parameterCount = kernel.parameterCount();
    observableCount = kernel.observableCount();
    stages = new Stages(kernel.dimension(), kernel.scratchLength());
    stages.relative(tolerances.relative());
    final int[] components = denseComponents(kernel);
    denseStates = kernel.observedStates().length;
    denseComponents = components.length;
    dense = new DenseOutput(components);
    selected = new boolean[parameterCount];
    Arrays.fill(selected, true);
    parameters = new double[parameterCount];
    interpolated = new double[kernel.dimension()];
    observed = new double[observableCount * (1 + parameterCount)];
  }

  /** The observed states first, then their rows of sensitivities. */
  private static int[] denseComponents(SensitivityKernel kernel) {
    final int[] states = kernel.observedStates();
    final int parameters = kernel.parameterCount();
    final int[] components = new int[states.length * (1 + parameters)];
    for (int s = 0; s < states.length; s++) {
      components[s] = states[s];
      for (int p = 0; p < parameters; p++) {
        components[states.length + s * parameters + p] =
            kernel.stateCount() + states[s] * parameters + p;
      }
    }
    return components;
  }

  /**
   * Says which sensitivities matter. The others are computed, but do not take part in the error
   * test.
   *
   * @param parametersThatMatter length {@code P}, not modified
   */
  public void selectParameters(boolean[] parametersThatMatter) {
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
    return evaluations;
  }

  private Outcome solve(double[] parameterValues, Plan newPlan, boolean sensitivities) {
    prepare(parameterValues, newPlan, sensitivities);
    if (!begin()) {
      return failed(Outcome.Reason.NOT_FINITE);
    }
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
    plan = newPlan;
    withSensitivities = sensitivities;
    n = sensitivities ? kernel.dimension() : stateCount;
    System.arraycopy(parameterValues, 0, parameters, 0, parameterCount);
    for (int i = 0; i < plan.overrideCount(); i++) {
      parameters[plan.overriddenParameter(i)] = plan.overridingValue(i);
    }
    if (inputs.length != plan.inputLength()) {
      inputs = new double[plan.inputLength()];
    }
    if (outputs.length < plan.outputCount() * observed.length) {
      outputs = new double[plan.outputCount() * observed.length];
    }
    nextOutput = 0;
    acceptedSteps = 0;
    rejectedSteps = 0;
    evaluations = 0;
    wentAstray = false;
    t = plan.start();
  }

  /** Initial values, scales, first step; false if something is not finite. */
  private boolean begin() {
    plan.copyInputs(0, inputs);
    Arrays.fill(stages.y(), 0.0);
    kernel.initialState(t, parameters, inputs, stages.y(), stages.scratch());
    rates(t, stages.y(), stages.k(1));
    if (!isFinite(stages.y()) || !isFinite(stages.k(1))) {
      return false;
    }
    scale();
    h = firstStep();
    return true;
  }

  /** The rates change with the inputs; after a jump nothing is known about the step either. */
  private boolean enter(int s) {
    plan.copyInputs(s, inputs);
    rates(t, stages.y(), stages.k(1));
    if (!isFinite(stages.k(1))) {
      return false;
    }
    if (plan.jumpsAt(s)) {
      h = firstStep();
    }
    return true;
  }

  private void scale() {
    final double[] y = stages.y();
    final double[] k1 = stages.k(1);
    final double[] absolute = stages.absolute();
    final double duration = plan.end() - plan.start();
    for (int i = 0; i < stateCount; i++) {
      final double change = Math.abs(k1[i]) * duration;
      final double size = y[i] != 0.0 ? Math.abs(y[i]) : change > 0.0 ? change : 1.0;
      absolute[i] = Math.max(Double.MIN_NORMAL, tolerances.absolute() * Math.min(1.0, size));
    }
    activeCount = stateCount;
    if (!withSensitivities) {
      return;
    }
    for (int p = 0; p < parameterCount; p++) {
      final boolean tested = tolerances.sensitivitiesTested() && selected[p] && !isOverridden(p);
      activeCount += tested ? stateCount : 0;
      final double size = parameters[p] == 0.0 ? 1.0 : Math.abs(parameters[p]);
      for (int i = 0; i < stateCount; i++) {
        absolute[stateCount + i * parameterCount + p] =
            tested ? Math.max(Double.MIN_NORMAL, absolute[i] / size) : Double.POSITIVE_INFINITY;
      }
    }
  }

  private boolean isOverridden(int p) {
    for (int i = 0; i < plan.overrideCount(); i++) {
      if (plan.overriddenParameter(i) == p) {
        return true;
      }
    }
    return false;
  }

  /**
   * Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, section II.4: such that
   * an explicit Euler step changes little, and neither does the rate.
   */
  private double firstStep() {
    final double[] y = stages.y();
    final double[] k1 = stages.k(1);
    final double sizeOfState = norm(y, y);
    final double sizeOfRate = norm(k1, y);
    final double limit = plan.end() - t;
    double guess = sizeOfState < 1e-5 || sizeOfRate < 1e-5 ? 1e-6 : 0.01 * sizeOfState / sizeOfRate;
    guess = Math.min(guess, limit);
    final double[] argument = stages.argument();
    final double[] k2 = stages.k(2);
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + guess * k1[i];
    }
    rates(t + guess, argument, k2);
    for (int i = 0; i < n; i++) {
      argument[i] = k2[i] - k1[i];
    }
    final double curvature = norm(argument, y) / guess;
    final double largest = Math.max(sizeOfRate, curvature);
    final double second =
        largest <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : Math.pow(0.01 / largest, 1.0 / 8.0);
    final double step = Math.min(100.0 * guess, Math.min(second, limit));
    return step > 0.0 ? step : guess;
  }

  private double norm(double[] values, double[] y) {
    final double[] absolute = stages.absolute();
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
      final double scaled = values[i] / (absolute[i] + stages.relative() * Math.abs(y[i]));
      sum += scaled * scaled;
    }
    return Math.sqrt(sum / activeCount);
  }

  private Outcome advance(double segmentEnd, boolean last) {
    while (t < segmentEnd) {
      final double remaining = segmentEnd - t;
      final double smallest = 16.0 * Math.ulp(Math.max(Math.abs(t), Math.abs(segmentEnd)));
      if (remaining <= smallest) {
        t = segmentEnd;
        break;
      }
      if (acceptedSteps + rejectedSteps >= tolerances.maximumSteps()) {
        return failed(Outcome.Reason.TOO_MANY_STEPS);
      }
      if (!(h > smallest)) {
        return failed(wentAstray ? Outcome.Reason.NOT_FINITE : Outcome.Reason.STEP_TOO_SMALL);
      }
      final boolean reaches = h >= 0.999 * remaining;
      final double step = reaches ? remaining : Math.min(h, 0.5 * remaining + 0.5 * h);
      tryStep(step, reaches ? segmentEnd : t + step, last || !reaches);
    }
    if (last) {
      emitUntil(t);
    }
    return Outcome.Completed.INSTANCE;
  }

  private void tryStep(double step, double end, boolean emitAtEnd) {
    final double error = attempt(step);
    evaluations += 11;
    if (!(error <= 1.0)) {
      rejectedSteps++;
      wentAstray = !Double.isFinite(error);
      final double factor = wentAstray ? LARGEST_DECREASE : SAFETY * root8(error);
      h = step * Math.max(LARGEST_DECREASE, factor);
      return;
    }
    rates(end, stages.next(), stages.k(13));
    if (!isFinite(stages.k(13))) {
      rejectedSteps++;
      wentAstray = true;
      h = step * LARGEST_DECREASE;
      return;
    }
    acceptedSteps++;
    wentAstray = false;
    if (nextOutput < plan.outputCount() && plan.outputTime(nextOutput) < end) {
      emitInside(step, end);
    }
    stages.accept();
    t = end;
    if (emitAtEnd) {
      emitUntil(end);
    }
    final double proposal = step * Math.min(LARGEST_INCREASE, SAFETY * root8(error));
    h = step < h ? Math.max(h, proposal) : proposal;
  }

  /** {@code error^(−1/8)}. */
  private static double root8(double error) {
    return 1.0 / Math.sqrt(Math.sqrt(Math.sqrt(error)));
  }

  private double attempt(double step) {
    final double error =
        withSensitivities
            ? kernel.step(t, step, parameters, inputs, stages)
            : DormandPrince853.stepStates(kernel, t, step, parameters, inputs, stages);
    return error * Math.sqrt((double) n / activeCount);
  }

  private void emitInside(double step, double end) {
    final int wanted = withSensitivities ? denseComponents : denseStates;
    dense.prepare(kernel, n, wanted, t, step, parameters, inputs, stages);
    evaluations += 3;
    while (nextOutput < plan.outputCount() && plan.outputTime(nextOutput) < end) {
      final double time = plan.outputTime(nextOutput);
      dense.interpolate(wanted, time, interpolated);
      emit(time, interpolated);
    }
  }

  private void emitUntil(double time) {
    while (nextOutput < plan.outputCount() && plan.outputTime(nextOutput) <= time) {
      emit(time, stages.y());
    }
  }

  private void emit(double time, double[] y) {
    if (withSensitivities) {
      kernel.sensitivityObservables(time, y, parameters, inputs, observed, stages.scratch());
      for (int i = 0; i < plan.overrideCount(); i++) {
        for (int j = 0; j < observableCount; j++) {
          observed[observableCount + j * parameterCount + plan.overriddenParameter(i)] = 0.0;
        }
      }
    } else {
      kernel.observables(time, y, parameters, inputs, observed, stages.scratch());
    }
    System.arraycopy(observed, 0, outputs, nextOutput * observed.length, observed.length);
    nextOutput++;
  }

  private void rates(double time, double[] y, double[] rates) {
    evaluations++;
    if (withSensitivities) {
      kernel.sensitivityRates(time, y, parameters, inputs, rates, stages.scratch());
    } else {
      kernel.rates(time, y, parameters, inputs, rates, stages.scratch());
    }
  }

  private boolean isFinite(double[] values) {
    double zero = 0.0;
    for (int i = 0; i < n; i++) {
      zero += 0.0 * values[i];
    }
    return zero == 0.0;
  }

  private Outcome.Failed failed(Outcome.Reason reason) {
    return new Outcome.Failed(reason, t, culprit(), new ParameterValues(parameters));
  }

  private String culprit() {
    for (int i = 0; i < stateCount; i++) {
      if (!Double.isFinite(stages.y()[i]) || !Double.isFinite(stages.k(1)[i])) {
        return model.states().get(i).name();
      }
    }
    return "";
  }
}
