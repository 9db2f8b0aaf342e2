package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;

/**
 * Lets events happen: where modes have changed, it asks which conditions have become true, and
 * carries out their assignments.
 *
 * <p>An event at the time {@code t*} maps the state before it, {@code x⁻}, to {@code x⁺ = R(t*, x⁻,
 * p)}, and sensitivities to
 *
 * <pre>S⁺ = R_x (S⁻ + f⁻ dt* / dp) + R_p + R_t dt* / dp − f⁺ dt* / dp,</pre>
 *
 * <p>with the rates {@code f⁻} before it and {@code f⁺} after it: S. Galán, W. F. Feehery and P. I.
 * Barton, Parametric sensitivity functions for hybrid discrete/continuous systems, Applied
 * Numerical Mathematics 31, 17–47, 1999. In brackets stands how the state at the time of the event
 * moves with the parameters; so the state is taken there, mapped, and taken back.
 *
 * <p>Events that others make happen do so at the same time, which then moves alike. Of those that
 * wait to happen, the first in the order of the kernel is next; that its condition is false again
 * by then is no hindrance.
 */
final class Events {

  /** So many events at one time are without end. */
  private static final int MOST_AT_ONCE = 1000;

  /** So many units of rounding of the time are no time. */
  private static final double NO_TIME = 16.0;

  /** Passages both ways within a very short time that are too many. */
  private static final int OFTEN = 4;

  private final SensitivityKernel kernel;
  private final Steps steps;
  private final Surfaces surfaces;
  private final Outputs outputs;
  private final EventLog log;

  /** For each event its condition, 1 or 0: as it is, and as it was when last asked for. */
  private final double[] conditions;

  private final double[] before;

  /** Conditions as they would be with another mode. */
  private final double[] otherwise;

  /** For each event whether it is about to happen, and whether it has happened at this time. */
  private final boolean[] waiting;

  private final boolean[] happened;

  /** For each event that waits {@code dt* / dp}. */
  private final double[][] delays;

  private final double[] rates;
  private final double[] valuesBefore;
  private final boolean[] moved;

  /** For each event the switching functions of its condition that it changes. */
  private final int[][] own;

  /** What of each switching function is rounding at this time. */
  private final double[] noise;

  private int atOnce;

  private boolean starting;
  private int last;
  private Outcome.Reason reason = Outcome.Reason.NOT_FINITE;
  private int culprit = -1;

  Events(SensitivityKernel kernel, Steps steps, Surfaces surfaces, Outputs outputs, EventLog log) {
    this.kernel = kernel;
    this.steps = steps;
    this.surfaces = surfaces;
    this.outputs = outputs;
    this.log = log;
    final int count = kernel.eventCount();
    conditions = new double[count];
    before = new double[count];
    otherwise = new double[count];
    waiting = new boolean[count];
    happened = new boolean[count];
    delays = new double[count][kernel.columnCount()];
    rates = new double[kernel.stateCount()];
    valuesBefore = new double[surfaces.switchCount()];
    moved = new boolean[surfaces.switchCount()];
    noise = new double[surfaces.switchCount()];
    own = new int[count][];
    for (int e = 0; e < count; e++) {
      own[e] = kernel.ownSwitches(e);
    }
  }

  /** Whether the model has no events, so that nothing else has to be asked. */
  boolean areAbsent() {
    return conditions.length == 0;
  }

  /** Why the solution cannot go on after the last {@link #happen}. */
  Outcome.Reason reason() {
    return reason;
  }

  /** The event at which it cannot; −1 if none is to blame. */
  int culprit() {
    return culprit;
  }

  /** Begins a solution whose modes are those by definition. */
  void begin(double t) {
    starting = true;
    Arrays.fill(waiting, false);
    steps.conditions(t, before);
    for (int e = 0; e < before.length; e++) {
      if (kernel.happensAtStart(e)) {
        before[e] = 0.0;
      }
    }
  }

  /** The start is over. */
  void leaveStart() {
    starting = false;
  }

  /** A time begins at which nothing has happened yet. */
  void beginInstant() {
    Arrays.fill(happened, false);
    atOnce = 0;
  }

  /**
   * Takes note of the conditions that have become true: their events wait to happen.
   *
   * @param delay how the time at which they did moves with the parameters, not modified
   * @return whether any event waits
   */
  boolean notice(double t, double[] delay) {
    steps.conditions(t, conditions);
    boolean any = false;
    for (int e = 0; e < conditions.length; e++) {
      if (happensNow(e) && !waiting[e]) {
        waiting[e] = true;
        System.arraycopy(delay, 0, delays[e], 0, delay.length);
      }
      any |= waiting[e];
      before[e] = conditions[e];
    }
    return any;
  }

  /** A passage that an event itself turns back at once is one passage, not two. */
  private boolean happensNow(int e) {
    return kernel.happensBothWays(e)
        ? conditions[e] != before[e] && !starting && !happened[e]
        : conditions[e] > before[e];
  }

  /** Whether an event would happen if a surface were passed that is only touched. */
  boolean wouldHappenAt(double t, int surface) {
    final int k = surfaces.switchOf(surface);
    final double mode = steps.mode(k);
    surfaces.flip(surface);
    steps.conditions(t, conditions);
    boolean any = false;
    for (int e = 0; e < conditions.length; e++) {
      any |= happensNow(e);
    }
    steps.setMode(k, mode);
    return any;
  }

  /** The first event that waits; −1 if none does. */
  int next() {
    for (int e = 0; e < waiting.length; e++) {
      if (waiting[e]) {
        return e;
      }
    }
    return -1;
  }

  /**
   * An event that has just happened and goes on to happen for ever: it has put the state where its
   * condition begins to hold, and this goes on to where it does, as a state that is kept from
   * becoming negative; or it has happened again very soon, and its condition holds still, as the
   * flight of a ball between bounces has become too short to be seen. −1 if there is none.
   *
   * @param soon how soon is very soon
   */
  int endless(double t, double soon) {
    for (int e = 0; e < happened.length; e++) {
      final boolean holds = kernel.happensBothWays(e) || conditions[e] > 0.0;
      if (happened[e] && holds && (isOften(e, soon) || isBack(t, e))) {
        return e;
      }
    }
    return -1;
  }

  private boolean isOften(int e, double soon) {
    final int times = kernel.happensBothWays(e) ? OFTEN : 2;
    final int count = log.count(e);
    return count >= times && log.time(e, count - 1) - log.time(e, count - times) <= soon;
  }

  /** Whether the state is where the condition begins to hold, by an assignment of the event. */
  private boolean isBack(double t, int e) {
    boolean any = false;
    for (final int k : own[e]) {
      any |= Math.abs(surfaces.values()[k]) <= noise[k] && holdsBy(t, e, k);
    }
    return any && !kernel.happensBothWays(e);
  }

  /** Whether a condition that holds would not with the other mode of a switching function. */
  private boolean holdsBy(double t, int e, int k) {
    final double mode = steps.mode(k);
    steps.setMode(k, mode > 0.0 ? 0.0 : 1.0);
    steps.conditions(t, otherwise);
    steps.setMode(k, mode);
    return otherwise[e] <= 0.0;
  }

  /** The condition of the event that happened last. */
  String lastText() {
    return text(last);
  }

  /** The condition of an event, for messages. */
  String text(int event) {
    return kernel.eventText(event);
  }

  /**
   * Lets the events that wait happen, and those that they make happen.
   *
   * @param within a time that cannot be told from nothing: a sample at the time of an event is
   *     drawn before it
   * @return false if the solution cannot go on
   */
  boolean happen(double t, double within) {
    outputs.writeUntil(t + within);
    System.arraycopy(steps.rates(), 0, rates, 0, rates.length);
    measureNoise(t, within);
    for (int e = next(); e >= 0; e = next()) {
      waiting[e] = false;
      happened[e] = true;
      last = e;
      if (++atOnce > MOST_AT_ONCE) {
        return fail(Outcome.Reason.ENDLESS_EVENTS, e);
      }
      log.add(e, t, delays[e]);
      if (!assign(e, t)) {
        return fail(Outcome.Reason.NOT_FINITE, e);
      }
      notice(t, delays[e]);
      // What a reset has not ended happens again.
      waiting[e] |= conditions[e] > 0.0 && kernel.isInsistent(e);
    }
    return steps.renewRates(t) || fail(Outcome.Reason.NOT_FINITE, -1);
  }

  private void measureNoise(double t, double within) {
    steps.switchSlopes(t, steps.y(), rates, noise);
    final double least = Math.max(within, NO_TIME * Math.ulp(t));
    for (int k = 0; k < noise.length; k++) {
      noise[k] = least * Math.abs(noise[k]);
    }
  }

  private boolean assign(int e, double t) {
    steps.switches(t, steps.y(), valuesBefore);
    steps.present().moveSensitivities(1.0, rates, delays[e]);
    steps.assign(e, t, delays[e]);
    surfaces.redefine(t, valuesBefore, noise, moved);
    final boolean finite = steps.stateRates(t, rates);
    steps.present().moveSensitivities(-1.0, rates, delays[e]);
    return finite;
  }

  private boolean fail(Outcome.Reason newReason, int e) {
    reason = newReason;
    culprit = e;
    return false;
  }
}
