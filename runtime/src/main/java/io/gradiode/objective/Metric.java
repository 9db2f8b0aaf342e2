package io.gradiode.objective;

import io.gradiode.model.EventHandle;
import io.gradiode.model.ObservableHandle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How data are summed up: all squares, or the mean of each trace. Immutable.
 *
 * <pre>{@code
 * meanSquare().from(0.02).normalizedBy(V, 0.01)
 * leastSquares().weighing(PREY, 1).weighing(PREDATOR, 4)
 * }</pre>
 *
 * <p>The <em>mean square</em> is {@code Σ w (model − data)² / Σ w} over the data of a trace (one
 * {@code observe}), then the mean over the traces of an observable, then the sum over observables.
 * This is what brian2modelfitting calls {@code MSEMetric}: {@code t_start} is {@link #from}, where
 * data before it do not count; {@code normalization} is {@link #normalizedBy}, which divides model
 * and data; {@code t_weights} are the weights of the observations, whose mean is taken out as
 * there. Unlike there, traces may have times of their own and gaps. It has a residual form, {@code
 * √(w / Σ w / traces) (model − data)}, so that Levenberg–Marquardt minimizes it, too.
 *
 * <p>Times of events count alike: a trace is one recording, of which at least one event is counted
 * where none was recorded, and events before the start keep their partners. What a model pays for
 * more events than were recorded has the weight of one of them.
 *
 * <p>A metric other than least squares needs data of unknown noise: it says itself how they count.
 *
 * @param kind how squares are summed
 * @param start data before this time do not count; −∞ unless said
 * @param divisors of model and data, by observable
 * @param factors of the observables in the sum, by observable
 * @param eventFactors of the times of events in the sum, by event
 */
public record Metric(
    Kind kind,
    double start,
    Map<ObservableHandle<?>, Double> divisors,
    Map<ObservableHandle<?>, Double> factors,
    Map<EventHandle<?>, Double> eventFactors) {

  /** How squares are summed. */
  public enum Kind {
    /** All with their weights. */
    LEAST_SQUARES,
    /** Means of traces. */
    MEAN_SQUARE
  }

  /** Copies the maps. */
  public Metric {
    divisors = Map.copyOf(divisors);
    factors = Map.copyOf(factors);
    eventFactors = Map.copyOf(eventFactors);
  }

  /** The sum of all weighted squares. */
  public static Metric leastSquares() {
    return new Metric(Kind.LEAST_SQUARES, Double.NEGATIVE_INFINITY, Map.of(), Map.of(), Map.of());
  }

  /** The mean square of each trace. */
  public static Metric meanSquare() {
    return new Metric(Kind.MEAN_SQUARE, Double.NEGATIVE_INFINITY, Map.of(), Map.of(), Map.of());
  }

  /**
   * The same without data before a time, in the model's unit of time.
   *
   * @throws IllegalArgumentException unless it is finite
   */
  public Metric from(double time) {
    if (!Double.isFinite(time)) {
      throw new IllegalArgumentException("Data cannot count from time " + time);
    }
    return new Metric(kind, time, divisors, factors, eventFactors);
  }

  /**
   * The same with model and data of an observable divided by a number in its unit.
   *
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public Metric normalizedBy(ObservableHandle<?> observable, double divisor) {
    return new Metric(
        kind, start, with(divisors, observable.name(), observable, divisor), factors, eventFactors);
  }

  /**
   * The same with an observable's part of the sum multiplied by a number.
   *
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public Metric weighing(ObservableHandle<?> observable, double factor) {
    return new Metric(
        kind, start, divisors, with(factors, observable.name(), observable, factor), eventFactors);
  }

  /**
   * The same with an event's part of the sum multiplied by a number: so are weighed seconds against
   * volts.
   *
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public Metric weighing(EventHandle<?> event, double factor) {
    return new Metric(
        kind, start, divisors, factors, with(eventFactors, event.name(), event, factor));
  }

  private static <H> Map<H, Double> with(Map<H, Double> map, String name, H handle, double number) {
    if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The metric of '%s' needs a positive number, but it is %s".formatted(name, number));
    }
    final Map<H, Double> more = new LinkedHashMap<>(map);
    more.put(handle, number);
    return more;
  }

  /** Whether data keep the weights that they came with. */
  boolean isPlain() {
    return kind == Kind.LEAST_SQUARES
        && divisors.isEmpty()
        && factors.isEmpty()
        && eventFactors.isEmpty();
  }
}
