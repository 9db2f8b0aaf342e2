package io.gradiode.processor.schedule;

import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Output.Stored;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
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
    final List<Integer> stateStarts = pattern.stateStarts();
    final List<Integer> parameterStarts = pattern.parameterStarts();
    final List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      final String name = rows.get(i).name() + suffix;
      int place = stateStarts.get(i);
      for (Partial each : rows.get(i).byState()) {
        final String state = system.states().get(each.index()).symbol().name();
        outputs.add(stored(place++, each, name + " by " + state));
      }
      place = parameterStarts.get(i);
      for (Partial each : rows.get(i).byParameter()) {
        final String parameter = system.parameters().get(each.index()).symbol().name();
        outputs.add(stored(place++, each, name + " by " + parameter));
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
