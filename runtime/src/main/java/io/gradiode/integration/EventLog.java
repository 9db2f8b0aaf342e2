package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.observation.Plan;
import java.util.Arrays;

/**
 * When events happened in a solve, and how these times move with the parameters.
 *
 * <p>Grows to the longest solve that it has seen, then allocates nothing.
 */
final class EventLog {

  private final SensitivityKernel kernel;
  private final int columnCount;
  private final int[] counts;

  /** For each event its times. */
  private final double[][] times;

  /** For each event a row of derivatives for each time. */
  private final double[][] delays;

  private Plan plan;

  EventLog(SensitivityKernel kernel) {
    this.kernel = kernel;
    columnCount = kernel.columnCount();
    counts = new int[kernel.eventCount()];
    times = new double[counts.length][4];
    delays = new double[counts.length][4 * columnCount];
  }

  /** Starts anew; what was written before is lost. */
  void begin(Plan newPlan) {
    plan = newPlan;
    Arrays.fill(counts, 0);
  }

  /**
   * Takes note of an event.
   *
   * @param delay how its time moves with each column, not modified
   */
  void add(int event, double time, double[] delay) {
    final int i = counts[event]++;
    if (i == times[event].length) {
      times[event] = Arrays.copyOf(times[event], 2 * i);
      delays[event] = Arrays.copyOf(delays[event], 2 * i * columnCount);
    }
    times[event][i] = time;
    System.arraycopy(delay, 0, delays[event], i * columnCount, columnCount);
    for (int o = 0; o < plan.overrideCount(); o++) {
      final int column = kernel.columnOf(plan.overriddenParameter(o));
      if (column >= 0) {
        delays[event][i * columnCount + column] = 0.0;
      }
    }
  }

  /** How often an event has happened. */
  int count(int event) {
    return counts[event];
  }

  /** When an event happened for the {@code i}-th time, from 0. */
  double time(int event, int i) {
    return times[event][i];
  }

  /** Derivative of that time by parameter {@code p}; NaN if it has no column. */
  double sensitivity(int event, int i, int p) {
    final int column = kernel.columnOf(p);
    return column < 0 ? Double.NaN : delays[event][i * columnCount + column];
  }
}
