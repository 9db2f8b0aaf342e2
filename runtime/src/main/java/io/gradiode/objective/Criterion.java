package io.gradiode.objective;

/**
 * A user's own measure of how far a model is from where it shall be: any smooth function of its
 * observables at the output times of an experiment and of the times of its events, with its
 * derivative.
 *
 * <pre>{@code
 * Criterion<Neuron> peak = answer -> {
 *   double excess = answer.value(last, V) - 30;
 *   answer.addSlope(last, V, 2 * excess);
 *   return excess * excess;
 * };
 * }</pre>
 *
 * <p>A rate of 20 spikes per second, by the mean interval between them:
 *
 * <pre>{@code
 * Criterion<Neuron> rate = answer -> {
 *   int last = answer.eventCount(SPIKE) - 1;
 *   if (last < 1) {
 *     return 400;
 *   }
 *   double span = answer.eventTime(SPIKE, last) - answer.eventTime(SPIKE, 0);
 *   double excess = last / span - 20;
 *   double bySpan = -2 * excess * last / (span * span);
 *   answer.addEventSlope(SPIKE, last, bySpan);
 *   answer.addEventSlope(SPIKE, 0, -bySpan);
 *   return excess * excess;
 * };
 * }</pre>
 *
 * <p>The chain rule by the parameters is ours. The value is added once for each experiment. Called
 * from several threads at once where a search is parallel: keep no state. What is not finite counts
 * as a point where the model has no value.
 *
 * @param <M> the model
 */
@FunctionalInterface
public interface Criterion<M> {

  /**
   * The value for one experiment.
   *
   * @param answer what the model gives; its slopes are to be written for every observable at every
   *     time, and every time of an event, that the value depends on
   */
  double value(Answer<M> answer);
}
