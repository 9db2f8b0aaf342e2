package io.gradiode.objective;

import io.gradiode.model.EventHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import java.util.Arrays;

/**
 * What a model answers in one experiment: its observables at the output times, which are those of
 * all data, targets and samples, ascending; and the times of its events. Takes the slopes of a
 * {@link Criterion} in return.
 *
 * @param <M> the model
 */
public final class Answer<M> {

  private final int index;
  private final Experiment<M> experiment;
  private final Solution<M> solution;
  private final int observableCount;
  private final double[] slopes;

  /** For each event the slopes of its times; as long as the longest series of them so far. */
  private final double[][] eventSlopes;

  Answer(int index, Experiment<M> experiment, Solution<M> solution) {
    this.index = index;
    this.experiment = experiment;
    this.solution = solution;
    this.observableCount = experiment.model().observables().size();
    this.slopes = new double[experiment.plan().outputCount() * observableCount];
    this.eventSlopes = new double[experiment.model().kernel().eventCount()][8];
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
    return solution.solver().observable(k, observable.index());
  }

  /** Adds to the derivative of the criterion by an observable at output time {@code k}. */
  public void addSlope(int k, ObservableHandle<M> observable, double slope) {
    slopes[k * observableCount + observable.index()] += slope;
  }

  /** How often an event happens, from the start to the end of the experiment. */
  public int eventCount(EventHandle<M> event) {
    return solution.solver().eventCount(event.index());
  }

  /**
   * When an event happens for the {@code i}-th time.
   *
   * @param i from 0 to {@code eventCount − 1}
   * @throws IndexOutOfBoundsException if it does not happen that often
   */
  public double eventTime(EventHandle<M> event, int i) {
    requireEvent(event, i);
    return solution.solver().eventTime(event.index(), i);
  }

  /**
   * Adds to the derivative of the criterion by the time of an event.
   *
   * @param i from 0 to {@code eventCount − 1}
   * @throws IndexOutOfBoundsException if it does not happen that often
   */
  public void addEventSlope(EventHandle<M> event, int i, double slope) {
    requireEvent(event, i);
    eventSlopes[event.index()][i] += slope;
  }

  private void requireEvent(EventHandle<M> event, int i) {
    final int count = eventCount(event);
    if (i < 0 || i >= count) {
      throw new IndexOutOfBoundsException(
          "'%s' happens %d times, so there is no number %d from 0"
              .formatted(event.name(), count, i));
    }
  }

  void clearSlopes() {
    Arrays.fill(slopes, 0);
    for (int event = 0; event < eventSlopes.length; event++) {
      final int count = solution.solver().eventCount(event);
      if (count > eventSlopes[event].length) {
        eventSlopes[event] = new double[Math.max(count, 2 * eventSlopes[event].length)];
      } else {
        Arrays.fill(eventSlopes[event], 0);
      }
    }
  }

  double slope(int k, int observable) {
    return slopes[k * observableCount + observable];
  }

  double eventSlope(int event, int i) {
    return eventSlopes[event][i];
  }
}
