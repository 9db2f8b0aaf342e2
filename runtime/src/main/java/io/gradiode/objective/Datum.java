package io.gradiode.objective;

/**
 * What one residual is about: a value of an observable, or a time of an event.
 *
 * @param experiment index of the experiment, as given to the objective
 * @param observable index of the observable; −1 if it is the time of an event
 * @param event index of the event; −1 if it is a value of an observable
 * @param time when it was measured
 * @param value what was measured; of an event the time again
 * @param weight {@code w} in {@code w (model − value)²}
 */
public record Datum(
    int experiment, int observable, int event, double time, double value, double weight) {

  /** A value of an observable. */
  public static Datum ofObservable(
      int experiment, int observable, double time, double value, double weight) {
    return new Datum(experiment, observable, -1, time, value, weight);
  }

  /** A time of an event. */
  public static Datum ofEvent(int experiment, int event, double time, double weight) {
    return new Datum(experiment, -1, event, time, time, weight);
  }

  /** Whether it is the time of an event. */
  public boolean isEvent() {
    return event >= 0;
  }
}
