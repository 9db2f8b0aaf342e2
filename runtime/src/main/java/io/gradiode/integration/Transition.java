package io.gradiode.integration;

import java.util.Arrays;

/**
 * Takes the solution through the surfaces on which it is: changes modes, and sensitivities where
 * the rates jump.
 *
 * <p>When a surface {@code g(t, x, p) = 0} is passed at the time {@code t*}, the rates change from
 * {@code f⁻} to {@code f⁺}, and sensitivities by
 *
 * <pre>S⁺ = S⁻ + (f⁻ − f⁺) dt* / dp,   dt* / dp = −(g_x S⁻ + g_p) / (g_t + g_x f⁻),</pre>
 *
 * <p>as the time at which the rates change depends on the parameters. S. Galán, W. F. Feehery and
 * P. I. Barton, Parametric sensitivity functions for hybrid discrete/continuous systems, Applied
 * Numerical Mathematics 31, 17–47, 1999; I. A. Hiskens and M. A. Pai, Trajectory sensitivity
 * analysis of hybrid systems, IEEE Transactions on Circuits and Systems I 47, 204–220, 2000.
 *
 * <p>Several surfaces at one time: those whose times move alike with all parameters, as the two
 * halves of {@code sign(x)} do, are one, and are passed together. Different ones are passed in the
 * order of their declaration, each with the rates and sensitivities that the one before has left.
 * Where a mode depends on another, it follows it at once, and brings no jump of its own.
 */
final class Transition {

  /**
   * A surface is touched, not passed, where its margin's slope is so small a part of the usual, in
   * units of the root of the relative tolerance: its time is not known there, nor its slope.
   */
  private static final double TOUCHED = 0.1;

  /** A slope that is so small a part of that before the surface does not push back to it. */
  private static final double PUSH = 1e-10;

  /** How much of its tolerance a state may change by a jump of rates that is left out. */
  private static final double NEGLIGIBLE = 1e-3;

  /** An event that happens again within so small a part of the whole time is suspect. */
  private static final double SOON = 1e-9;

  /** So often, and each time twice as far, the state is moved on to where rates are finite. */
  private static final int MOST_NUDGES = 16;

  private final Steps steps;
  private final Surfaces surfaces;
  private final Events events;

  /** For each surface, whether it is about to be passed, and whether in this group. */
  private final boolean[] due;

  private final boolean[] group;

  /** For each switching function, whether it was passed, and how fast it changed then. */
  private final boolean[] passed;

  private final double[] slopeWhenPassed;

  /** {@code dt* / dp} of the first surface of a group. */
  private final Delays delays;

  private final double[] noDelays;

  private final double[] ratesBefore;
  private final double[] ratesAfter;
  private final double[] valuesBefore;

  private final double touched;

  private double window;
  private double remaining;

  /** By how much rates jumped, in units of the tolerance of their state. */
  private double largestJump;

  private int jumpingState;

  /** Whether any mode has changed, and whether any event has happened. */
  private boolean anyPassed;

  private boolean anyHappened;

  private Outcome.Reason reason = Outcome.Reason.NOT_FINITE;

  /** The switching function, or else the event, that changed last or is to blame; −1 if none. */
  private int culprit = -1;

  private int culpritEvent = -1;

  Transition(Steps steps, Surfaces surfaces, Events events) {
    this.steps = steps;
    this.surfaces = surfaces;
    this.events = events;
    final int switchCount = surfaces.switchCount();
    touched = TOUCHED * Math.sqrt(steps.errors().relative());
    due = new boolean[surfaces.count()];
    group = new boolean[surfaces.count()];
    passed = new boolean[switchCount];
    slopeWhenPassed = new double[switchCount];
    delays = new Delays(steps, surfaces);
    noDelays = new double[steps.columnCount()];
    ratesBefore = new double[steps.stateCount()];
    ratesAfter = new double[steps.stateCount()];
    valuesBefore = new double[switchCount];
  }

  /** Why the last passage failed. */
  Outcome.Reason reason() {
    return reason;
  }

  /** The condition that changed last; where the last passage failed, that which is to blame. */
  String culprit() {
    if (culpritEvent >= 0) {
      return events.text(culpritEvent);
    }
    return culprit < 0 ? "" : steps.switchText(culprit);
  }

  /**
   * Passes all surfaces on which the solution is and behind which it goes.
   *
   * @param within a time that cannot be told from nothing
   * @param rest how long the solution will go on
   * @param found a surface that is known to be passed; −1 if none is
   * @param free switching functions whose mode changes at a time on which no parameter has an
   *     influence
   * @return false if the solution cannot go on
   */
  boolean pass(double t, double within, double rest, int found, boolean[] free) {
    window = within;
    remaining = rest;
    largestJump = 0.0;
    jumpingState = 0;
    Arrays.fill(passed, false);
    anyPassed = false;
    anyHappened = false;
    culprit = -1;
    culpritEvent = -1;
    events.beginInstant();
    // An input or a state may have jumped before: no parameter moves that time.
    if (!events.areAbsent() && events.notice(t, noDelays) && !happen(t)) {
      return false;
    }
    surfaces.evaluate(t);
    int known = found;
    while (findDue(known)) {
      if (!passDue(t, free) || (!events.areAbsent() && events.next() >= 0 && !happen(t))) {
        return false;
      }
      known = -1;
      surfaces.evaluate(t);
    }
    return areEventsOver(t) && isPassedForGood();
  }

  /** Whether no event is going to happen again and again, as none has made its condition false. */
  private boolean areEventsOver(double t) {
    final int endless = anyHappened ? events.endless(t, SOON * (Math.abs(t) + remaining)) : -1;
    if (endless >= 0) {
      reason = Outcome.Reason.ENDLESS_EVENTS;
      culpritEvent = endless;
    }
    return endless < 0;
  }

  /** Lets events happen; what was passed before may be passed again, as states have jumped. */
  private boolean happen(double t) {
    anyPassed = true;
    anyHappened = true;
    culpritEvent = events.next();
    Arrays.fill(passed, false);
    if (!events.happen(t, window)) {
      reason = events.reason();
      culpritEvent = events.culprit();
      return false;
    }
    return true;
  }

  /** Whether anything was changed by the last passage. */
  boolean hasPassed() {
    return anyPassed;
  }

  /** Whether events have happened at the last passage, so that states may have jumped. */
  boolean hasHappened() {
    return anyHappened;
  }

  /** Whether rates jumped at the last passage, so much that a step of a given length would tell. */
  boolean ratesJumped(double h) {
    return h * largestJump > 1.0;
  }

  /** The state of which the rate jumped most at the last passage. */
  int jumpingState() {
    return jumpingState;
  }

  private boolean findDue(int known) {
    boolean any = false;
    for (int b = 0; b < due.length; b++) {
      due[b] = !passed[surfaces.switchOf(b)] && (b == known || surfaces.isDue(b, window));
      any |= due[b];
    }
    return any;
  }

  private boolean passDue(double t, boolean[] free) {
    if (gatherFree(free)) {
      passGroup(t);
      if (!steps.renewRates(t)) {
        return fail(Outcome.Reason.NOT_FINITE, -1);
      }
      events.notice(t, noDelays);
    }
    int first = firstDue();
    while (first >= 0) {
      if (!passWithJump(t, first)) {
        return false;
      }
      first = firstDue();
    }
    return true;
  }

  private boolean gatherFree(boolean[] free) {
    boolean any = false;
    for (int b = 0; b < due.length; b++) {
      group[b] = due[b] && free[surfaces.switchOf(b)];
      any |= group[b];
    }
    return any;
  }

  private int firstDue() {
    for (int b = 0; b < due.length; b++) {
      if (due[b]) {
        return b;
      }
    }
    return -1;
  }

  private boolean passWithJump(double t, int first) {
    final int k = surfaces.switchOf(first);
    surfaces.evaluate(t);
    final double slope = Math.abs(surfaces.slopes()[k]);
    final boolean isTouched = !(slope > touched * surfaces.steepness(first));
    final boolean isGrazed =
        steps.hasSensitivities()
            && !events.areAbsent()
            && surfaces.isGrazed(first, t, !anyHappened);
    if (steps.hasSensitivities()) {
      delays.write(t, k);
      gatherAlike(first);
    } else {
      System.arraycopy(due, 0, group, 0, due.length);
    }
    System.arraycopy(steps.rates(), 0, ratesBefore, 0, ratesBefore.length);
    passGroup(t);
    if (!evaluateBeyond(t, true)) {
      return fail(Outcome.Reason.NOT_FINITE, k);
    }
    measureJump();
    final boolean happens =
        !events.areAbsent()
            && events.notice(t, steps.hasSensitivities() ? delays.values() : noDelays);
    if (steps.hasSensitivities()) {
      if ((happens && isGrazed) || (isTouched && remaining * largestJump > NEGLIGIBLE)) {
        return fail(Outcome.Reason.GRAZING, k);
      }
      if (!isTouched) {
        jump();
      }
    }
    return evaluateBeyond(t, false) || fail(Outcome.Reason.NOT_FINITE, k);
  }

  /**
   * Evaluates the rates in their new branch. If that is not defined before its surface, as a square
   * root may be, and the state is still there by its last bit, that is moved.
   *
   * @param statesAlone whether for comparison only, {@code ratesAfter}; else the present rates
   */
  private boolean evaluateBeyond(double t, boolean statesAlone) {
    double delay = Math.ulp(t);
    for (int i = 0; i < MOST_NUDGES; i++) {
      if (statesAlone ? steps.stateRates(t, ratesAfter) : steps.renewRates(t)) {
        return true;
      }
      steps.present().creep(delay, ratesBefore);
      delay *= 2.0;
    }
    return false;
  }

  private void measureJump() {
    for (int i = 0; i < ratesBefore.length; i++) {
      final double jump = Math.abs(ratesBefore[i] - ratesAfter[i]) / steps.errors().tolerance(i);
      if (jump > largestJump) {
        largestJump = jump;
        jumpingState = i;
      }
    }
  }

  private void gatherAlike(int first) {
    for (int b = 0; b < due.length; b++) {
      group[b] = due[b] && (b == first || delays.areAlike(surfaces.switchOf(b), window));
    }
  }

  /** Changes the modes of a group of surfaces, and those that depend on them. */
  private void passGroup(double t) {
    System.arraycopy(surfaces.values(), 0, valuesBefore, 0, valuesBefore.length);
    for (int b = 0; b < group.length; b++) {
      if (group[b]) {
        final int k = surfaces.switchOf(b);
        // Where it was not approached, what made it pass is rounding.
        slopeWhenPassed[k] = surfaces.marginSlope(b) < 0.0 ? surfaces.slopes()[k] : 0.0;
        passed[k] = true;
        anyPassed = true;
        culprit = k;
        due[b] = false;
        surfaces.flip(b);
      }
    }
    boolean changed = true;
    for (int i = 0; i < valuesBefore.length && changed; i++) {
      changed = follow(t);
    }
  }

  /** Gives those modes their value by definition that depend on a mode that has changed. */
  private boolean follow(double t) {
    final double[] values = surfaces.values();
    steps.switches(t, steps.y(), values);
    boolean changed = false;
    for (int k = 0; k < values.length; k++) {
      final double mode = surfaces.modeOf(k, values[k]);
      if (!passed[k] && values[k] != valuesBefore[k] && mode != steps.mode(k)) {
        steps.setMode(k, mode);
        changed = true;
        for (int b = 0; b < due.length; b++) {
          due[b] &= surfaces.switchOf(b) != k;
        }
      }
    }
    return changed;
  }

  private void jump() {
    for (int i = 0; i < ratesAfter.length; i++) {
      ratesAfter[i] = ratesBefore[i] - ratesAfter[i];
    }
    steps.present().moveSensitivities(1.0, ratesAfter, delays.values());
  }

  /** Whether no surface that was passed is approached again, from its other side. */
  private boolean isPassedForGood() {
    for (int k = 0; k < passed.length; k++) {
      if (passed[k]
          && surfaces.slopes()[k] * Math.signum(slopeWhenPassed[k])
              < -PUSH * Math.abs(slopeWhenPassed[k])) {
        return fail(Outcome.Reason.SLIDING, k);
      }
    }
    return true;
  }

  private boolean fail(Outcome.Reason newReason, int k) {
    reason = newReason;
    culprit = k;
    culpritEvent = -1;
    return false;
  }
}
