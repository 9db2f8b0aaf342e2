package io.gradiode.optimization.commonsmath;

/**
 * Optimizers of Apache Commons Math behind our port, for static import.
 *
 * <p>No exception of that library escapes: whatever happens, the best point is kept and the stop
 * reason says what happened.
 */
public final class CommonsMathOptimizers {

  private CommonsMathOptimizers() {}

  /** Least squares with residuals and Jacobian: the first choice for a fit. */
  public static LevenbergMarquardt levenbergMarquardt() {
    return LevenbergMarquardt.withDefaults();
  }

  /** Minimization with gradients and little memory. */
  public static ConjugateGradient nonlinearConjugateGradient() {
    return ConjugateGradient.withDefaults();
  }

  /** Minimization without gradients, by a simplex. */
  public static NelderMead nelderMead() {
    return NelderMead.withDefaults();
  }

  /** Minimization without gradients within bounds, by quadratic models. */
  public static Bobyqa bobyqa() {
    return Bobyqa.withDefaults();
  }

  /** Minimization without gradients within bounds, by an evolution strategy; also a search. */
  public static CmaEs cmaEs() {
    return CmaEs.withDefaults();
  }
}
