package io.gradiode.objective;

import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Plan;
import io.gradiode.observation.Recording;
import java.util.List;

/**
 * The recorded times of one event: the {@code i}-th of them belongs to the model's {@code i}-th.
 *
 * <p>An event that the model lacks counts as one at the end of the recording, with slope 0: where
 * an event leaves through the end, nothing jumps. Those that it has too many are another term,
 * {@link ExtraEvents}.
 */
final class EventSeries extends DataTerm {

  private final int event;
  private final EventTimes times;
  private final double end;
  private final double weight;
  private final double from;
  private final Loss loss;
  private final Sensitivities sensitivities;
  private int item;
  private boolean missing;

  /**
   * @param weight of each time
   * @param from times before this one have weight 0
   */
  EventSeries(
      Recording<?> recording,
      Plan plan,
      double weight,
      double from,
      Loss loss,
      Sensitivities sensitivities) {
    this.event = recording.event().index();
    this.times = recording.times();
    this.end = plan.end();
    this.weight = weight;
    this.from = from;
    this.loss = loss;
    this.sensitivities = sensitivities;
  }

  @Override
  int count() {
    return times.count();
  }

  @Override
  boolean isSquare() {
    return true;
  }

  @Override
  int informationRowsPerItem() {
    return 1;
  }

  @Override
  boolean isNoiseKnown() {
    return times.standardDeviation().isPresent();
  }

  /** How often the event happened in the last solve. */
  int modelCount() {
    return sensitivities.eventCount(event);
  }

  @Override
  void visit(double[] x, Sink sink) {
    final int modelCount = modelCount();
    for (item = 0; item < times.count(); item++) {
      missing = item >= modelCount;
      prediction = missing ? end : sensitivities.eventTime(event, item);
      if (times.time(item) < from) {
        ignore();
      } else {
        square(prediction - times.time(item), weight, loss);
      }
      if (missing) {
        costSlope = 0;
        residualSlope = 0;
        informationSlope = 0;
      }
      sink.accept(this);
    }
  }

  @Override
  void addPrediction(double[] out, int base, double factor) {
    if (!missing) {
      sensitivities.addEventTime(out, base, factor, event, item);
    }
  }

  @Override
  void addTo(List<Datum> data, int experiment) {
    for (int i = 0; i < times.count(); i++) {
      final double time = times.time(i);
      data.add(Datum.ofEvent(experiment, event, time, time < from ? 0 : weight));
    }
  }

  @Override
  double logNormalization() {
    return times.time(item) < from ? 0 : LOG_TWO_PI - Math.log(weight);
  }

  @Override
  boolean isImpossible() {
    return false;
  }

  @Override
  int output() {
    return -1;
  }
}
