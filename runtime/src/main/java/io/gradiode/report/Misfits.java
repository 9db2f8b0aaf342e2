package io.gradiode.report;

import io.gradiode.model.ModelDefinition;
import io.gradiode.objective.Datum;
import io.gradiode.optimization.Point;
import java.util.ArrayList;
import java.util.List;

/** Sums differences of model and data up by observable, in its unit. */
final class Misfits {

  private Misfits() {}

  static List<Misfit> of(ModelDefinition<?> model, List<Datum> data, Point predictions) {
    final List<Misfit> misfits = new ArrayList<>();
    for (int observable = 0; observable < model.observables().size(); observable++) {
      int count = 0;
      double sum = 0;
      for (int i = 0; i < data.size(); i++) {
        final Datum datum = data.get(i);
        if (datum.observable() == observable && datum.weight() > 0) {
          count++;
          final double difference = predictions.get(i) - datum.value();
          sum += difference * difference;
        }
      }
      if (count > 0) {
        final var handle = model.observables().get(observable);
        misfits.add(new Misfit(handle.name(), handle.unit(), count, Math.sqrt(sum / count)));
      }
    }
    return List.copyOf(misfits);
  }
}
