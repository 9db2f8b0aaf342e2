package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;

/**
 * Advances a solution in time: tries steps, accepts or rejects them, and ends them on the surfaces
 * where a branch changes.
 *
 * <p>Where it cannot go on, it says why: a reason, the state that is concerned, and the switching
 * function, if one is to blame.
 */
final class Stepper {

  /** A surface is approached again and again for so many times at most, in one step. */
  private static final int MOST_APPROACHES = 8;

  /** A step is too small at this part of the time that is left: stiff models begin with 1e-20. */
  private static final double SHORTEST = 1e-30;

  /** After so many steps that hide what switching functions do, these are taken as they seem. */
  private static final int MOST_UNRESOLVED = 3;

  private final Steps steps;
  private final Outputs outputs;
  private final Switching switching;
  private final Breakdown breakdown;
  private final StepControl control = new StepControl();

  private double absolute;
  private boolean[] tested = {};
  private double first;
  private double last;
  private double t;
  private int acceptedSteps;
  private int rejectedSteps;
  private boolean wentAstray;
  private int unresolved;

  /** A time that is next to nothing, in the present segment. */
  private double smallest;

  /**
   * @param outputs receives what the model shows on the way
   * @param events receives when events happen
   */
  Stepper(SensitivityKernel kernel, Steps steps, Outputs outputs, EventLog events) {
    this.steps = steps;
    this.outputs = outputs;
    switching = new Switching(kernel, steps, outputs, events);
    breakdown = new Breakdown(steps, switching);
  }

  /**
   * Begins with initial values that are set.
   *
   * @param from the start
   * @param until how far the solution will go
   * @param absoluteTolerance of all states
   * @param testedParameters whether the sensitivities to a parameter take part in the error test
   * @return false if the solution cannot even begin
   */
  boolean begin(double from, double until, double absoluteTolerance, boolean[] testedParameters) {
    absolute = absoluteTolerance;
    tested = testedParameters;
    first = from;
    last = until;
    t = from;
    acceptedSteps = 0;
    rejectedSteps = 0;
    unresolved = 0;
    wentAstray = false;
    if (!switching.begin(t, last - t)) {
      return breakdown.bySwitching();
    }
    steps.scale(absolute, last - first, tested);
    control.changeMethod(steps.order(), Double.POSITIVE_INFINITY);
    control.fix(steps.methods().fixedLength());
    control.restart(steps.firstLength(t, last - t));
    return true;
  }

  /** Takes note of where the solution is, before inputs change or states jump. */
  void leaveSegment() {
    if (!switching.isAbsent()) {
      switching.leave(t);
    }
  }

  /**
   * Begins a segment with inputs that have changed.
   *
   * @param segmentEnd its end
   * @param jump whether an input jumped; nothing is known about the step then
   * @return false if the solution cannot go on
   */
  boolean enterSegment(double segmentEnd, boolean jump) {
    smallest = nextToNothing(segmentEnd);
    if (!switching.enter(t, smallest, last - t, jump)) {
      return breakdown.bySwitching();
    }
    learnScales();
    // A short segment, as of a sampled current, is tried in one step if the last ones were as long.
    if (switching.hasHappened() || (jump && control.h() < segmentEnd - t)) {
      control.restart(steps.firstLength(t, last - t));
    }
    return true;
  }

  /**
   * Goes on after states have jumped.
   *
   * @param segmentEnd end of the present segment
   * @return false if the solution cannot go on
   */
  boolean continueAfterDose(double segmentEnd) {
    smallest = nextToNothing(segmentEnd);
    if (!switching.enter(t, smallest, last - t, true)) {
      return breakdown.bySwitching();
    }
    steps.scale(absolute, last - t, tested);
    control.restart(steps.firstLength(t, last - t));
    return true;
  }

  /**
   * Goes on to the end of a segment.
   *
   * @param mostSteps how many steps, accepted or rejected, a solve may take
   * @return false if the solution cannot go on
   */
  boolean advance(double segmentEnd, long mostSteps) {
    while (t < segmentEnd) {
      smallest = nextToNothing(segmentEnd);
      if (segmentEnd - t <= smallest) {
        t = segmentEnd;
        if (!switching.isAbsent() && !switching.enter(t, smallest, last - t, false)) {
          return breakdown.bySwitching();
        }
        break;
      }
      if (acceptedSteps + rejectedSteps >= mostSteps) {
        return breakdown.by(Outcome.Reason.TOO_MANY_STEPS);
      }
      if (steps.changesMethod()) {
        control.changeMethod(steps.order(), steps.longestStep());
      }
      final double h = control.h();
      if (!(h > smallest)) {
        final int surface = switching.brink(smallest);
        if (surface < 0) {
          return breakdown.by(collapse());
        }
        if (!passHere(surface)) {
          return breakdown.bySwitching();
        }
        continue;
      }
      final double limit = switching.limit(segmentEnd, t, smallest);
      final double remaining = limit - t;
      final boolean reaches = h >= 0.999 * remaining;
      // Two equal steps rather than a long one and a tiny one.
      final double longest = control.isFixed() ? remaining : 0.5 * remaining;
      final double step = reaches ? remaining : Math.min(h, longest);
      if (!tryStep(step, reaches ? limit : t + step, segmentEnd)) {
        return breakdown.bySwitching();
      }
    }
    return true;
  }

  private Outcome.Reason collapse() {
    if (steps.methods().isPivotLost()) {
      return Outcome.Reason.SINGULAR;
    }
    return wentAstray ? Outcome.Reason.NOT_FINITE : Outcome.Reason.STEP_TOO_SMALL;
  }

  /** Surfaces are found to the rounding of all times; without them a step has to advance time. */
  private double nextToNothing(double segmentEnd) {
    return switching.isAbsent()
        ? Math.max(16.0 * Math.ulp(t), SHORTEST * (segmentEnd - t))
        : 16.0 * Math.ulp(Math.max(Math.abs(t), Math.abs(segmentEnd)));
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
    final CrossingSearch.Verdict verdict = search(step, end);
    if (switching.isGrazing(t)) {
      t = switching.search().contact();
      return false; // the caller tells why
    }
    switch (verdict) {
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
      steps.observeStiffness(step);
      return error;
    }
    final double cause = error <= 1.0 ? Double.NaN : error;
    steps.observeRejection(t, step, cause);
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
    moveTo(end, step);
    if (!switching.isAbsent()) {
      switching.accept();
    }
    control.accept(step, error);
  }

  private void moveTo(double end, double step) {
    acceptedSteps++;
    steps.methods().count();
    wentAstray = false;
    unresolved = 0;
    steps.accept(t, step, end);
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
      if (Math.abs(delay) <= steps.nextToNothing(step) * step && end + delay <= segmentEnd) {
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
    moveTo(time, step);
    switching.accept();
    if (!switching.pass(t, window, last - t, surface, false)) {
      return false;
    }
    control.accept(step, error);
    continueAfterPassage();
    return true;
  }

  /** Passes a surface that is next to nothing away. */
  private boolean passHere(int surface) {
    if (!switching.pass(t, smallest, last - t, surface, t == first)) {
      return false;
    }
    wentAstray = false;
    learnScales();
    control.restart(steps.firstLength(t, last - t));
    return true;
  }

  /** Where an event has moved a state away from 0, its size is known from now on. */
  private void learnScales() {
    if (switching.hasHappened()) {
      steps.scale(absolute, last - t, tested);
    }
  }

  /** What was known about the step may hold no more: but it is often a better guess than none. */
  private void continueAfterPassage() {
    learnScales();
    if (switching.hasHappened() || switching.ratesJumped(control.h())) {
      final double shortest = steps.firstLength(t, last - t);
      control.restart(Math.max(shortest, Math.min(control.h(), switching.lastInterval())));
    }
  }

  /** The present time. */
  double time() {
    return t;
  }

  int acceptedSteps() {
    return acceptedSteps;
  }

  int rejectedSteps() {
    return rejectedSteps;
  }

  /** Why the solution cannot go on. */
  Breakdown breakdown() {
    return breakdown;
  }
}
