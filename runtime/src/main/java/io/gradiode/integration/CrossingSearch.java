package io.gradiode.integration;

/**
 * Finds the first surface that a step passes: by samples of the switching functions within the step
 * that are close enough to show where a margin dips below 0 and comes back.
 *
 * <p>Most steps are far from every surface: three samples on a sketch of the solution tell. Else
 * the samples are taken from the dense output and doubled until they resolve what they show.
 */
final class CrossingSearch {

  /** What a search found. */
  enum Verdict {
    /** No surface is passed. */
    CLEAR,
    /** A surface is passed. */
    CROSSING,
    /** A switching function moves up and down too often to tell. */
    UNRESOLVED,
    /** A switching function is not finite at the end of the step. */
    NOT_FINITE
  }

  private static final int FINEST = 64;
  private static final int COARSEST = 8;
  private static final int SKETCH = 4;

  /**
   * How much samples stand closer at the ends of a step than in its middle. At even distances, what
   * oscillates in step with the samples would seem to rest.
   */
  private static final double WARP = 0.4;

  /** Fourth differences of the samples may be so large, in units of their second differences. */
  private static final double RESOLVED = 0.5;

  /** Second differences that are so small in units of the range do not hide a dip. */
  private static final double STRAIGHT = 0.01;

  /** In search of the bottom of a dip: golden section. */
  private static final double GOLDEN = 0.3819660112501051;

  private static final int BOTTOM_STEPS = 48;

  private final Steps steps;
  private final Surfaces surfaces;

  /** Sample {@code j} of switching function {@code k} at {@code [k][j]}. */
  private final double[][] samples;

  private final double[] sample;
  private final double[] endValues;
  private final double[] endSlopes;
  private final double[] margins = new double[FINEST + 1];
  private final RootFinder.Function marginInStep = this::marginInStep;

  private double start;
  private double length;
  private double end;
  private int stride;
  private int inspected;

  /** The first interval between samples in which a dip counts. */
  private int firstDip;

  private double crossing;
  private int surface;
  private double contact;
  private int contactSurface;

  /** What may be missing to the surface that is inspected at a contact, at most. */
  private double nearness;

  CrossingSearch(Steps steps, Surfaces surfaces) {
    this.steps = steps;
    this.surfaces = surfaces;
    final int switchCount = surfaces.switchCount();
    samples = new double[switchCount][FINEST + 1];
    sample = new double[switchCount];
    endValues = new double[switchCount];
    endSlopes = new double[switchCount];
  }

  /** When the first surface is passed, after a verdict of {@link Verdict#CROSSING}. */
  double crossing() {
    return crossing;
  }

  /** Which surface is passed first, after a verdict of {@link Verdict#CROSSING}. */
  int surface() {
    return surface;
  }

  /**
   * When a surface is first touched, as well as errors let one tell, but not passed; infinite if
   * none is before the first that is passed.
   */
  double contact() {
    return contact;
  }

  /** Which surface is touched. */
  int contactSurface() {
    return contactSurface;
  }

  /** The switching functions at the end of the step just searched; not a copy. */
  double[] endValues() {
    return endValues;
  }

  /** The slopes of the switching functions at the end of the step just searched; not a copy. */
  double[] endSlopes() {
    return endSlopes;
  }

  /** The margin of a surface at the end of the step just searched. */
  double endMargin(int b) {
    return surfaces.margin(b, endValues[surfaces.switchOf(b)]);
  }

  /** How fast the margin of a surface grows at the end of the step just searched. */
  double endMarginSlope(int b) {
    return surfaces.marginSlope(b, endSlopes[surfaces.switchOf(b)]);
  }

  /** Evaluates the switching functions at the end of the step just finished. */
  void evaluateEnd(double stepEnd) {
    steps.switches(stepEnd, steps.next(), endValues);
    steps.switchSlopes(stepEnd, steps.next(), steps.nextRates(), endSlopes);
  }

  /**
   * Searches the step just finished.
   *
   * @param window a time that cannot be told from nothing: a surface that is reached within it
   *     after the end is passed, too
   * @param full whether dense output will be wanted of all components
   * @param lenient whether to be content with samples that resolve nothing
   * @param steady whether to overlook dips right after the start, as they are of the size of errors
   */
  Verdict search(
      double t,
      double stepLength,
      double stepEnd,
      double window,
      boolean full,
      boolean lenient,
      boolean steady) {
    firstDip = steady ? 2 : 1;
    contact = Double.POSITIVE_INFINITY;
    contactSurface = -1;
    start = t;
    length = stepLength;
    end = stepEnd;
    evaluateEnd(stepEnd);
    for (int k = 0; k < samples.length; k++) {
      samples[k][0] = surfaces.values()[k];
      samples[k][FINEST] = endValues[k];
      if (!Double.isFinite(endValues[k])) {
        return Verdict.NOT_FINITE;
      }
    }
    stride = FINEST / SKETCH;
    for (int j = stride; j < FINEST; j += stride) {
      steps.switches(time(j), steps.sketchedForSwitches(warped(j), length), sample);
      store(j);
    }
    if (isFarFromAll()) {
      return Verdict.CLEAR;
    }
    steps.prepareForSwitches(t, stepLength, full);
    if (!sampleUntilResolved() && !lenient) {
      return Verdict.UNRESOLVED;
    }
    crossing = Double.POSITIVE_INFINITY;
    surface = -1;
    for (int b = 0; b < surfaces.count(); b++) {
      final double time = firstCrossing(b, window);
      if (time < crossing) {
        crossing = time;
        surface = b;
      }
    }
    if (contact >= crossing) {
      contact = Double.POSITIVE_INFINITY;
    }
    return surface >= 0 ? Verdict.CROSSING : Verdict.CLEAR;
  }

  private void store(int j) {
    for (int k = 0; k < sample.length; k++) {
      samples[k][j] = sample[k];
    }
  }

  private static double warped(int j) {
    final double s = j / (double) FINEST;
    return s + WARP * s * (1.0 - s) * (1.0 - 2.0 * s);
  }

  private double time(int j) {
    return j == FINEST ? end : start + length * warped(j);
  }

  private boolean isFarFromAll() {
    boolean far = true;
    for (int b = 0; b < surfaces.count(); b++) {
      fillMargins(b);
      double least = margins[0];
      double greatest = margins[0];
      for (int j = stride; j <= FINEST; j += stride) {
        least = Math.min(least, margins[j]);
        greatest = Math.max(greatest, margins[j]);
      }
      final double fastest = Math.max(Math.abs(startSlope(b)), Math.abs(endMarginSlope(b)));
      surfaces.remember(b, Math.max(fastest, (greatest - least) / length), greatest);
      far &= least > greatest - least && least > 0.25 * length * fastest;
    }
    return far;
  }

  private double startSlope(int b) {
    return surfaces.marginSlope(b);
  }

  private void fillMargins(int b) {
    final double[] values = samples[surfaces.switchOf(b)];
    for (int j = 0; j <= FINEST; j += stride) {
      margins[j] = surfaces.margin(b, values[j]);
    }
  }

  /** Takes samples from the dense output, twice as many each time, until they resolve enough. */
  private boolean sampleUntilResolved() {
    stride = FINEST / COARSEST;
    for (int j = stride; j < FINEST; j += stride) {
      sampleAt(time(j));
      store(j);
    }
    while (!isResolved()) {
      if (stride == 1) {
        return false;
      }
      for (int j = stride / 2; j < FINEST; j += stride) {
        sampleAt(time(j));
        store(j);
      }
      stride /= 2;
    }
    return true;
  }

  private void sampleAt(double time) {
    steps.switches(time, steps.interpolatedForSwitches(time), sample);
  }

  private boolean isResolved() {
    for (final double[] values : samples) {
      double least = values[0];
      double greatest = values[0];
      double second = 0.0;
      double fourth = 0.0;
      for (int j = stride; j <= FINEST; j += stride) {
        least = Math.min(least, values[j]);
        greatest = Math.max(greatest, values[j]);
        if (j < FINEST) {
          second = Math.max(second, Math.abs(secondDifference(values, j)));
        }
        if (j > stride && j < FINEST - stride) {
          fourth =
              Math.max(
                  fourth,
                  Math.abs(
                      secondDifference(values, j - stride)
                          - 2.0 * secondDifference(values, j)
                          + secondDifference(values, j + stride)));
        }
      }
      if (fourth > Math.max(RESOLVED * second, STRAIGHT * (greatest - least))) {
        return false;
      }
    }
    return true;
  }

  private double secondDifference(double[] values, int j) {
    return values[j - stride] - 2.0 * values[j] + values[j + stride];
  }

  /** When a surface is passed first; infinite if it is not passed. */
  private double firstCrossing(int b, double window) {
    fillMargins(b);
    inspected = b;
    nearness = surfaces.mostUncertainty(b);
    // Where a step begins, a negative margin is rounding.
    final double beyond = -4.0 * Math.max(0.0, -margins[0]);
    for (int j = stride; j <= FINEST; j += stride) {
      if (margins[j] < beyond || Double.isNaN(margins[j])) {
        return root(j);
      }
      if (j < firstDip * stride) {
        continue;
      }
      final double dip = dip(b, j, beyond);
      if (dip < Double.POSITIVE_INFINITY) {
        return dip;
      }
    }
    final double slope = endMarginSlope(b);
    return slope < 0.0 && margins[FINEST] + window * slope <= 0.0 ? end : Double.POSITIVE_INFINITY;
  }

  /** Where the margin becomes 0 before sample {@code j}, where it is negative. */
  private double root(int j) {
    final double last = time(j);
    double first = time(j - stride);
    double valueAtFirst = margins[j - stride];
    if (j == stride && valueAtFirst <= 0.0) {
      // The solution leaves a surface on which it is: look for where it has left it.
      double part = 0.5 * (last - start);
      do {
        first = start + part;
        valueAtFirst = marginInStep(first);
        part *= 0.5;
      } while (!(valueAtFirst > 0.0) && startSlope(inspected) >= 0.0 && start + part > start);
      if (!(valueAtFirst > 0.0)) {
        return start;
      }
    }
    return RootFinder.find(marginInStep, first, Math.max(0.0, valueAtFirst), last, margins[j]);
  }

  private double marginInStep(double time) {
    sampleAt(time);
    return surfaces.margin(inspected, sample[surfaces.switchOf(inspected)]);
  }

  /**
   * Where the margin becomes 0 between two samples at which it is positive; infinite if nowhere.
   */
  private double dip(int b, int j, double beyond) {
    final double left = margins[j - stride];
    final double right = margins[j];
    final double fall =
        j == stride
            ? startSlope(b) * (time(j) - start)
            : 0.5 * (margins[j] - margins[j - 2 * stride]);
    final double rise =
        j == FINEST
            ? endMarginSlope(b) * (end - time(j - stride))
            : 0.5 * (margins[j + stride] - margins[j - stride]);
    if (!(fall < 0.0 && rise > 0.0)) {
      return Double.POSITIVE_INFINITY;
    }
    // Tangents to both sides meet below the bottom; half as much again for the slopes' own error.
    final double meeting = (left - right + rise) / (rise - fall);
    final double bottom = left + fall * Math.max(0.0, Math.min(1.0, meeting));
    if (bottom - 0.5 * (Math.min(left, right) - bottom) > Math.max(beyond, nearness)) {
      return Double.POSITIVE_INFINITY;
    }
    return goldenSection(time(j - stride), left, time(j), right, beyond);
  }

  /** Goes down to the bottom of a dip; when it is below 0, where the margin is 0 before. */
  private double goldenSection(
      double from, double valueAtFrom, double to, double valueAtTo, double beyond) {
    // A dip of the size of rounding is none.
    final double rounding = 4.0 * Math.ulp(Math.max(valueAtFrom, valueAtTo));
    double a = from;
    double b = to;
    double x1 = a + GOLDEN * (b - a);
    double x2 = b - GOLDEN * (b - a);
    double f1 = marginInStep(x1);
    double f2 = marginInStep(x2);
    for (int i = 0; i < BOTTOM_STEPS; i++) {
      if (f1 < beyond - rounding) {
        return RootFinder.find(marginInStep, from, Math.max(0.0, valueAtFrom), x1, f1);
      }
      if (f2 < beyond - rounding) {
        return RootFinder.find(marginInStep, from, Math.max(0.0, valueAtFrom), x2, f2);
      }
      if (f1 < f2) {
        b = x2;
        x2 = x1;
        f2 = f1;
        x1 = a + GOLDEN * (b - a);
        f1 = marginInStep(x1);
      } else {
        a = x1;
        x1 = x2;
        f1 = f2;
        x2 = b - GOLDEN * (b - a);
        f2 = marginInStep(x2);
      }
    }
    if (Math.min(f1, f2) < nearness
        && x1 < contact
        && f1 < surfaces.uncertainty(inspected, x1, steps.interpolatedForSwitches(x1))) {
      contact = x1;
      contactSurface = inspected;
    }
    return Double.POSITIVE_INFINITY;
  }
}
