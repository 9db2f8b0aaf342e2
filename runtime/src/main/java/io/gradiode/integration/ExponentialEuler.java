package io.gradiode.integration;

import io.gradiode.model.Linearization;
import io.gradiode.model.Pattern;
import io.gradiode.model.Stages;

/**
 * Exponential Euler with the diagonal of the Jacobian: {@code x + h f (e^z − 1)/z} with {@code z =
 * h df_i/dx_i}, and the same for the row of sensitivities of a state. Within a step the formula
 * holds for each part of it.
 */
final class ExponentialEuler implements StepMethod {

  private static final double NEXT_TO_NOTHING = 1e-5;

  private final Integrand integrand;
  private final Stages stages;
  private final WantedComponents components;
  private final Linearization linearization;
  private final double[] jacobian;

  /** Where in the Jacobian the diagonal entry of a state stands; −1 if it is zero by structure. */
  private final int[] diagonal;

  /** How long each state moves in effect, and {@code df_i/dx_i}. */
  private final double[] durations;

  private final double[] slopes;
  private final double[] interpolated;
  private double t;
  private int wanted;

  ExponentialEuler(Integrand integrand, WantedComponents components, Linearization linearization) {
    this.integrand = integrand;
    this.components = components;
    this.linearization = linearization;
    stages = integrand.stages();
    final Pattern pattern = linearization.jacobianPattern();
    final int n = integrand.kernel().stateCount();
    jacobian = new double[pattern.byStates()];
    diagonal = new int[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = diagonal(pattern, i);
    }
    durations = new double[n];
    slopes = new double[n];
    interpolated = new double[integrand.kernel().dimension()];
  }

  private static int diagonal(Pattern pattern, int row) {
    for (int k = pattern.stateStart(row); k < pattern.stateStart(row + 1); k++) {
      if (pattern.state(k) == row) {
        return k;
      }
    }
    return -1;
  }

  @Override
  public double attempt(double start, double step) {
    final double[] y = stages.y();
    linearization.jacobian(
        start, y, integrand.parameters(), integrand.inputs(), jacobian, stages.scratch());
    final int n = diagonal.length;
    for (int i = 0; i < n; i++) {
      slopes[i] = diagonal[i] < 0 ? 0.0 : jacobian[diagonal[i]];
      durations[i] = duration(slopes[i], step);
    }
    final double[] next = stages.next();
    final double[] k1 = stages.k(1);
    double astray = 0.0;
    for (int i = 0; i < n; i++) {
      next[i] = y[i] + durations[i] * k1[i];
      astray += 0.0 * next[i];
    }
    if (!integrand.hasSensitivities()) {
      return astray;
    }
    final int width = integrand.kernel().columnCount();
    for (int i = 0; i < n; i++) {
      final double duration = durations[i];
      final int row = n + i * width;
      for (int c = row; c < row + width; c++) {
        next[c] = y[c] + duration * k1[c];
        astray += 0.0 * next[c];
      }
    }
    return astray; // NaN if something is not finite, else 0
  }

  /** {@code h (e^z − 1)/z} with {@code z = h slope}. */
  private static double duration(double slope, double h) {
    final double z = h * slope;
    return Math.abs(z) < 1e-8 ? h * (1.0 + 0.5 * z) : Math.expm1(z) / slope;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public void prepare(int n, double start, double step) {
    t = start;
    wanted = components.count(n);
  }

  @Override
  public double[] interpolate(double time) {
    return after(time - t, wanted);
  }

  @Override
  public double[] sketch(double theta, double step) {
    return after(theta * step, components.states());
  }

  private double[] after(double elapsed, int count) {
    final int[] places = components.places();
    final double[] y = stages.y();
    final double[] k1 = stages.k(1);
    final int n = diagonal.length;
    final int width = integrand.kernel().columnCount();
    int known = -1;
    double duration = 0.0;
    for (int c = 0; c < count; c++) {
      final int i = places[c];
      final int state = i < n ? i : (i - n) / width;
      if (state != known) {
        duration = duration(slopes[state], elapsed);
        known = state;
      }
      interpolated[i] = y[i] + duration * k1[i];
    }
    return interpolated;
  }

  @Override
  public double nextToNothing(double step) {
    return NEXT_TO_NOTHING;
  }

  @Override
  public void accept(double start) {
    // Nothing is remembered.
  }

  @Override
  public void forget() {
    // Nothing is remembered.
  }
}
