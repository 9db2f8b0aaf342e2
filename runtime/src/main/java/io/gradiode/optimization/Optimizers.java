package io.gradiode.optimization;

/** The optimizers and searches of this package, for static import. */
public final class Optimizers {

  private Optimizers() {}

  /** Quasi-Newton minimization with gradients. */
  public static Bfgs bfgs() {
    return Bfgs.withDefaults();
  }

  /** Global search by a population of points; needs no gradient. */
  public static DifferentialEvolution differentialEvolution() {
    return DifferentialEvolution.withDefaults();
  }

  /** Global search by polishing from many starts. */
  public static MultiStart multiStart() {
    return MultiStart.withDefaults();
  }

  /** Search for models that oscillate or spike, by coupling them to their data. */
  public static CouplingContinuation couplingContinuation() {
    return CouplingContinuation.withDefaults();
  }
}
