package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;

/**
 * Keeps the modes of a kernel's switching functions right while a solver steps: at the start, where
 * inputs jump, and where the solution passes a surface.
 *
 * <p>A mode is always that of the time just after. Where a solution starts on a surface, or an
 * input jumps to it, the mode is that of the side to which the solution goes; if it stays, that of
 * the definition. No sensitivity jumps there, as no parameter moves that time.
 */
final class Switching {

  /** So many passages that no time passes between are suspect, for each surface and in general. */
  private static final int CLOSE_PER_SURFACE = 4;

  private static final int CLOSE = 16;

  /** So many passages that no time passes between may be due to rounding. */
  private static final int TREMBLING = 3;

  /** Passages are close if the time between is not more than this in units of rounding. */
  private static final double CLOSE_TIME = 1e3;

  /** A surface is there if nothing is known to be finite beyond so short a time. */
  private static final double BRINK = 1e3;

  /** Where steps fail before a surface, the next one goes so far towards it. */
  private static final double APPROACH = 0.9;

  /** Surfaces that are passed within so small a part of a step are passed at the same time. */
  private static final double LEAST_BETWEEN = 1e-12;

  /** What is taken for rounding at most, in units of a step. */
  private static final double MOST_MISSING = 1e-10;

  /** Events are rapid if the time between is so small a part of the time so far. */
  private static final double RAPID = 1e-6;

  /** So many rapid events in a row are heading for an accumulation point. */
  private static final int MOST_RAPID = 4;

  private final Steps steps;
  private final Surfaces surfaces;
  private final CrossingSearch search;
  private final Events events;
  private final Transition transition;
  private final double[] before;
  private final double[] noNoise;
  private final boolean[] free;

  private double lastPassage;
  private double lastInterval;
  private int closePassages;
  private double start;
  private double lastEventTime;
  private int rapidEvents;
  private Outcome.Reason reason = Outcome.Reason.NOT_FINITE;
  private String culprit = "";

  Switching(SensitivityKernel kernel, Steps steps, Outputs outputs, EventLog log) {
    this.steps = steps;
    surfaces = new Surfaces(steps);
    search = new CrossingSearch(steps, surfaces);
    events = new Events(kernel, steps, surfaces, outputs, log);
    transition = new Transition(steps, surfaces, events);
    before = new double[surfaces.switchCount()];
    noNoise = new double[surfaces.switchCount()];
    free = new boolean[surfaces.switchCount()];
  }

  /** Whether the model has no switching function, so that nothing else has to be asked. */
  boolean isAbsent() {
    return before.length == 0;
  }

  /** The search for crossings within a step. */
  CrossingSearch search() {
    return search;
  }

  /** Why the solution cannot go on. */
  Outcome.Reason reason() {
    return reason;
  }

  /** The condition at which the solution cannot go on; empty if none is to blame. */
  String culprit() {
    return culprit;
  }

  /**
   * Whether events have been following each other so fast that whatever fails now, fails as they
   * come to no end.
   */
  boolean areEventsEndless() {
    return rapidEvents >= MOST_RAPID;
  }

  /** The condition of the event that happened last. */
  String lastEvent() {
    return events.lastText();
  }

  /**
   * Whether the step just searched touches a surface behind which an event would happen: there the
   * solution has no derivative by the parameters.
   */
  boolean isGrazing(double t) {
    if (events.areAbsent() || !steps.hasSensitivities() || search.contactSurface() < 0) {
      return false;
    }
    return search.contact() < Double.POSITIVE_INFINITY
        && events.wouldHappenAt(t, search.contactSurface())
        && !fail(
            Outcome.Reason.GRAZING, steps.switchText(surfaces.switchOf(search.contactSurface())));
  }

  /** Whether events have happened at the last passage, so that states may have jumped. */
  boolean hasHappened() {
    return transition.hasHappened();
  }

  /** Whether rates jumped at the last passage, so much that a step of a given length would tell. */
  boolean ratesJumped(double h) {
    return transition.ratesJumped(h);
  }

  /** Finds the modes at the start and evaluates the rates; false if the solution cannot go on. */
  boolean begin(double t, double rest) {
    surfaces.forget();
    lastPassage = t;
    lastInterval = 0.0;
    closePassages = 0;
    start = t;
    lastEventTime = t;
    rapidEvents = 0;
    for (int k = 0; k < before.length; k++) {
      before[k] = Double.NaN;
      steps.setMode(k, 0.0);
    }
    Arrays.fill(free, false);
    surfaces.redefine(t, before, noNoise, free);
    events.begin(t);
    final boolean begun = renewRates(t) && transit(t, 0.0, rest, -1);
    events.leaveStart();
    return begun;
  }

  /** Takes note of the switching functions before inputs change. */
  void leave(double t) {
    steps.switches(t, steps.y(), before);
  }

  /**
   * Finds the modes for new inputs and evaluates the rates; false if the solution cannot go on.
   *
   * @param jump whether an input jumped
   */
  boolean enter(double t, double window, double rest, boolean jump) {
    Arrays.fill(free, false);
    if (jump) {
      surfaces.redefine(t, before, noNoise, free);
    }
    return renewRates(t) && transit(t, window, rest, -1);
  }

  private boolean renewRates(double t) {
    return steps.renewRates(t) || fail(Outcome.Reason.NOT_FINITE, "");
  }

  /** How far a step may go that ends where a surface is known to be. */
  double limit(double segmentEnd, double t, double window) {
    final double linear = t + surfaces.timeToNextLinear(window);
    return Math.min(segmentEnd, linear);
  }

  /** Whether modes change to and fro as if by rounding. */
  boolean isTrembling() {
    return closePassages >= TREMBLING;
  }

  /** Makes what was found at the end of a step the present. */
  void accept() {
    surfaces.accept(search);
  }

  /** How far to go after a step that failed, as a surface may be in between; infinite if none. */
  double approach(double step) {
    final double time = APPROACH * shortestTime();
    return time < 0.999 * step ? time : Double.POSITIVE_INFINITY;
  }

  private double shortestTime() {
    final int nearest = surfaces.nearest();
    return nearest < 0 ? Double.POSITIVE_INFINITY : surfaces.timeTo(nearest);
  }

  /** The surface on whose brink the solution is, as no step succeeds any more; −1 if none. */
  int brink(double window) {
    return shortestTime() <= BRINK * window ? surfaces.nearest() : -1;
  }

  /** How long ago, before the last passage, something was passed; 0 if nothing was. */
  double lastInterval() {
    return lastInterval;
  }

  /** The state of which the rate jumped most at the last passage. */
  int jumpingState() {
    return transition.jumpingState();
  }

  /**
   * Evaluates the switching functions at the end of a step that leads to a surface.
   *
   * @return a time within which other surfaces are passed at the same time: rounding, of time or of
   *     this surface
   */
  double window(int surface, double end, double step, double smallest) {
    search.evaluateEnd(end);
    surfaces.rememberApproach(step);
    final double missing = Math.abs(search.endMargin(surface) / search.endMarginSlope(surface));
    final double rounding = missing < MOST_MISSING * step ? 8.0 * missing : 0.0;
    return Math.max(smallest, Math.max(LEAST_BETWEEN * step, rounding));
  }

  /**
   * Passes the surfaces on which the solution is; false if it cannot go on.
   *
   * @param window a time that cannot be told from nothing
   * @param rest how long the solution will go on
   * @param surface one that is passed
   * @param atStart whether no time has passed
   */
  boolean pass(double t, double window, double rest, int surface, boolean atStart) {
    Arrays.fill(free, atStart);
    return transit(t, window, rest, surface);
  }

  private boolean transit(double t, double window, double rest, int surface) {
    if (!transition.pass(t, window, rest, surface, free)) {
      return fail(transition.reason(), transition.culprit());
    }
    if (transition.hasHappened()) {
      rapidEvents = t - lastEventTime <= RAPID * (t - start) ? rapidEvents + 1 : 0;
      lastEventTime = t;
    }
    if (transition.hasPassed()) {
      final double close = CLOSE_TIME * 16.0 * Math.ulp(Math.abs(t) + rest);
      lastInterval = t - lastPassage;
      closePassages = lastInterval <= close ? closePassages + 1 : 0;
      lastPassage = t;
      if (closePassages > CLOSE + CLOSE_PER_SURFACE * surfaces.count()) {
        return fail(Outcome.Reason.CHATTERING, transition.culprit());
      }
    }
    return true;
  }

  private boolean fail(Outcome.Reason newReason, String condition) {
    reason = newReason;
    culprit = condition;
    return false;
  }
}
