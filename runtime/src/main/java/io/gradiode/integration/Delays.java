package io.gradiode.integration;

/**
 * By how much the time at which a surface is passed moves with each parameter, {@code dt* / dp =
 * −(g_x S⁻ + g_p) / (g_t + g_x f⁻)}.
 */
final class Delays {

  /** Times that move with a parameter alike. */
  private static final double ALIKE = 1e-6;

  private final Steps steps;
  private final Surfaces surfaces;

  /** Values and derivatives of the switching functions, as a kernel writes them. */
  private final double[] gradients;

  private final double[] values;

  Delays(Steps steps, Surfaces surfaces) {
    this.steps = steps;
    this.surfaces = surfaces;
    gradients = new double[surfaces.switchCount() * (1 + steps.columnCount())];
    values = new double[steps.columnCount()];
  }

  /** Computes those of switching function {@code k} at the present state. */
  void write(double t, int k) {
    steps.sensitivitySwitches(t, gradients);
    for (int p = 0; p < values.length; p++) {
      values[p] = of(k, p);
    }
  }

  /** For each column as computed last; not a copy. */
  double[] values() {
    return values;
  }

  private double of(int k, int p) {
    final double gradient = gradients[surfaces.switchCount() + k * values.length + p];
    return gradient == 0.0 ? 0.0 : -gradient / surfaces.slopes()[k];
  }

  /**
   * Whether the time at which another switching function passes moves alike with all parameters.
   *
   * @param window a time that cannot be told from nothing
   */
  boolean areAlike(int k, double window) {
    for (int p = 0; p < values.length; p++) {
      final double other = of(k, p);
      final double size =
          steps.parameter(steps.parameterOf(p)) == 0.0
              ? 1.0
              : Math.abs(steps.parameter(steps.parameterOf(p)));
      final double larger = Math.max(Math.abs(other), Math.abs(values[p]));
      if (!(Math.abs(other - values[p]) <= ALIKE * larger + window / size)) {
        return false;
      }
    }
    return true;
  }
}
