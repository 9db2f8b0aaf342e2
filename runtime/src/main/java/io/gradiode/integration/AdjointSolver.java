package io.gradiode.integration;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.SparseEquations;
import io.gradiode.observation.Experiment;

/**
 * Integrates a model through an experiment and computes gradients backwards, by the discrete
 * adjoint of the methods: one gradient costs about as much as a few solves of the states, however
 * many parameters there are. Forward sensitivities over the same steps give the same gradient to
 * rounding.
 *
 * <p>A solve keeps the states at the beginning of each step. Then {@link #addSlope} says how what
 * is to be differentiated depends on each observable, and {@link #gradient} goes back from the end
 * to the initial values.
 *
 * <p>Owns all work arrays: one solver per thread. Once it has seen the longest solve, nothing is
 * allocated. Results stay valid until the next solve.
 *
 * @param <M> the model
 */
public final class AdjointSolver<M> {

  private final SensitivitySolver<M> solver;
  private final OutputSlopes slopes;
  private final Backward backward;
  private final int parameterCount;

  /**
   * @param model what to integrate, made with {@code adjoint = true}
   * @param tolerances how exactly; sensitivities have no part in the error test
   * @throws IllegalArgumentException if the model has no adjoint, or steps are fixed
   */
  public AdjointSolver(ModelDefinition<M> model, Tolerances tolerances) {
    final SparseEquations equations = equations(model);
    if (tolerances.fixedStep().isPresent()) {
      throw new IllegalArgumentException("Methods of fixed steps have no adjoint.");
    }
    // A model of many parameters has a kernel that knows how its matrices are factorized.
    final SparseKernel kernel =
        model.kernel() instanceof SparseKernel own ? own : new SparseKernel(equations);
    solver = new SensitivitySolver<>(model, kernel, tolerances, true);
    slopes = new OutputSlopes(kernel.observableCount());
    backward = new Backward(equations, kernel, solver.bench().steps(), slopes);
    parameterCount = kernel.parameterCount();
  }

  private static SparseEquations equations(ModelDefinition<?> model) {
    final SparseEquations equations =
        model
            .adjoint()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        model.name() + " has no adjoint: say @OdeModel(adjoint = true)."));
    if (equations.switchCount() > 0 || equations.eventCount() > 0) {
      throw new IllegalArgumentException(
          model.name()
              + " has events or formulas with branches, through which gradients cannot be computed"
              + " backwards: leave out adjoint = true.");
    }
    return equations;
  }

  /**
   * Integrates the states, and keeps what {@link #gradient} needs.
   *
   * @param parameterValues length {@code P}, in the order of declaration, not modified
   * @param experiment what is done to the system, and when outputs are wanted
   */
  public Outcome solve(double[] parameterValues, Experiment<M> experiment) {
    final Outcome outcome = solver.solveOnTape(parameterValues, experiment);
    slopes.begin(experiment.plan());
    return outcome;
  }

  /** Integrates the states in the same steps, and keeps nothing: there is no gradient then. */
  public Outcome solveStates(double[] parameterValues, Experiment<M> experiment) {
    return solver.solveStates(parameterValues, experiment);
  }

  /** What was integrated; it has no sensitivities. */
  public SensitivitySolver<M> states() {
    return solver;
  }

  /**
   * Adds to the derivative of what is to be differentiated by an observable.
   *
   * @param k output
   * @param j observable
   */
  public void addSlope(int k, int j, double slope) {
    slopes.add(k, j, slope);
  }

  /**
   * Writes the gradient by all parameters of {@code Σ slope · observable}, after a solve that was
   * completed; 0 by a parameter to which the experiment gives a value of its own.
   *
   * @param gradient length {@code P}, modified
   */
  public void gradient(double[] gradient) {
    if (gradient.length != parameterCount) {
      throw new IllegalArgumentException(
          "There are " + parameterCount + " parameters, but room for " + gradient.length + ".");
    }
    solver.goBack(backward, gradient);
  }
}
