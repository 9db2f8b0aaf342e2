package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * Compares all partial derivatives that sparse equations have with central differences of the
 * values that they compute, and finds none where the pattern has none.
 */
final class SparseVerifier {

  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 2e-6;
  private static final double TIME = 0.3;

  private final SparseEquations equations;
  private final double[] scratch;
  private final double[] inputs;
  private final int states;
  private final int parameters;

  private SparseVerifier(SparseEquations equations, Random random) {
    this.equations = equations;
    scratch = new double[equations.scratchLength()];
    inputs = random.doubles(1 + 2 * equations.inputCount(), 0.1, 1.0).toArray();
    states = equations.stateCount();
    parameters = equations.parameterCount();
  }

  /** Values at a time, states and parameters. */
  @FunctionalInterface
  private interface Values {
    double[] at(double t, double[] y, double[] values);
  }

  /** Verifies everything near the given parameters. */
  static void verify(SparseEquations equations, double[] parameters, Random random) {
    new SparseVerifier(equations, random).verify(parameters, random);
  }

  private void verify(double[] nominal, Random random) {
    final double[] values = Arrays.copyOf(nominal, parameters + equations.switchCount());
    final double[] start = initial(TIME, values);
    verifyInitial(values, start);
    final double[] y = new double[states];
    for (int i = 0; i < states; i++) {
      y[i] = start[i] + 0.1 * random.nextDouble() * Math.max(1e-3, Math.abs(start[i]));
    }
    setModes(y, values);
    verify("rate", equations.ratePattern(), this::ratePartials, this::rates, y, values);
    verify(
        "observable",
        equations.observablePattern(),
        this::observablePartials,
        this::observables,
        y,
        values);
    verify("switch", equations.switchPattern(), this::switchPartials, this::switches, y, values);
    final int[] order = equations.eliminationOrder();
    if (order.length > 0) {
      assertEquals(states, Arrays.stream(order).distinct().count(), "elimination order");
      verifyAlong(y, values, random);
      verifySlopes(y, values);
    }
    for (int event = 0; event < equations.eventCount(); event++) {
      verifyEvent(event, y, values);
    }
  }

  /** Initial states use others: their own formulas alone are differentiated. */
  private void verifyInitial(double[] values, double[] start) {
    final Pattern pattern = equations.initialPattern();
    final double[] partials = new double[pattern.length()];
    equations.initialPartials(TIME, start, values, inputs, partials, scratch);
    final double[][] total = new double[states][parameters];
    for (int i : equations.initialOrder()) {
      for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
        for (int p = 0; p < parameters; p++) {
          total[i][p] += partials[k] * total[pattern.state(k)][p];
        }
      }
      for (int k = pattern.parameterStart(i); k < pattern.parameterStart(i + 1); k++) {
        total[i][pattern.parameter(k)] += partials[k];
      }
    }
    for (int p = 0; p < parameters; p++) {
      final double[] up = initial(TIME, moved(values, p, STEP * values[p]));
      final double[] down = initial(TIME, moved(values, p, -STEP * values[p]));
      for (int i = 0; i < states; i++) {
        close("initial " + i + " by " + p, up[i], down[i], STEP * values[p], total[i][p]);
      }
    }
  }

  private void verify(
      String what, Pattern pattern, Values partials, Values values, double[] y, double[] point) {
    final double[] actual = partials.at(TIME, y, point);
    assertEquals(pattern.length(), actual.length, what);
    final int rows = pattern.rows();
    final double[] dense = new double[rows];
    for (int j = 0; j < states; j++) {
      final double step = STEP * Math.max(1e-3, Math.abs(y[j]));
      Arrays.fill(dense, 0.0);
      for (int i = 0; i < rows; i++) {
        for (int k = pattern.stateStart(i); k < pattern.stateStart(i + 1); k++) {
          dense[i] += pattern.state(k) == j ? actual[k] : 0.0;
        }
      }
      final double[] up = values.at(TIME, moved(y, j, step), point);
      final double[] down = values.at(TIME, moved(y, j, -step), point);
      close(what + " by state " + j, up, down, step, dense);
    }
    for (int p = 0; p < parameters; p++) {
      final double step = STEP * Math.max(1e-3, Math.abs(point[p]));
      Arrays.fill(dense, 0.0);
      for (int i = 0; i < rows; i++) {
        for (int k = pattern.parameterStart(i); k < pattern.parameterStart(i + 1); k++) {
          dense[i] += pattern.parameter(k) == p ? actual[k] : 0.0;
        }
      }
      final double[] up = values.at(TIME, y, moved(point, p, step));
      final double[] down = values.at(TIME, y, moved(point, p, -step));
      close(what + " by parameter " + p, up, down, step, dense);
    }
  }

  /** Along a direction in states and time, with which inputs move by their slopes. */
  private void verifyAlong(double[] y, double[] values, Random random) {
    final double[] direction = new double[states];
    for (int i = 0; i < states; i++) {
      direction[i] = (random.nextDouble() - 0.3) * Math.max(1e-3, Math.abs(y[i]));
    }
    final double timeDirection = equations.isAutonomous() ? 0.0 : 0.7;
    final double[] along = new double[equations.ratePattern().length()];
    Arrays.fill(along, Double.NaN);
    equations.ratePartialsAlong(TIME, y, direction, timeDirection, values, inputs, along, scratch);
    final BitSet curved = new BitSet();
    Arrays.stream(equations.curvedPartials()).forEach(curved::set);
    for (int k = 0; k < along.length; k++) {
      assertTrue(curved.get(k) || Double.isNaN(along[k]), "only curved partials are written");
      along[k] = curved.get(k) ? along[k] : 0.0;
    }
    final double[] up = ratePartials(TIME + STEP * timeDirection, y, direction, STEP, values);
    final double[] down = ratePartials(TIME - STEP * timeDirection, y, direction, -STEP, values);
    close("partials along", up, down, STEP, along);
  }

  private double[] ratePartials(
      double t, double[] y, double[] direction, double step, double[] values) {
    final double[] there = y.clone();
    for (int i = 0; i < states; i++) {
      there[i] += step * direction[i];
    }
    return ratePartials(t, there, values);
  }

  private void verifySlopes(double[] y, double[] values) {
    final double[] slopes = new double[states];
    Arrays.fill(slopes, Double.NaN);
    equations.rateSlopes(TIME, y, values, inputs, slopes, scratch);
    close("slope", rates(TIME + STEP, y, values), rates(TIME - STEP, y, values), STEP, slopes);
    if (equations.isAutonomous()) {
      assertArrayEquals(new double[states], slopes);
    }
  }

  /** One assignment after the other, each on what those before it have left. */
  private void verifyEvent(int event, double[] y, double[] values) {
    final double[] now = y.clone();
    for (int each = 0; each < equations.assignmentCount(event); each++) {
      final int assignment = each;
      final Pattern pattern = equations.assignmentPattern(event, assignment);
      final Values all =
          (t, x, point) -> {
            final double[] partials = new double[pattern.length() + 2];
            equations.assignmentPartials(event, assignment, t, x, point, inputs, partials, scratch);
            return partials;
          };
      final Values value =
          (t, x, point) -> new double[] {all.at(t, x, point)[pattern.length() + 1]};
      final String what = "assignment " + assignment + " of event " + event;
      verify(
          what,
          pattern,
          (t, x, point) -> Arrays.copyOf(all.at(t, x, point), pattern.length()),
          value,
          now,
          values);
      final double[] byTime = {all.at(TIME, now, values)[pattern.length()]};
      close(
          what + " by time",
          value.at(TIME + STEP, now, values),
          value.at(TIME - STEP, now, values),
          STEP,
          byTime);
      now[equations.assignedState(event, assignment)] = value.at(TIME, now, values)[0];
    }
    final double[] after = y.clone();
    equations.assign(event, TIME, after, values, inputs, scratch);
    for (int i = 0; i < states; i++) {
      assertEquals(now[i], after[i], 1e-13 * Math.abs(now[i]), "event " + event);
    }
  }

  /** A switching function may depend on the modes of those before it: one pass more for each. */
  private void setModes(double[] y, double[] values) {
    for (int pass = 0; pass < equations.switchCount(); pass++) {
      final double[] switches = switches(TIME, y, values);
      for (int k = 0; k < switches.length; k++) {
        final double sign = switches[k] > 0 ? 1 : 0;
        values[parameters + k] = equations.isFloor(k) ? Math.floor(switches[k]) : sign;
      }
    }
  }

  private double[] initial(double t, double[] values) {
    final double[] y = new double[states];
    equations.initialStates(t, values, inputs, y, scratch);
    return y;
  }

  private double[] rates(double t, double[] y, double[] values) {
    final double[] rates = new double[states];
    equations.rates(t, y, values, inputs, rates, scratch);
    return rates;
  }

  private double[] ratePartials(double t, double[] y, double[] values) {
    final double[] partials = new double[equations.ratePattern().length()];
    equations.ratePartials(t, y, values, inputs, partials, scratch);
    return partials;
  }

  private double[] observables(double t, double[] y, double[] values) {
    final double[] observables = new double[equations.observableCount()];
    equations.observables(t, y, values, inputs, observables, scratch);
    return observables;
  }

  private double[] observablePartials(double t, double[] y, double[] values) {
    final double[] partials = new double[equations.observablePattern().length()];
    equations.observablePartials(t, y, values, inputs, partials, scratch);
    return partials;
  }

  private double[] switches(double t, double[] y, double[] values) {
    final double[] switches = new double[equations.switchCount()];
    equations.switches(t, y, values, inputs, switches, scratch);
    return switches;
  }

  private double[] switchPartials(double t, double[] y, double[] values) {
    final double[] partials = new double[equations.switchPattern().length()];
    equations.switchPartials(t, y, values, inputs, partials, scratch);
    return partials;
  }

  private static double[] moved(double[] values, int index, double change) {
    final double[] moved = values.clone();
    moved[index] += change;
    return moved;
  }

  private static void close(String what, double[] up, double[] down, double step, double[] actual) {
    for (int i = 0; i < actual.length; i++) {
      close(what + " at " + i, up[i], down[i], step, actual[i]);
    }
  }

  /** The noise of a difference is what rounding leaves of the values. */
  private static void close(String what, double up, double down, double step, double actual) {
    final double expected = (up - down) / (2 * step);
    final double noise = 64 * Math.ulp(Math.max(Math.abs(up), Math.abs(down)));
    final double scale = Math.max(Math.abs(expected), Math.abs(actual));
    assertEquals(expected, actual, TOLERANCE * scale + Math.abs(noise / step), what);
  }
}
