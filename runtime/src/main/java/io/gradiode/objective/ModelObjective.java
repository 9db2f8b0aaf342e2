package io.gradiode.objective;

import io.gradiode.integration.Outcome;
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
 * <p>Where the noise of the data is known or estimated, the value is −2 log likelihood up to a
 * constant of the data; else it is proportional to it, as a sum of squares is.
 *
 * @param <M> the model
 */
public interface ModelObjective<M> extends Objective {

  /** The model. */
  ModelDefinition<M> model();

  /** The experiments, in the order of the data. */
  List<Experiment<M>> experiments();

  /** The parameters that follow those of the model, in the order of their first appearance. */
  List<DataParameter> dataParameters();

  /** What was measured, missing data not counted, ordered by experiment; a new list. */
  List<Datum> data();

  /** Whether the level of all noise is known or estimated, so that residuals have unit variance. */
  boolean isNoiseKnown();

  /** How the last evaluation ended: completed, or what failed first. */
  Outcome lastOutcome();

  /**
   * Residuals in units of the noise, {@code (model − data)/σ}, or weighted ones where only weights
   * are known; whatever the loss, and without priors.
   *
   * @param residuals one for each of {@link #data()}, modified
   * @return the value, as {@link #value}
   */
  double standardizedResiduals(double[] x, double[] residuals);

  /** Number of rows that {@link #informationRows} writes. */
  int informationRowCount();

  /**
   * A root of the Fisher information: rows {@code A} with {@code AᵀA} = information of half the
   * value. For least squares, the Jacobian of the residuals.
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
  default double dataLoss(double[] x) {
    final double[] residuals = new double[data().size()];
    if (!Double.isFinite(standardizedResiduals(x, residuals))) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (final double residual : residuals) {
      sum += residual * residual;
    }
    return sum;
  }

  /**
   * What {@code −2 log likelihood} of the data has beyond {@link #dataLoss}: {@code Σ ln(2πσ²)},
   * with {@code σ = 1/√weight} where only weights are known, over all data of a weight above 0; for
   * transformed data also the logarithm of the transformation's slopes, so that fits on different
   * scales compare.
   */
  default double logNormalization(double[] x) {
    double sum = 0;
    for (final Datum datum : data()) {
      if (datum.weight() > 0) {
        sum += Math.log(2 * Math.PI / datum.weight());
      }
    }
    return sum;
  }

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
