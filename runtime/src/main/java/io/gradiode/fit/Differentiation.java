package io.gradiode.fit;

import io.gradiode.integration.Tolerances;
import io.gradiode.objective.FiniteDifferences;
import io.gradiode.objective.Objective;

/** Where a fit takes derivatives from. */
public enum Differentiation {
  /** Generated forward sensitivities. */
  SENSITIVITIES {
    @Override
    Objective of(Objective objective, Tolerances tolerances, int... parameters) {
      return objective;
    }
  },

  /**
   * Central differences of the sum of squares or the residuals, for comparison: two solves for each
   * estimated parameter. The relative step is a twentieth of the root of the relative tolerance: a
   * balance between the noise of an adaptive integrator and the curvature of spiking models.
   */
  FINITE_DIFFERENCES {
    @Override
    Objective of(Objective objective, Tolerances tolerances, int... parameters) {
      return FiniteDifferences.central(
          objective, STEP_BY_ROOT_OF_TOLERANCE * Math.sqrt(tolerances.relative()), parameters);
    }
  };

  private static final double STEP_BY_ROOT_OF_TOLERANCE = 0.05;

  /** {@link #SENSITIVITIES}, as the end of a sentence. */
  public static Differentiation bySensitivities() {
    return SENSITIVITIES;
  }

  /** {@link #FINITE_DIFFERENCES}, as the end of a sentence. */
  public static Differentiation byFiniteDifferences() {
    return FINITE_DIFFERENCES;
  }

  /** The objective with derivatives of this kind by the parameters with these indices. */
  abstract Objective of(Objective objective, Tolerances tolerances, int... parameters);
}
