package io.gradiode.integration;

import io.gradiode.observation.Plan;
import java.util.Arrays;

/** How what is to be differentiated depends on each observable at each output. */
final class OutputSlopes {

  private final int observableCount;
  private double[] slopes = new double[0];
  private Plan plan;

  OutputSlopes(int observableCount) {
    this.observableCount = observableCount;
  }

  /** Begins anew: it depends on none. */
  void begin(Plan newPlan) {
    plan = newPlan;
    final int length = plan.outputCount() * observableCount;
    if (slopes.length < length) {
      slopes = new double[length];
    }
    Arrays.fill(slopes, 0, length, 0.0);
  }

  void add(int output, int observable, double slope) {
    slopes[output * observableCount + observable] += slope;
  }

  /** Where the slopes of an output begin in {@link #values}. */
  int first(int output) {
    return output * observableCount;
  }

  /** All slopes; not a copy. */
  double[] values() {
    return slopes;
  }

  double time(int output) {
    return plan.outputTime(output);
  }

  /** Whether it depends on any of some outputs. */
  boolean matter(int from, int to) {
    for (int i = from * observableCount; i < to * observableCount; i++) {
      if (slopes[i] != 0.0) {
        return true;
      }
    }
    return false;
  }
}
