package io.gradiode.objective;

import io.gradiode.integration.AdjointSolver;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.observation.Experiment;
import java.util.Optional;

/**
 * What a model says in one experiment, and its derivatives: by sensitivities, or backwards where
 * the model has an adjoint. States alone are those of the adjoint then, so that a value does not
 * depend on whether a gradient was asked for.
 */
final class Solution<M> {

  private final Experiment<M> experiment;
  private final SensitivitySolver<M> forward;
  private final Optional<AdjointSolver<M>> adjoint;
  private final double[] gradient;
  private SensitivitySolver<M> present;
  private boolean isBackward;

  /**
   * @param forward with the sensitivities that matter in the experiment
   */
  Solution(
      Experiment<M> experiment, SensitivitySolver<M> forward, Optional<AdjointSolver<M>> adjoint) {
    this.experiment = experiment;
    this.forward = forward;
    this.adjoint = adjoint;
    this.gradient = new double[adjoint.isPresent() ? experiment.model().parameters().size() : 0];
    this.present = forward;
  }

  /** Integrates. */
  Outcome solve(double[] parameters, Derivatives derivatives) {
    isBackward = derivatives == Derivatives.BACKWARD;
    if (derivatives == Derivatives.FORWARD) {
      present = forward;
      return forward.solve(parameters, experiment);
    }
    if (adjoint.isEmpty()) {
      return forward.solveStates(parameters, experiment);
    }
    final AdjointSolver<M> solver = adjoint.get();
    present = solver.states();
    return isBackward
        ? solver.solve(parameters, experiment)
        : solver.solveStates(parameters, experiment);
  }

  /** What has integrated last. */
  SensitivitySolver<M> solver() {
    return present;
  }

  /** Whether a gradient is computed backwards, when all slopes are known. */
  boolean isBackward() {
    return isBackward;
  }

  /** Adds to the derivative of what is to be differentiated by an observable. */
  void addSlope(int k, int j, double slope) {
    adjoint.orElseThrow().addSlope(k, j, slope);
  }

  /** The gradient by all parameters of the model; not a copy. */
  double[] gradient() {
    adjoint.orElseThrow().gradient(gradient);
    return gradient;
  }
}
