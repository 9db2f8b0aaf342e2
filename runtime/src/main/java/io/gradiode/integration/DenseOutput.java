package io.gradiode.integration;

import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;

/**
 * Dense output of order 7 of {@link DormandPrince853} for the components that are wanted: by {@link
 * RecentSteps} where these are enough, else by {@link ExtraStages} and their {@link
 * StagePolynomial}.
 */
final class DenseOutput {

  private final WantedComponents components;
  private final double[] interpolated;
  private final RecentSteps recent;
  private final StagePolynomial polynomial;
  private boolean needsNoStages;
  private double t;
  private double h;
  private int wanted;

  DenseOutput(SensitivityKernel kernel, WantedComponents components) {
    this.components = components;
    interpolated = new double[kernel.dimension()];
    recent = new RecentSteps(components.places());
    polynomial = new StagePolynomial(components.places());
  }

  /** Forgets past steps, as rates jump here, or a new solve begins. */
  void forget() {
    recent.forget();
  }

  /**
   * Takes note of the beginning of a step that has been accepted.
   *
   * @param n as for {@link #prepare}
   */
  void remember(int n, double stepStart, Stages stages) {
    recent.remember(stepStart, components.count(n), stages);
  }

  /**
   * Fits a polynomial, after three extra stages if it needs them; {@code k(13)} must hold the rates
   * at the end of the step.
   *
   * @param n length of the extended state, or number of states if only these are wanted
   */
  void prepare(int n, double stepStart, double stepLength, Integrand integrand) {
    t = stepStart;
    h = stepLength;
    wanted = components.count(n);
    final Stages stages = integrand.stages();
    needsNoStages = !integrand.stepsStandAlone() && recent.fit(t, h, wanted, stages);
    if (!needsNoStages) {
      ExtraStages.evaluate(integrand, n, t, h);
      polynomial.fit(h, wanted, stages);
    }
  }

  /** The wanted components at a time within the step; the others are 0. */
  double[] interpolate(double time) {
    final double theta = (time - t) / h;
    if (needsNoStages) {
      recent.interpolate(theta, wanted, interpolated);
    } else {
      polynomial.interpolate(theta, wanted, interpolated);
    }
    return interpolated;
  }

  /**
   * The wanted states by the cubic polynomial through values and rates at both ends of a step: good
   * enough to see whether something may happen within, and free.
   *
   * @param theta where in the step, from 0 to 1
   */
  double[] sketch(double theta, double stepLength, Stages stages) {
    final double[] y = stages.y();
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    final double[] k13 = stages.k(13);
    final double rest = 1.0 - theta;
    final int[] places = components.places();
    for (int c = 0; c < components.states(); c++) {
      final int i = places[c];
      final double difference = next[i] - y[i];
      final double rise = stepLength * k1[i] - difference;
      final double fall = difference - stepLength * k13[i] - rise;
      interpolated[i] = y[i] + theta * (difference + rest * (rise + theta * fall));
    }
    return interpolated;
  }
}
