package io.gradiode.kernels;

/** By which handles of models with branches are told apart. */
public final class Switched {
  private Switched() {}
}
