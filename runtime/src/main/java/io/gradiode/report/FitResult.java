package io.gradiode.report;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.StepCounts;
import io.gradiode.model.ModelDefinition;
import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Point;
import java.util.Arrays;
import java.util.List;

/**
 * What a fit hands to its report: where it ended, and what is known there.
 *
 * @param objective what was minimized, with exact derivatives; the report asks forks of it only
 * @param space what was estimated, and within which bounds
 * @param refit how to fit again from near by, for profiles
 * @param point the best point, all parameters of the objective
 * @param evaluation what the objective says there
 * @param priorCount number of priors that count in the objective
 * @param overridden for each parameter of the model, whether every experiment overrides it
 * @param stages what was run, in order
 * @param results all evaluations
 * @param cost what it cost
 */
public record FitResult<M>(
    ModelObjective<M> objective,
    ParameterSpace space,
    Optimizer refit,
    Point point,
    Evaluation evaluation,
    int priorCount,
    List<Boolean> overridden,
    List<Stage> stages,
    Results results,
    Cost cost) {

  /** Copies the lists. */
  public FitResult {
    overridden = List.copyOf(overridden);
    stages = List.copyOf(stages);
  }

  /** The model that was fitted. */
  public ModelDefinition<M> model() {
    return objective.model();
  }

  /**
   * What an objective says at one point.
   *
   * @param value infinite if the model could not be integrated there
   * @param dataLoss what the data alone contribute to the value
   * @param logNormalization what −2 log likelihood has beyond that
   * @param gradient of the value by all parameters
   * @param residuals standardized, in the order of the data
   * @param predictions what the model says in place of the data
   * @param eventCounts how often the model has each event that was recorded, for each recording
   * @param information a root of the Fisher information by all parameters, row by row
   * @param outcome how the integration ended
   * @param steps by which steps it went, over all experiments
   */
  public record Evaluation(
      double value,
      double dataLoss,
      double logNormalization,
      Point gradient,
      Point residuals,
      Point predictions,
      List<Integer> eventCounts,
      Point information,
      Outcome outcome,
      StepCounts steps) {

    /** Copies the list. */
    public Evaluation {
      eventCounts = List.copyOf(eventCounts);
    }

    /**
     * Asks for everything.
     *
     * @param x all parameters; not modified
     */
    public static Evaluation of(ModelObjective<?> objective, double[] x) {
      final double[] residuals = new double[objective.data().size()];
      objective.standardizedResiduals(x, residuals);
      final double[] predictions = new double[residuals.length];
      objective.predictions(x, predictions);
      final List<Integer> eventCounts = Arrays.stream(objective.eventCounts(x)).boxed().toList();
      final double[] gradient = new double[objective.dimension()];
      final double ofGradient = objective.valueAndGradient(x, gradient);
      final StepCounts steps = objective.lastSteps();
      final double[] information =
          new double[objective.informationRowCount() * objective.dimension()];
      final double ofInformation = objective.informationRows(x, information);
      final Outcome outcome = objective.lastOutcome();
      // They differ if the gradient went backwards: by the tolerance, or in whether they exist.
      final double value = Double.isFinite(ofInformation) ? ofGradient : ofInformation;
      final boolean finite = Double.isFinite(value);
      return new Evaluation(
          value,
          finite ? objective.dataLoss(x) : value,
          finite ? objective.logNormalization(x) : Double.NaN,
          Point.of(gradient),
          Point.of(residuals),
          Point.of(predictions),
          eventCounts,
          Point.of(information),
          outcome,
          steps);
    }
  }
}
