package io.gradiode.integration;

import io.gradiode.model.Stages;

/**
 * Chooses a step for which an Euler step changes little, and neither do the rates: E. Hairer, S. P.
 * Nørsett and G. Wanner, Solving Ordinary Differential Equations I, second edition, Springer 1993,
 * section II.4. A state that starts at next to nothing would ask for a step that cannot even
 * advance time; what it soon becomes is what counts.
 */
final class FirstStep {

  /** Of the time that is left; and of the rounding of the time itself. */
  private static final double SHORTEST = 1e-10;

  private static final double BY_ROUNDING = 64.0;

  private final Stages stages;
  private final ErrorScale errors;
  private final Rates rates;

  /** Evaluates rates at a time and a state. */
  @FunctionalInterface
  interface Rates {
    void write(double t, double[] y, double[] rates);
  }

  FirstStep(Stages stages, ErrorScale errors, Rates rates) {
    this.stages = stages;
    this.errors = errors;
    this.rates = rates;
  }

  /**
   * A first length, from the present state and its rates.
   *
   * @param limit the longest that makes sense
   * @param n how many components are integrated
   * @param order how errors follow from steps: {@code error ~ h^order}
   */
  double length(double t, double limit, int n, int order) {
    final double[] y = stages.y();
    final double[] k1 = stages.k(1);
    final double[] argument = stages.argument();
    final double[] k2 = stages.k(2);
    final double sizeOfState = errors.norm(y, n);
    final double sizeOfRates = errors.norm(k1, n);
    final boolean telling = sizeOfState > 1e-5 && sizeOfRates > 1e-5;
    final double euler = Math.min(limit, telling ? 0.01 * sizeOfState / sizeOfRates : 1e-6 * limit);
    for (int i = 0; i < n; i++) {
      argument[i] = y[i] + euler * k1[i];
    }
    rates.write(t + euler, argument, k2);
    for (int i = 0; i < n; i++) {
      argument[i] = k2[i] - k1[i];
    }
    final double largest = Math.max(sizeOfRates, errors.norm(argument, n) / euler);
    final double next =
        largest > 1e-15 / limit
            ? Math.pow(0.01 / largest, 1.0 / order)
            : Math.max(1e-6 * limit, 1e-3 * euler);
    final double shortest = Math.max(SHORTEST * limit, BY_ROUNDING * Math.ulp(Math.abs(t) + limit));
    return Math.min(limit, Math.max(shortest, Math.min(100.0 * euler, next)));
  }
}
