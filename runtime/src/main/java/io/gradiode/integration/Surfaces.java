package io.gradiode.integration;

import java.util.Arrays;

/**
 * The surfaces in front of the solution, where a mode changes: one for each switching function of
 * which the sign decides, two for each of which the floor decides.
 *
 * <p>A surface is seen from the side on which the solution is: its <em>margin</em> is positive
 * there, 0 on it, and falls as the solution comes near. A margin that is slightly negative where a
 * step begins is rounding, and not a mode that is wrong.
 */
final class Surfaces {

  /**
   * Slopes that differ by less belong to a switching function that is linear along the solution.
   */
  private static final double LINEAR = 1e-9;

  /**
   * How far behind a surface a solution has to turn, or before it, not to have only grazed it: in
   * units of what tolerances make of the margin; and of its rounding.
   */
  private static final double GRAZED = 0.1;

  private static final double ROUNDING = 8.0;

  private final Steps steps;
  private final boolean[] floors;

  /**
   * For each surface its switching function, and whether it is the upper end of a floor's range.
   */
  private final int[] switchOf;

  private final boolean[] upper;

  private final double[] values;
  private final double[] slopes;
  private final double[] slopesBefore;
  private final double[] probed;
  private final double[] steepness;

  /** For each surface the largest margin so far. */
  private final double[] sizes;

  /** Length of the step that led to where the solution is. */
  private double approach;

  Surfaces(Steps steps) {
    this.steps = steps;
    final int switchCount = steps.switchCount();
    floors = new boolean[switchCount];
    final int[] functions = new int[2 * switchCount];
    final boolean[] ends = new boolean[2 * switchCount];
    int count = 0;
    for (int k = 0; k < switchCount; k++) {
      floors[k] = steps.isFloor(k);
      functions[count++] = k;
      if (floors[k]) {
        functions[count] = k;
        ends[count++] = true;
      }
    }
    switchOf = Arrays.copyOf(functions, count);
    upper = Arrays.copyOf(ends, count);
    values = new double[switchCount];
    slopes = new double[switchCount];
    slopesBefore = new double[switchCount];
    probed = new double[switchCount];
    steepness = new double[count];
    sizes = new double[count];
  }

  /** Number of surfaces. */
  int count() {
    return switchOf.length;
  }

  int switchCount() {
    return values.length;
  }

  /** The switching function of a surface. */
  int switchOf(int surface) {
    return switchOf[surface];
  }

  /** Whether the switching function rises as the solution goes through. */
  boolean isCrossedUpwards(int surface) {
    final int k = switchOf[surface];
    return floors[k] ? upper[surface] : steps.mode(k) <= 0.0;
  }

  /** The present values of the switching functions; not a copy. */
  double[] values() {
    return values;
  }

  /** The present slopes of the switching functions along the solution; not a copy. */
  double[] slopes() {
    return slopes;
  }

  /** The mode that a value has by definition. */
  double modeOf(int k, double value) {
    return floors[k] ? Math.floor(value) : value > 0.0 ? 1.0 : 0.0;
  }

  /** How far a value of the switching function is from a surface. */
  double margin(int surface, double value) {
    final int k = switchOf[surface];
    final double mode = steps.mode(k);
    if (floors[k]) {
      return upper[surface] ? mode + 1.0 - value : value - mode;
    }
    return mode > 0.0 ? value : -value;
  }

  /** How fast the margin grows, for a slope of the switching function. */
  double marginSlope(int surface, double slope) {
    return isCrossedUpwards(surface) ? -slope : slope;
  }

  /** The present margin. */
  double margin(int surface) {
    return margin(surface, values[switchOf[surface]]);
  }

  /** How fast the present margin grows. */
  double marginSlope(int surface) {
    return marginSlope(surface, slopes[switchOf[surface]]);
  }

  /** Changes the mode to that behind a surface. */
  void flip(int surface) {
    final int k = switchOf[surface];
    final double mode = steps.mode(k);
    if (floors[k]) {
      steps.setMode(k, upper[surface] ? mode + 1.0 : mode - 1.0);
    } else {
      steps.setMode(k, mode > 0.0 ? 0.0 : 1.0);
    }
  }

  /**
   * Gives those modes their value by definition whose switching function is not what it was. One
   * may depend on the modes of those before it.
   *
   * @param valuesBefore of the switching functions
   * @param noise what of each function is rounding: where it was no more than that and still is,
   *     its sign tells nothing
   * @param moved set to true for each that is not what it was; the others stay as they are
   */
  void redefine(double t, double[] valuesBefore, double[] noise, boolean[] moved) {
    boolean changed = true;
    for (int i = 0; i <= values.length && changed; i++) {
      changed = false;
      steps.switches(t, steps.y(), values);
      for (int k = 0; k < values.length; k++) {
        final boolean isNoise =
            Math.max(Math.abs(values[k]), Math.abs(valuesBefore[k])) <= noise[k];
        if (values[k] != valuesBefore[k] && !isNoise) {
          final double mode = modeOf(k, values[k]);
          moved[k] = true;
          changed |= mode != steps.mode(k);
          steps.setMode(k, mode);
        }
      }
    }
  }

  /** Forgets what was learned along the solution. */
  void forget() {
    Arrays.fill(slopesBefore, Double.NaN);
    Arrays.fill(steepness, 0.0);
    Arrays.fill(sizes, 0.0);
  }

  /** Evaluates the present values and slopes, from the present state and its rates. */
  void evaluate(double t) {
    steps.switches(t, steps.y(), values);
    steps.switchSlopes(t, steps.y(), steps.rates(), slopes);
  }

  /** Makes what a search found at the end of a step the present. */
  void accept(CrossingSearch search) {
    System.arraycopy(slopes, 0, slopesBefore, 0, slopes.length);
    System.arraycopy(search.endValues(), 0, values, 0, values.length);
    System.arraycopy(search.endSlopes(), 0, slopes, 0, slopes.length);
  }

  /** Takes note of how fast the margin typically changed during a step, and how large it was. */
  void remember(int surface, double typicalSlope, double largestMargin) {
    steepness[surface] = typicalSlope;
    sizes[surface] = Math.max(sizes[surface], largestMargin);
  }

  /** Takes note of the length of a step that ends on a surface. */
  void rememberApproach(double step) {
    approach = step;
  }

  /** More than {@link #uncertainty} as a rule, and without effort. */
  double mostUncertainty(int surface) {
    return steps.errors().relative() * sizes[surface] + ROUNDING * Math.ulp(sizes[surface]);
  }

  /**
   * How near to a surface a solution that turns there may as well have been on it: what states that
   * are a part of their tolerance off make of the margin.
   *
   * @param y states, modified and restored
   */
  double uncertainty(int surface, double t, double[] y) {
    final int k = switchOf[surface];
    steps.switches(t, y, probed);
    final double value = probed[k];
    double sum = 0.0;
    for (final int i : steps.switchedStates()) {
      final double state = y[i];
      y[i] = state + steps.errors().tolerance(i);
      steps.switches(t, y, probed);
      y[i] = state;
      sum += Math.abs(probed[k] - value);
    }
    return GRAZED * sum + ROUNDING * Math.ulp(sizes[surface]);
  }

  /**
   * Whether a surface on which the solution is may as well have been missed: as it slows down, and
   * would turn so soon behind it that errors decide.
   *
   * @param approached whether a step has led here
   */
  boolean isGrazed(int surface, double t, boolean approached) {
    final double slope = marginSlope(surface);
    if (!(slope < 0.0)) {
      return true;
    }
    final double slowing = slope - marginSlope(surface, slopesBefore[switchOf[surface]]);
    return approached
        && slowing > 0.0
        && 0.5 * slope * slope * approach < uncertainty(surface, t, steps.y()) * slowing;
  }

  /** How fast the margin typically changed during the last step. */
  double steepness(int surface) {
    return steepness[surface];
  }

  /** Whether the margin is going to be 0 within a time, by its slope. */
  boolean isDue(int surface, double within) {
    final double slope = marginSlope(surface);
    return slope < 0.0 && margin(surface) + within * slope <= 0.0;
  }

  /** The surface that is reached next, by the slopes; −1 if none is. */
  int nearest() {
    int nearest = -1;
    double shortest = Double.POSITIVE_INFINITY;
    for (int b = 0; b < count(); b++) {
      final double time = timeTo(b);
      if (time < shortest) {
        shortest = time;
        nearest = b;
      }
    }
    return nearest;
  }

  /** How long it takes to a surface, by its slope; infinite if it is not approached. */
  double timeTo(int surface) {
    final double slope = marginSlope(surface);
    return slope < 0.0 ? -Math.max(0.0, margin(surface)) / slope : Double.POSITIVE_INFINITY;
  }

  /**
   * How long it takes to the next surface that is approached at constant speed: such a step ends
   * right there, without a search. Infinite if there is none.
   *
   * @param least a time that is too short to be told from nothing
   */
  double timeToNextLinear(double least) {
    double shortest = Double.POSITIVE_INFINITY;
    for (int b = 0; b < count(); b++) {
      final double slope = slopes[switchOf[b]];
      if (Math.abs(slope - slopesBefore[switchOf[b]]) <= LINEAR * Math.abs(slope)) {
        final double time = timeTo(b);
        if (time > least) {
          shortest = Math.min(shortest, time);
        }
      }
    }
    return shortest;
  }
}
