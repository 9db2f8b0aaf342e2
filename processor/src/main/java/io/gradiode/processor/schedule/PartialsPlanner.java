package io.gradiode.processor.schedule;

import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.sensitivity.Tangents;
import java.util.ArrayList;
import java.util.List;

/** Plans partial derivatives as values in the order of a pattern. */
final class PartialsPlanner {

  private final OdeSystem system;
  private final Computation computation;

  PartialsPlanner(OdeSystem system, Computation computation) {
    this.system = system;
    this.computation = computation;
  }

  /**
   * Row by row, so that what a row shares is near.
   *
   * @param suffix what follows the row's name in comments
   */
  List<Output> plan(List<Row> rows, String suffix) {
    final SparsePattern pattern = SparsePattern.of(rows);
    final List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      final String name = rows.get(i).name() + suffix;
      for (Partial each : rows.get(i).byState()) {
        final String state = system.states().get(each.index()).symbol().name();
        outputs.add(stored(pattern.placeByState(i, each.index()), each, name + " by " + state));
      }
      for (Partial each : rows.get(i).byParameter()) {
        final String parameter = system.parameters().get(each.index()).symbol().name();
        outputs.add(
            stored(pattern.placeByParameter(i, each.index()), each, name + " by " + parameter));
      }
    }
    return outputs;
  }

  /** The changes of the derivatives of rates, at their places. */
  List<Output> along(List<Row> rows, Tangents tangents) {
    final SparsePattern pattern = SparsePattern.of(rows);
    final List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      final String name = rows.get(i).name() + "' by ";
      for (Partial each : tangents.rates().get(i).byState()) {
        final String state = system.states().get(each.index()).symbol().name();
        outputs.add(stored(pattern.placeByState(i, each.index()), each, name + state));
      }
      for (Partial each : tangents.rates().get(i).byParameter()) {
        final String parameter = system.parameters().get(each.index()).symbol().name();
        outputs.add(stored(pattern.placeByParameter(i, each.index()), each, name + parameter));
      }
    }
    return outputs;
  }

  private Stored stored(int place, Partial partial, String comment) {
    return new Stored(
        new Slot(Slot.Array.PARTIALS, place),
        List.of(),
        computation.add(partial.value()),
        Formulas.comment(comment));
  }
}
