package io.gradiode.objective;

import io.gradiode.integration.SensitivitySolver;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import java.util.Arrays;

/**
 * What a model answers in one experiment: its observables at the output times, which are those of
 * all data, targets and samples, ascending. Takes the slopes of a {@link Criterion} in return.
 *
 * @param <M> the model
 */
public final class Answer<M> {

  private final int index;
  private final Experiment<M> experiment;
  private final SensitivitySolver<M> solver;
  private final int observableCount;
  private final double[] slopes;

  Answer(int index, Experiment<M> experiment, SensitivitySolver<M> solver) {
    this.index = index;
    this.experiment = experiment;
    this.solver = solver;
    this.observableCount = experiment.model().observables().size();
    this.slopes = new double[experiment.plan().outputCount() * observableCount];
  }

  /** Index of the experiment, as given to the objective. */
  public int experimentIndex() {
    return index;
  }

  /** The experiment. */
  public Experiment<M> experiment() {
    return experiment;
  }

  /** Number of distinct output times. */
  public int timeCount() {
    return experiment.plan().outputCount();
  }

  /** Output time {@code k}. */
  public double time(int k) {
    return experiment.plan().outputTime(k);
  }

  /** An observable at output time {@code k}, without scale or offset of data. */
  public double value(int k, ObservableHandle<M> observable) {
    return solver.observable(k, observable.index());
  }

  /** Adds to the derivative of the criterion by an observable at output time {@code k}. */
  public void addSlope(int k, ObservableHandle<M> observable, double slope) {
    slopes[k * observableCount + observable.index()] += slope;
  }

  void clearSlopes() {
    Arrays.fill(slopes, 0);
  }

  double slope(int k, int observable) {
    return slopes[k * observableCount + observable];
  }
}
