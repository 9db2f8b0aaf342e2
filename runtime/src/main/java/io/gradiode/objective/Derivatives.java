package io.gradiode.objective;

/** What derivatives a solve is to provide, and how. */
enum Derivatives {
  /** None: states alone. */
  NONE,

  /** Those of each observable, by sensitivities. */
  FORWARD,

  /** A gradient alone, by the adjoint of the model. */
  BACKWARD
}
