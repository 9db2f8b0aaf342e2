package io.gradiode.report;

import io.gradiode.integration.Outcome;
import io.gradiode.model.ModelDefinition;
import io.gradiode.objective.LeastSquares;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Point;
import java.util.List;

/**
 * What a fit hands to its report: where it ended, and what is known there.
 *
 * @param model what was fitted
 * @param data the objective; only what it knows of the data is used
 * @param space what was estimated, and within which bounds
 * @param parameters all parameters at the best point
 * @param evaluation residuals and Jacobian there
 * @param overridden for each parameter, whether every experiment overrides it
 * @param stages what was run, in order
 * @param cost what it cost
 */
public record FitResult<M>(
    ModelDefinition<M> model,
    LeastSquares<M> data,
    ParameterSpace space,
    Point parameters,
    Evaluation evaluation,
    List<Boolean> overridden,
    List<Stage> stages,
    Cost cost) {

  /** Copies the lists. */
  public FitResult {
    overridden = List.copyOf(overridden);
    stages = List.copyOf(stages);
  }

  /**
   * Residuals and Jacobian at the best point.
   *
   * @param value the sum of squares; infinite if the model could not be integrated there
   * @param residuals weighted, in the order of {@link LeastSquares#data()}
   * @param jacobian of the residuals by all parameters, row by row
   * @param outcome how the integration ended
   */
  public record Evaluation(double value, Point residuals, Point jacobian, Outcome outcome) {}
}
