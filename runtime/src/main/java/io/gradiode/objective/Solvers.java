package io.gradiode.objective;

import io.gradiode.integration.AdjointSolver;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The solvers of one objective: experiments share one if they need the same sensitivities, so that
 * none computes any that it does not need, nor makes its arrays anew. All share the adjoint.
 */
final class Solvers<M> {

  private final ModelDefinition<M> model;
  private final Tolerances tolerances;
  private final List<SensitivitySolver<M>> solvers = new ArrayList<>();

  /** For each solver, for which parameters it is. */
  private final List<boolean[]> selections = new ArrayList<>();

  private final Optional<AdjointSolver<M>> adjoint;

  Solvers(ModelDefinition<M> model, Tolerances tolerances) {
    this.model = model;
    this.tolerances = tolerances;
    adjoint =
        model.adjoint().isPresent() && tolerances.fixedStep().isEmpty()
            ? Optional.of(new AdjointSolver<>(model, tolerances))
            : Optional.empty();
  }

  /** What computes gradients backwards; empty if the model has no adjoint, or steps are fixed. */
  Optional<AdjointSolver<M>> adjoint() {
    return adjoint;
  }

  /**
   * A solver for some sensitivities.
   *
   * @param wanted for each parameter of the model, copied
   */
  SensitivitySolver<M> forParameters(boolean[] wanted) {
    for (int i = 0; i < solvers.size(); i++) {
      if (Arrays.equals(selections.get(i), wanted)) {
        return solvers.get(i);
      }
    }
    final SensitivitySolver<M> solver = new SensitivitySolver<>(model, tolerances);
    solver.selectParameters(wanted);
    solvers.add(solver);
    selections.add(wanted.clone());
    return solver;
  }
}
