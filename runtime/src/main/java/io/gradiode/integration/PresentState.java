package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;

/**
 * The state from which the next step starts, where something else than a step changes it: what is
 * given at the start, doses, and what happens on a surface.
 */
final class PresentState {

  private final Integrand integrand;
  private final SensitivityKernel kernel;

  PresentState(Integrand integrand) {
    this.integrand = integrand;
    kernel = integrand.kernel();
  }

  /** Moves the present states along rates, by a time that is next to nothing. */
  void creep(double delay, double[] stateRates) {
    final double[] y = integrand.stages().y();
    for (int i = 0; i < stateRates.length; i++) {
      y[i] += delay * stateRates[i];
    }
  }

  /** Lets a state begin at a value that depends on no parameter. */
  void start(int state, double value) {
    final double[] y = integrand.stages().y();
    final int row = kernel.stateCount() + state * kernel.columnCount();
    y[state] = value;
    Arrays.fill(y, row, row + kernel.columnCount(), 0.0);
  }

  /**
   * Adds to a present state; {@link Steps#renewRates} has to follow.
   *
   * @param factor how much, or how many times the parameter
   * @param parameter index of the parameter; −1 for none
   */
  void add(int state, double factor, int parameter) {
    final double[] y = integrand.stages().y();
    if (parameter < 0) {
      y[state] += factor;
      return;
    }
    y[state] += factor * integrand.parameters()[parameter];
    final int column = kernel.columnOf(parameter);
    if (integrand.hasSensitivities() && column >= 0) {
      y[kernel.stateCount() + state * kernel.columnCount() + column] += factor;
    }
  }

  /**
   * Adds to the present sensitivities what rates make of delays, if there are sensitivities: {@code
   * S += factor f dt/dp}.
   */
  void moveSensitivities(double factor, double[] stateRates, double[] delays) {
    if (!integrand.hasSensitivities()) {
      return;
    }
    final double[] y = integrand.stages().y();
    for (int i = 0; i < stateRates.length; i++) {
      final double rate = factor * stateRates[i];
      if (rate != 0.0) {
        final int row = stateRates.length + i * delays.length;
        for (int p = 0; p < delays.length; p++) {
          if (delays[p] != 0.0) {
            y[row + p] += rate * delays[p];
          }
        }
      }
    }
  }
}
