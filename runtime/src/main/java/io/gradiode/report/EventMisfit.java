package io.gradiode.report;

import io.gradiode.model.EventHandle;
import io.gradiode.objective.Datum;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Recording;
import io.gradiode.optimization.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the model is from the recorded times of one event, over all experiments.
 *
 * @param event as the user wrote it
 * @param unit of time
 * @param recordedCount how often it was recorded, times of weight 0 not counted
 * @param modelCount how often the model has it in all recordings; −1 if the model cannot be
 *     integrated
 * @param rootMeanSquare root of the mean of {@code (model − recorded)²} over the recorded times,
 *     weights aside, with those that the model lacks at the end; NaN if nothing was recorded
 */
public record EventMisfit(
    String event, String unit, int recordedCount, int modelCount, double rootMeanSquare) {

  /** One for each event, in the order of their first recording. */
  static List<EventMisfit> of(FitResult<?> result, List<Datum> data) {
    final List<Integer> counts = result.evaluation().eventCounts();
    if (counts.isEmpty()) {
      return List.of(); // data do not count, or no event was recorded
    }
    final Map<EventHandle<?>, Integer> modelCounts = new LinkedHashMap<>();
    int next = 0;
    for (Experiment<?> experiment : result.objective().experiments()) {
      for (Recording<?> recording : experiment.recordings()) {
        modelCounts.merge(
            recording.event(), counts.get(next++), (a, b) -> a < 0 || b < 0 ? -1 : a + b);
      }
    }
    final String unit = result.model().timeUnit();
    final List<EventMisfit> misfits = new ArrayList<>();
    modelCounts.forEach(
        (event, count) ->
            misfits.add(of(event, count, unit, data, result.evaluation().predictions())));
    return List.copyOf(misfits);
  }

  private static EventMisfit of(
      EventHandle<?> event, int modelCount, String unit, List<Datum> data, Point predictions) {
    int count = 0;
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      final Datum datum = data.get(i);
      if (datum.event() == event.index() && datum.weight() > 0) {
        count++;
        final double difference = predictions.get(i) - datum.value();
        sum += difference * difference;
      }
    }
    return new EventMisfit(event.name(), unit, count, modelCount, Math.sqrt(sum / count));
  }

  /** Such as {@code spike: 12 recorded, 11 of the model, rms 0.3124 ms}. */
  String text() {
    final String model =
        modelCount == recordedCount || modelCount < 0 ? "" : ", " + modelCount + " of the model";
    return event
        + ": "
        + (recordedCount == 0 ? "none" : Integer.toString(recordedCount))
        + " recorded"
        + model
        + (recordedCount == 0 ? "" : ", rms " + Numbers.time(rootMeanSquare, unit));
  }
}
