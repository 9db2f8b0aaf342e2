package io.gradiode.objective;

import io.gradiode.observation.Plan;
import io.gradiode.observation.Recording;

/**
 * What a model pays for events that it has more than were recorded: each counts as if one had been
 * recorded at the end, so that nothing jumps where an event enters through the end.
 *
 * <p>They are one item, however many they are, because the number of residuals must not change: the
 * residual is {@code √Σ ((t_end − t_i)/σ)²}, a penalty and no datum. It is its own prediction.
 */
final class ExtraEvents extends Term {

  private final int event;
  private final int recordedCount;
  private final double end;
  private final double weight;
  private final Loss loss;
  private final Sensitivities sensitivities;

  /**
   * @param weight of each event
   */
  ExtraEvents(
      Recording<?> recording, Plan plan, double weight, Loss loss, Sensitivities sensitivities) {
    this.event = recording.event().index();
    this.recordedCount = recording.times().count();
    this.end = plan.end();
    this.weight = weight;
    this.loss = loss;
    this.sensitivities = sensitivities;
  }

  @Override
  int count() {
    return 1;
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
  void visit(double[] x, Sink sink) {
    cost = 0;
    for (int i = recordedCount; i < sensitivities.eventCount(event); i++) {
      cost += loss.value(square(i));
    }
    residual = Math.sqrt(cost);
    residualSlope = residual > 0 ? 1 : 0;
    informationSlope = residualSlope;
    costSlope = 2 * residual;
    sink.accept(this);
  }

  private double square(int i) {
    final double early = end - sensitivities.eventTime(event, i);
    return weight * early * early;
  }

  @Override
  void addPrediction(double[] out, int base, double factor) {
    if (factor == 0) {
      return; // without extra events there is no slope, not even 0/0
    }
    for (int i = recordedCount; i < sensitivities.eventCount(event); i++) {
      final double early = end - sensitivities.eventTime(event, i);
      final double slope = -loss.weight(square(i)) * weight * early / residual;
      sensitivities.addEventTime(out, base, factor * slope, event, i);
    }
  }
}
