package io.gradiode.objective;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.StepCounts;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import java.util.List;
import java.util.Set;

/**
 * An objective made of a model and data: a function of the model's parameters in the order of their
 * declaration, followed by the data parameters, all in their declared units.
 *
 * <p>Of an event with recorded times, the {@code i}-th of the model belongs to the {@code i}-th
 * recorded one, with the residual {@code (t_model,i − t_recorded,i)/σ}. One that the model lacks
 * counts as if it happened at the end of the recording, {@code (t_end − t_recorded,i)/σ} with
 * derivative 0; one that it has too many as if one had been recorded at the end, {@code (t_model,i
 * − t_end)/σ}. So the value is continuous where an event enters or leaves through the end. All
 * events that are too many share one residual, {@code √Σ ((t_end − t_model,i)/σ)²}, because the
 * number of residuals must not change; it is a penalty and no datum.
 *
 * <p>Where the noise of the data is known or estimated, the value is −2 log likelihood up to a
 * constant of the data; else it is proportional to it, as a sum of squares is.
 *
 * @param <M> the model
 */
public interface ModelObjective<M> extends Objective {

  /**
   * The objective of a model, experiments and a goal.
   *
   * @param tolerances how exactly to integrate
   * @return owns its work arrays: one per thread
   * @throws IllegalArgumentException if there is nothing to fit to, an experiment lacks an input or
   *     its times do not fit together, or the parts of the goal contradict each other
   */
  static <M> ModelObjective<M> of(
      ModelDefinition<M> model,
      Tolerances tolerances,
      List<Experiment<M>> experiments,
      Goal<M> goal) {
    return TermSum.of(model, tolerances, experiments, goal);
  }

  /** The model. */
  ModelDefinition<M> model();

  /** The experiments, in the order of the data. */
  List<Experiment<M>> experiments();

  /** The parameters that follow those of the model, in the order of their first appearance. */
  List<DataParameter> dataParameters();

  /**
   * What was measured, missing data not counted, ordered by experiment; within one values of
   * observables, then times of events; a new list.
   */
  List<Datum> data();

  /**
   * How often the model has each event that was recorded: one number for each recording, ordered by
   * experiment and as they were observed; −1 if the model cannot be integrated. A new array, empty
   * if no data count.
   */
  int[] eventCounts(double[] x);

  /** Whether the level of all noise is known or estimated, so that residuals have unit variance. */
  boolean isNoiseKnown();

  /** How the last evaluation ended: completed, or what failed first. */
  Outcome lastOutcome();

  /** By which steps the last evaluation integrated, over all experiments. */
  StepCounts lastSteps();

  /**
   * Residuals in units of the noise, {@code (model − data)/σ}, or weighted ones where only weights
   * are known; whatever the loss, and without priors.
   *
   * @param residuals one for each of {@link #data()}, modified
   * @return the value, as {@link #value}
   */
  double standardizedResiduals(double[] x, double[] residuals);

  /**
   * What the model says in place of each datum, of scale and offset included.
   *
   * @param predictions one for each of {@link #data()}, modified; NaN if there is no value
   * @return the value, as {@link #value}
   */
  double predictions(double[] x, double[] predictions);

  /** Number of rows that {@link #informationRows} writes. */
  int informationRowCount();

  /**
   * A root of the expected Fisher information: rows {@code A} with {@code AᵀA} = information of
   * half the value. For least squares, the Jacobian of the residuals. Data with a robust loss have
   * its root weights instead of its slope; data whose noise is estimated or depends on the model
   * have a second row each, {@code √2/σ dσ/dx}; each time of a target and each prior has a row;
   * criteria have none, because nothing is known of their distribution.
   *
   * @param rows row by row, length {@code informationRowCount * dimension}, modified
   * @return the value, as {@link #value}
   */
  double informationRows(double[] x, double[] rows);

  /**
   * The same objective of which only some derivatives are wanted. The others are 0, and their
   * sensitivities have no say in the choice of steps, which is faster.
   *
   * @param parametersThatMatter length {@link #dimension()}, copied
   * @return with work arrays of its own
   * @throws IllegalArgumentException if the length differs
   */
  ModelObjective<M> sensitiveTo(boolean[] parametersThatMatter);

  /**
   * What the data alone contribute to the value, {@code Σ ρ(r²)} over standardized residuals:
   * without priors, penalties and the logarithms of estimated noise.
   *
   * @return infinite if the model cannot be integrated at {@code x}
   */
  double dataLoss(double[] x);

  /**
   * What {@code −2 log likelihood} of the data has beyond {@link #dataLoss}: {@code Σ ln(2πσ²)},
   * with {@code σ = 1/√weight} where only weights are known, over all data of a weight above 0; for
   * transformed data also the logarithm of the transformation's slopes, so that fits on different
   * scales compare.
   */
  double logNormalization(double[] x);

  /**
   * The same objective, of which {@link #coupled} couples only the states that these observables
   * show.
   *
   * @param observables not empty, each a state that is measured; checked when it is coupled
   * @return with work arrays of its own
   */
  ModelObjective<M> couplingThrough(Set<ObservableHandle<M>> observables);

  @Override
  ModelObjective<M> coupled(double strength);

  @Override
  ModelObjective<M> fork();

  /** Name of entry {@code i} of the vector that this is a function of. */
  default String parameterName(int i) {
    final int own = model().parameters().size();
    return i < own ? model().parameters().get(i).name() : dataParameters().get(i - own).name();
  }

  /** Unit of entry {@code i} of the vector that this is a function of. */
  default String parameterUnit(int i) {
    final int own = model().parameters().size();
    return i < own ? model().parameters().get(i).unit() : dataParameters().get(i - own).unit();
  }
}
