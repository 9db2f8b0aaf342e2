package io.gradiode.optimization;

import java.util.function.Function;

/** The optimizers and searches of this package, for static import. */
public final class Optimizers {

  private Optimizers() {}

  /** Quasi-Newton minimization with gradients. */
  public static Bfgs bfgs() {
    return Bfgs.withDefaults();
  }

  /** Quasi-Newton minimization with gradients and little memory, within bounds. */
  public static Lbfgsb lbfgsb() {
    return Lbfgsb.withDefaults();
  }

  /** Least squares within bounds, with residuals and Jacobian: the first choice for a fit. */
  public static LevenbergMarquardt levenbergMarquardt() {
    return LevenbergMarquardt.withDefaults();
  }

  /** Global search by a population of points; needs no gradient. */
  public static DifferentialEvolution differentialEvolution() {
    return DifferentialEvolution.withDefaults();
  }

  /** Global search by polishing from many starts. */
  public static MultiStart multiStart() {
    return MultiStart.withDefaults();
  }

  /** Global search by hops from one local minimum to another. */
  public static BasinHopping basinHopping() {
    return BasinHopping.withDefaults();
  }

  /**
   * Global search by a method of one's own.
   *
   * @param name what a person reads
   * @param method begins the method for one search, given the start in the unit cube: the number of
   *     coordinates is its length
   */
  public static AskTell askTell(String name, Function<double[], Proposer> method) {
    return AskTell.of(name, method);
  }

  /** Search for models that oscillate or spike, by coupling them to their data. */
  public static CouplingContinuation couplingContinuation() {
    return CouplingContinuation.withDefaults();
  }
}
