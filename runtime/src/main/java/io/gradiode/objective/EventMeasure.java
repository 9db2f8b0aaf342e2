package io.gradiode.objective;

import io.gradiode.model.EventHandle;
import io.gradiode.observation.EventTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How far the events of a model are from those that were recorded, as a number without derivatives:
 * it jumps where an event comes or goes. For global searches that need values only:
 *
 * <pre>{@code
 * .search(differentialEvolution(), gammaFactor(SPIKE, 2e-3))
 * .search(cmaEs(), gammaFactor(SPIKE, 2e-3).plus(eventCount(SPIKE).times(0.1)))
 * }</pre>
 *
 * <p>Each measure compares with the {@link EventTimes} that experiments observe of its event, from
 * the start to the end of the experiment, and is the mean over these recordings. Immutable.
 *
 * @param <M> the model
 */
public final class EventMeasure<M> {

  private final List<Part<M>> parts;

  /** A measure of one event with its weight in the sum, and from when on events count. */
  record Part<M>(double weight, EventHandle<M> event, TrainDistance distance, double start) {
    private String text() {
      final String since = start == Double.NEGATIVE_INFINITY ? "" : " from " + start;
      final String what = distance.text(event.name()) + since;
      return weight == 1 ? what : weight + " × " + what;
    }
  }

  private EventMeasure(List<Part<M>> parts) {
    this.parts = List.copyOf(parts);
  }

  private static <M> EventMeasure<M> of(EventHandle<M> event, TrainDistance distance) {
    return new EventMeasure<>(List.of(new Part<>(1, event, distance, Double.NEGATIVE_INFINITY)));
  }

  /**
   * The coincidence factor Γ as an error. R. Jolivet, R. Kobayashi, A. Rauch, R. Naud, S. Shinomoto
   * and W. Gerstner, A benchmark test for a quantitative assessment of simple neuron models,
   * Journal of Neuroscience Methods 169, 417–424, 2008:
   *
   * <pre>
   * Γ = (N_coinc − ⟨N_coinc⟩) / (½ (N_recorded + N_model)) / (1 − 2νΔ),  ⟨N_coinc⟩ = 2νΔ N_recorded
   * </pre>
   *
   * <p>{@code N_coinc} is the number of pairs of a recorded and a model's event that are at most
   * {@code Δ} apart. Each event is in one pair at most; brian2modelfitting's {@code GammaFactor}
   * lets one event of the model be the partner of several recorded ones. {@code ν = N_recorded /
   * duration} is the rate of the recorded events over the whole experiment, as in that {@code
   * GammaFactor}; papers also take that of the model. Γ is 1 if every event has its partner, and 0
   * if there are as many pairs as by chance; it may be negative. Where nothing was recorded, it is
   * 1 for a model without events and 0 for all others.
   *
   * <p>The error is {@code 1 + 2 |r_recorded − r_model| / r_recorded − Γ}, with the rates {@code r}
   * of both, and never below 0: as brian2modelfitting has it with its rate correction, after C.
   * Clopath, R. Jolivet, A. Rauch, H.-R. Lüscher and W. Gerstner, Neurocomputing 70, 1668–1673,
   * 2007. Where nothing was recorded, the denominator is the rate of one event. For {@code 1 − Γ}
   * alone say {@link #withoutRateCorrection()}.
   *
   * @param precision Δ, in the model's unit of time; positive. It has to be so fine that {@code 2νΔ
   *     < 1} in each recording
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public static <M> EventMeasure<M> gammaFactor(EventHandle<M> event, double precision) {
    return of(event, new GammaFactor(precision, true));
  }

  /**
   * Γ itself, as {@link #gammaFactor} has it.
   *
   * @param recorded in any order
   * @param model in any order
   * @param precision Δ, in the unit of the times; positive
   * @param duration of the recording, in the unit of the times; positive
   * @return at most 1
   * @throws IllegalArgumentException if a time is not finite, precision or duration are not
   *     positive, or {@code 2νΔ >= 1}
   */
  public static double coincidenceFactor(
      double[] recorded, double[] model, double precision, double duration) {
    final GammaFactor factor = new GammaFactor(precision, false);
    factor.requireMeaning("event", recorded.length, duration);
    final double[] sorted = EventTimes.of(model).times();
    return factor.coincidenceFactor(EventTimes.of(recorded), sorted, sorted.length, duration);
  }

  /** How many more or fewer events there are than recorded: {@code (n_model − n_recorded)²}. */
  public static <M> EventMeasure<M> eventCount(EventHandle<M> event) {
    return of(event, new CountDifference(false));
  }

  /**
   * How many more or fewer events there are per time than recorded: {@code ((n_model − n_recorded)
   * / duration)²}, in the model's unit of time.
   */
  public static <M> EventMeasure<M> eventRate(EventHandle<M> event) {
    return of(event, new CountDifference(true));
  }

  /** The sum of both. */
  public EventMeasure<M> plus(EventMeasure<M> other) {
    final List<Part<M>> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new EventMeasure<>(all);
  }

  /**
   * The same, counted so many times.
   *
   * @throws IllegalArgumentException unless the weight is positive and finite
   */
  public EventMeasure<M> times(double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of a measure must be positive and finite, but is " + weight);
    }
    return map(part -> new Part<>(weight * part.weight, part.event, part.distance, part.start));
  }

  /** The same with gamma factors as {@code 1 − Γ}, whatever the rates. */
  public EventMeasure<M> withoutRateCorrection() {
    return map(
        part ->
            new Part<>(part.weight, part.event, part.distance.withoutRateCorrection(), part.start));
  }

  /**
   * The same without events before a time, recorded or of the model, as brian2modelfitting's {@code
   * t_start}; rates are those of the rest.
   *
   * @param time in the model's unit of time
   * @throws IllegalArgumentException unless it is finite
   */
  public EventMeasure<M> from(double time) {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException("Events cannot count from time " + time);
    }
    return map(part -> new Part<>(part.weight, part.event, part.distance, time));
  }

  private EventMeasure<M> map(UnaryOperator<Part<M>> change) {
    return new EventMeasure<>(parts.stream().map(change).toList());
  }

  List<Part<M>> parts() {
    return parts;
  }

  /** What it is, in words. */
  @Override
  public String toString() {
    return parts.stream().map(Part::text).collect(Collectors.joining(" + "));
  }
}
