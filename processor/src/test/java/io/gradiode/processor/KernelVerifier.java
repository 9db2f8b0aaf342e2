package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;
import java.util.Random;

/**
 * Compares all derivatives that a kernel computes with central differences of the values that it
 * computes: along a path {@code p → (x(p), p)} the total derivative of a rate is {@code J S +
 * df/dp}.
 */
final class KernelVerifier {

  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-6;

  private final SensitivityKernel kernel;
  private final double[] inputs;
  private final double[] scratch;
  private final int states;
  private final int parameters;

  private KernelVerifier(SensitivityKernel kernel, Random random) {
    this.kernel = kernel;
    this.states = kernel.stateCount();
    this.parameters = kernel.parameterCount();
    this.inputs = random.doubles(1 + 2 * kernel.inputCount(), 0.1, 1.0).toArray();
    this.scratch = new double[kernel.scratchLength()];
  }

  /** Verifies initial values, rates and observables near the given parameters. */
  static void verify(SensitivityKernel kernel, double[] values, Random random) {
    new KernelVerifier(kernel, random).verify(values, random);
  }

  private void verify(double[] nominal, Random random) {
    final double t = 0.3;
    final double[] values = Arrays.copyOf(nominal, parameters + kernel.switchCount());
    final double[] y = new double[kernel.dimension()];
    kernel.initialState(t, values, inputs, y, scratch);
    for (int p = 0; p < parameters; p++) {
      final double[] up = initial(t, shifted(values, p, STEP));
      final double[] down = initial(t, shifted(values, p, -STEP));
      for (int i = 0; i < states; i++) {
        close("initial " + i + " by " + p, up[i], down[i], values[p], y[at(i, p)]);
      }
    }
    final double[] reached = new double[kernel.dimension()];
    Arrays.fill(reached, Double.NaN);
    kernel.sensitivityRates(t, y, values, inputs, reached, scratch);
    for (int i = 0; i < states; i++) {
      y[i] += 0.1 * random.nextDouble() * Math.max(1e-3, Math.abs(y[i]));
      for (int p = 0; p < parameters; p++) {
        if (!Double.isNaN(reached[at(i, p)])) {
          y[at(i, p)] = random.nextDouble() * Math.max(1e-3, Math.abs(y[i])) / values[p];
        }
      }
    }
    setModes(t, y, values);
    verifyRates(t, y, values);
    verifyObservables(t, y, values);
    verifySwitches(t, y, values);
    verifySlopes(t, y, values);
    if (kernel.linearization().isPresent()) {
      LinearizationVerifier.verify(kernel, t, y, values, inputs, random);
    }
    for (int event = 0; event < kernel.eventCount(); event++) {
      verifyEvent(event, t, y, values, random);
    }
  }

  /**
   * Along a path {@code p → (t(p), x(p), p)} the derivative of the states after the event is what
   * the kernel makes of sensitivities and delays.
   */
  private void verifyEvent(int event, double t, double[] y, double[] values, Random random) {
    final boolean[] assigned = assigned(event, t, y, values);
    final double[] before = y.clone();
    final double[] delays = new double[parameters];
    for (int p = 0; p < parameters; p++) {
      if (isSensitive(assigned, p)) {
        delays[p] = random.nextDouble() / values[p];
        for (int i = 0; i < states; i++) {
          // Also what is zero by structure moves with the time of the event.
          before[at(i, p)] = random.nextDouble() / values[p];
        }
      }
    }
    final double[] after = before.clone();
    kernel.sensitivityAssign(event, t, after, delays, values, inputs, scratch);
    final double[] states = after(event, t, before, values);
    for (int i = 0; i < this.states; i++) {
      assertEquals(states[i], after[i], 1e-13 * Math.abs(states[i]), "event " + event);
    }
    for (int p = 0; p < parameters; p++) {
      final double h = STEP * values[p];
      final double[] up =
          after(event, t + h * delays[p], moved(before, p, h), shifted(values, p, STEP));
      final double[] down =
          after(event, t - h * delays[p], moved(before, p, -h), shifted(values, p, -STEP));
      for (int i = 0; i < this.states; i++) {
        final String what = "state " + i + " after event " + event + " by " + p;
        close(what, up[i], down[i], values[p], after[at(i, p)]);
      }
    }
  }

  private boolean[] assigned(int event, double t, double[] y, double[] values) {
    final boolean[] assigned = new boolean[states];
    for (int i = 0; i < states; i++) {
      final double[] moved = y.clone();
      moved[i] += 10.0;
      final double[] after = after(event, t, moved, values);
      assigned[i] = after[i] != moved[i] || after(event, t, y, values)[i] != y[i];
    }
    return assigned;
  }

  private boolean isSensitive(boolean[] assigned, int p) {
    boolean sensitive = true;
    for (int i = 0; i < states; i++) {
      sensitive &= !assigned[i] || kernel.isSensitive(i, p);
    }
    return sensitive;
  }

  private double[] after(int event, double t, double[] y, double[] values) {
    final double[] after = y.clone();
    kernel.assign(event, t, after, values, inputs, scratch);
    return after;
  }

  private void setModes(double t, double[] y, double[] values) {
    setModes(kernel, t, y, values, inputs, scratch);
  }

  /** A switching function may depend on the modes of those before it: one pass more for each. */
  static void setModes(
      SensitivityKernel kernel,
      double t,
      double[] y,
      double[] values,
      double[] inputs,
      double[] scratch) {
    final double[] switches = new double[kernel.switchCount()];
    for (int pass = 0; pass < switches.length; pass++) {
      kernel.switches(t, y, values, inputs, switches, scratch);
      for (int k = 0; k < switches.length; k++) {
        final double sign = switches[k] > 0 ? 1 : 0;
        values[kernel.parameterCount() + k] = kernel.isFloor(k) ? Math.floor(switches[k]) : sign;
      }
    }
  }

  private void verifySwitches(double t, double[] y, double[] values) {
    final int count = kernel.switchCount();
    final double[] switches = new double[count * (1 + parameters)];
    kernel.sensitivitySwitches(t, y, values, inputs, switches, scratch);
    assertArrayEquals(switches(t, y, values), Arrays.copyOf(switches, count), 1e-13);
    for (int p = 0; p < parameters; p++) {
      final double[] up = switches(t, moved(y, p, STEP * values[p]), shifted(values, p, STEP));
      final double[] down = switches(t, moved(y, p, -STEP * values[p]), shifted(values, p, -STEP));
      for (int k = 0; k < count; k++) {
        final double actual = switches[count + k * parameters + p];
        close("switch " + k + " by " + p, up[k], down[k], values[p], actual);
      }
    }
  }

  private void verifySlopes(double t, double[] y, double[] values) {
    final double[] rates = rates(t, y, values);
    final double[] slopes = new double[kernel.switchCount()];
    kernel.switchSlopes(t, y, rates, values, inputs, slopes, scratch);
    final double[] up = switches(t + STEP, advanced(y, rates, STEP), values);
    final double[] down = switches(t - STEP, advanced(y, rates, -STEP), values);
    for (int k = 0; k < slopes.length; k++) {
      close("slope of switch " + k, up[k], down[k], 1, slopes[k]);
    }
  }

  private double[] switches(double t, double[] y, double[] values) {
    final double[] switches = new double[kernel.switchCount()];
    kernel.switches(t, y, values, inputs, switches, scratch);
    return switches;
  }

  private static double[] advanced(double[] y, double[] rates, double time) {
    final double[] advanced = y.clone();
    for (int i = 0; i < rates.length; i++) {
      advanced[i] += time * rates[i];
    }
    return advanced;
  }

  private void verifyRates(double t, double[] y, double[] values) {
    final double[] rates = new double[kernel.dimension()];
    kernel.sensitivityRates(t, y, values, inputs, rates, scratch);
    final double[] plain = rates(t, y, values);
    for (int i = 0; i < states; i++) {
      assertEquals(plain[i], rates[i], 1e-13 * Math.abs(plain[i]) + 1e-14, "rate " + i);
    }
    for (int p = 0; p < parameters; p++) {
      final double[] up = rates(t, moved(y, p, STEP * values[p]), shifted(values, p, STEP));
      final double[] down = rates(t, moved(y, p, -STEP * values[p]), shifted(values, p, -STEP));
      for (int i = 0; i < states; i++) {
        close("rate " + i + " by " + p, up[i], down[i], values[p], rates[at(i, p)]);
      }
    }
  }

  private void verifyObservables(double t, double[] y, double[] values) {
    final int count = kernel.observableCount();
    final double[] observed = new double[count * (1 + parameters)];
    kernel.sensitivityObservables(t, y, values, inputs, observed, scratch);
    for (int p = 0; p < parameters; p++) {
      final double[] up = observed(t, moved(y, p, STEP * values[p]), shifted(values, p, STEP));
      final double[] down = observed(t, moved(y, p, -STEP * values[p]), shifted(values, p, -STEP));
      for (int k = 0; k < count; k++) {
        close(
            "observable " + k + " by " + p,
            up[k],
            down[k],
            values[p],
            observed[count + k * parameters + p]);
      }
    }
  }

  private int at(int state, int parameter) {
    return states + state * parameters + parameter;
  }

  private double[] initial(double t, double[] values) {
    final double[] y = new double[kernel.dimension()];
    kernel.initialState(t, values, inputs, y, scratch);
    return y;
  }

  private double[] rates(double t, double[] y, double[] values) {
    final double[] rates = new double[states];
    kernel.rates(t, y, values, inputs, rates, scratch);
    return rates;
  }

  private double[] observed(double t, double[] y, double[] values) {
    final double[] observed = new double[kernel.observableCount()];
    kernel.observables(t, y, values, inputs, observed, scratch);
    return observed;
  }

  private static double[] shifted(double[] values, int p, double relative) {
    final double[] shifted = values.clone();
    shifted[p] *= 1 + relative;
    return shifted;
  }

  private double[] moved(double[] y, int p, double change) {
    final double[] moved = y.clone();
    for (int i = 0; i < states; i++) {
      moved[i] += change * y[at(i, p)];
    }
    return moved;
  }

  /** The noise of a difference is what rounding leaves of the values. */
  private static void close(String what, double up, double down, double value, double actual) {
    final double expected = (up - down) / (2 * STEP * value);
    final double noise = 16 * Math.ulp(Math.max(Math.abs(up), Math.abs(down)));
    final double scale = Math.max(Math.abs(expected), Math.abs(actual));
    assertEquals(expected, actual, TOLERANCE * scale + Math.abs(noise / (STEP * value)), what);
  }
}
