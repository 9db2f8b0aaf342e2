package io.gradiode.annotation;

/** How a model is integrated. */
public enum Method {
  /** Explicit where the solution is not stiff and implicit where it is, decided while stepping. */
  AUTO,

  /** The explicit Runge–Kutta pair 8(5,3) of Dormand and Prince: for models that are not stiff. */
  EXPLICIT,

  /** A linearly implicit method of Rosenbrock type: for models that are stiff throughout. */
  IMPLICIT
}
