package io.gradiode.optimization;

/** The optimizers and searches of this package, for static import. */
public final class Optimizers {

  private Optimizers() {}

  /** Quasi-Newton minimization with gradients. */
  public static Bfgs bfgs() {
    return Bfgs.withDefaults();
  }
}
