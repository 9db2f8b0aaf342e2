package io.gradiode.optimization;

/** The optimizers and searches of this package, for static import. */
public final class Optimizers {

  private Optimizers() {}
}
