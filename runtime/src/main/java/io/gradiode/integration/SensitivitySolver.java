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

  /** A surface is approached again and again for so many times at most, in one step. */
  private static final int MOST_APPROACHES = 8;

  /** What is missing to a surface takes no step of its own if it is so small a part of the last. */
  private static final double NEXT_TO_NOTHING = 1e-5;

  /** After so many steps that hide what switching functions do, these are taken as they seem. */
  private static final int MOST_UNRESOLVED = 3;

  private final ModelDefinition<M> model;
  private final Tolerances tolerances;
  private final int parameterCount;
  private final Steps steps;
  private final Outputs outputs;
  private final Switching switching;
  private final StepControl control = new StepControl();
  private final boolean[] selected;
  private final boolean[] tested;
  private final double[] parameters;
  private final double[] inputs;

  private Plan plan;
  private double t;
  private int acceptedSteps;
  private int rejectedSteps;
  private boolean wentAstray;
  private int unresolved;

  /** A time that is next to nothing, in the present segment. */
  private double smallest;

  /**
   * @param model what to integrate
   * @param tolerances how exactly
   */
  public SensitivitySolver(ModelDefinition<M> model, Tolerances tolerances) {
    final SensitivityKernel kernel = model.kernel();
    this.model = model;
    this.tolerances = tolerances;
    parameterCount = kernel.parameterCount();
    steps = new Steps(kernel, tolerances.relative());
    outputs = new Outputs(kernel, steps);
    switching = new Switching(steps);
    selected = new boolean[parameterCount];
    Arrays.fill(selected, true);
    tested = new boolean[parameterCount];
    inputs = new double[1 + 2 * kernel.inputCount()];
    parameters = new double[parameterCount + kernel.switchCount()];
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
    prepare(parameterValues, newPlan);
    plan.copyInputs(0, inputs);
    steps.begin(t, parameters, inputs, sensitivities);
    if (!switching.begin(t, plan.end() - t)) {
      return failedToSwitch();
    }
    steps.scale(tolerances.absolute(), plan.end() - plan.start(), tested);
    control.restart(steps.firstLength(t, plan.end() - t));
    final int last = plan.segmentCount() - 1;
    for (int s = 0; s <= last; s++) {
      smallest = nextToNothing(plan.segmentEnd(s));
      if (s > 0 && !enter(s)) {
        return failedToSwitch();
      }
      outputs.writeUntil(t);
      final Outcome outcome = advance(plan.segmentEnd(s), s == last);
      if (!outcome.isCompleted()) {
        return outcome;
      }
    }
    return Outcome.Completed.INSTANCE;
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
    acceptedSteps = 0;
    rejectedSteps = 0;
    unresolved = 0;
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
    if (!switching.isAbsent()) {
      switching.leave(t);
    }
    plan.copyInputs(s, inputs);
    if (!switching.enter(t, smallest, plan.end() - t, plan.jumpsAt(s))) {
      return false;
    }
    // A short segment, as of a sampled current, is tried in one step if the last ones were as long.
    if (plan.jumpsAt(s) && control.h() < plan.segmentEnd(s) - t) {
      control.restart(steps.firstLength(t, plan.end() - t));
    }
    return true;
  }

  private double nextToNothing(double segmentEnd) {
    return 16.0 * Math.ulp(Math.max(Math.abs(t), Math.abs(segmentEnd)));
  }

  private Outcome advance(double segmentEnd, boolean last) {
    while (t < segmentEnd) {
      smallest = nextToNothing(segmentEnd);
      if (segmentEnd - t <= smallest) {
        t = segmentEnd;
        if (!switching.isAbsent() && !switching.enter(t, smallest, plan.end() - t, false)) {
          return failedToSwitch();
        }
        break;
      }
      // Every segment needs a step at least: they are not counted.
      if (acceptedSteps + rejectedSteps >= tolerances.maximumSteps() + plan.segmentCount() - 1) {
        return failed(Outcome.Reason.TOO_MANY_STEPS);
      }
      final double h = control.h();
      if (!(h > smallest)) {
        final int surface = switching.brink(smallest);
        if (surface < 0) {
          return failed(wentAstray ? Outcome.Reason.NOT_FINITE : Outcome.Reason.STEP_TOO_SMALL);
        }
        if (!passHere(surface)) {
          return failedToSwitch();
        }
        continue;
      }
      final double limit = switching.limit(segmentEnd, t, smallest);
      final double remaining = limit - t;
      // Two equal steps rather than a long one and a tiny one.
      final boolean reaches = h >= 0.999 * remaining;
      final double step = reaches ? remaining : Math.min(h, 0.5 * remaining);
      if (!tryStep(step, reaches ? limit : t + step, segmentEnd)) {
        return failedToSwitch();
      }
    }
    if (last) {
      outputs.writeUntil(t);
    }
    return Outcome.Completed.INSTANCE;
  }

  /** False if the solution cannot go on; a step that has to be tried again is no reason. */
  private boolean tryStep(double step, double end, double segmentEnd) {
    final double error = attempt(step, end);
    if (!(error <= 1.0)) {
      return true;
    }
    if (switching.isAbsent()) {
      accept(step, end, error);
      return true;
    }
    switch (search(step, end)) {
      case CLEAR -> accept(step, end, error);
      case CROSSING -> {
        return cross(step, end, error, segmentEnd);
      }
      case NOT_FINITE -> reject(step, Double.NaN);
      case UNRESOLVED -> {
        unresolved++;
        rejectedSteps++;
        control.shorten(0.25 * step);
      }
    }
    return true;
  }

  /** The error norm of a step; if it is not at most 1, the step has been rejected. */
  private double attempt(double step, double end) {
    final double error = steps.attempt(t, step);
    if (error <= 1.0 && steps.finish(end)) {
      return error;
    }
    final double cause = error <= 1.0 ? Double.NaN : error;
    reject(step, cause);
    return Double.NaN;
  }

  private void reject(double step, double error) {
    rejectedSteps++;
    wentAstray = !Double.isFinite(error);
    control.reject(step, error);
    if (wentAstray && !switching.isAbsent()) {
      final double approach = switching.approach(step);
      if (approach < step) {
        control.retry(approach);
      }
    }
  }

  private CrossingSearch.Verdict search(double step, double end) {
    return switching
        .search()
        .search(
            t,
            step,
            end,
            smallest,
            outputs.isNextBefore(end),
            unresolved >= MOST_UNRESOLVED,
            switching.isTrembling());
  }

  private void accept(double step, double end, double error) {
    outputs.writeBefore(end, t, step);
    moveTo(end);
    if (!switching.isAbsent()) {
      switching.accept();
    }
    control.accept(step, error);
  }

  private void moveTo(double end) {
    acceptedSteps++;
    wentAstray = false;
    unresolved = 0;
    steps.accept(t);
    t = end;
  }

  /**
   * Goes to the first surface that a step just tried has passed, and passes it. The step is tried
   * again up to there, so that all components are as exact as ever; what then is missing is so
   * little that it takes no step. False if the solution cannot go on.
   */
  private boolean cross(double triedStep, double triedEnd, double triedError, double segmentEnd) {
    final CrossingSearch search = switching.search();
    double step = triedStep;
    double end = triedEnd;
    double error = triedError;
    double to = search.crossing();
    int surface = search.surface();
    for (int i = 0; i < MOST_APPROACHES; i++) {
      if (to - t <= smallest) {
        return passHere(surface);
      }
      if (to != end) {
        step = to - t;
        end = to;
        error = attempt(step, end);
        if (!(error <= 1.0)) {
          return true;
        }
        search.evaluateEnd(end);
      }
      final double margin = search.endMargin(surface);
      final double delay = -margin / search.endMarginSlope(surface);
      if (Math.abs(delay) <= NEXT_TO_NOTHING * step && end + delay <= segmentEnd) {
        return passAt(step, end, delay, error, surface);
      }
      if (margin >= 0.0 && delay > 0.0 && end + delay <= triedEnd) {
        to = end + delay;
      } else if (search(step, end) == CrossingSearch.Verdict.CROSSING) {
        to = search.crossing();
        surface = search.surface();
      } else if (margin >= 0.0) {
        // The solution does not get there before the end of the step.
        accept(step, end, error);
        return true;
      } else {
        break;
      }
    }
    rejectedSteps++;
    control.shorten(0.5 * step);
    return true;
  }

  /** Passes a surface that is reached a little after, or before, the end of the step just tried. */
  private boolean passAt(double step, double end, double delay, double error, int surface) {
    final double time = end + delay;
    outputs.writeBefore(time, t, step);
    if (delay != 0.0 && !steps.moveEnd(end, delay)) {
      reject(step, Double.NaN);
      return true;
    }
    final double window = switching.window(surface, time, step, smallest);
    moveTo(time);
    switching.accept();
    if (!switching.pass(t, window, plan.end() - t, surface, false)) {
      return false;
    }
    control.accept(step, error);
    continueAfterPassage();
    return true;
  }

  /** Passes a surface that is next to nothing away. */
  private boolean passHere(int surface) {
    if (!switching.pass(t, smallest, plan.end() - t, surface, t == plan.start())) {
      return false;
    }
    wentAstray = false;
    control.restart(steps.firstLength(t, plan.end() - t));
    return true;
  }

  /** What was known about the step may hold no more: but it is often a better guess than none. */
  private void continueAfterPassage() {
    if (switching.ratesJumped(control.h())) {
      final double first = steps.firstLength(t, plan.end() - t);
      control.restart(Math.max(first, Math.min(control.h(), switching.lastInterval())));
    }
  }

  private Outcome.Failed failed(Outcome.Reason reason) {
    final int notFinite = steps.firstNotFinite();
    final int state = notFinite >= 0 ? notFinite : steps.fastest();
    return failed(reason, state, "");
  }

  private Outcome.Failed failedToSwitch() {
    final int culprit = switching.culprit();
    return culprit < 0
        ? failed(switching.reason())
        : failed(switching.reason(), switching.jumpingState(), model.kernel().switchText(culprit));
  }

  private Outcome.Failed failed(Outcome.Reason reason, int state, String condition) {
    return new Outcome.Failed(
        reason,
        t,
        model.states().get(state).name(),
        condition,
        ParameterValues.of(model, Arrays.copyOf(parameters, parameterCount)));
  }
}
