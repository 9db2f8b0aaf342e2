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

  private final int parameterCount;
  private final int[] counts;

  /** For each event its times. */
  private final double[][] times;

  /** For each event a row of derivatives for each time. */
  private final double[][] delays;

  private Plan plan;

  EventLog(SensitivityKernel kernel) {
    parameterCount = kernel.parameterCount();
    counts = new int[kernel.eventCount()];
    times = new double[counts.length][4];
    delays = new double[counts.length][4 * parameterCount];
  }

  /** Starts anew; what was written before is lost. */
  void begin(Plan newPlan) {
    plan = newPlan;
    Arrays.fill(counts, 0);
  }

  /**
   * Takes note of an event.
   *
   * @param delay how its time moves with each parameter, not modified
   */
  void add(int event, double time, double[] delay) {
    final int i = counts[event]++;
    if (i == times[event].length) {
      times[event] = Arrays.copyOf(times[event], 2 * i);
      delays[event] = Arrays.copyOf(delays[event], 2 * i * parameterCount);
    }
    times[event][i] = time;
    System.arraycopy(delay, 0, delays[event], i * parameterCount, parameterCount);
    for (int o = 0; o < plan.overrideCount(); o++) {
      delays[event][i * parameterCount + plan.overriddenParameter(o)] = 0.0;
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

  /** Derivative of that time by parameter {@code p}. */
  double sensitivity(int event, int i, int p) {
    return delays[event][i * parameterCount + p];
  }
}
