package io.gradiode.objective;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vector that an objective is a function of: the parameters of the model in the order of their
 * declaration, then those of the data in the order of their first appearance.
 */
final class ParameterVector {

  private final int modelCount;
  private final Map<DataParameter, Integer> entries;

  private ParameterVector(int modelCount, Map<DataParameter, Integer> entries) {
    this.modelCount = modelCount;
    this.entries = entries;
  }

  /**
   * @throws IllegalArgumentException if a name stands for two different parameters
   */
  static <M> ParameterVector of(ModelDefinition<M> model, List<Experiment<M>> experiments) {
    final Map<String, String> units = new LinkedHashMap<>();
    for (ParameterHandle<M> parameter : model.parameters()) {
      units.put(parameter.name(), "");
    }
    final Map<DataParameter, Integer> entries = new LinkedHashMap<>();
    for (Experiment<M> experiment : experiments) {
      for (DataParameter parameter : experiment.dataParameters()) {
        if (entries.containsKey(parameter)) {
          continue;
        }
        if (units.putIfAbsent(parameter.name(), parameter.unit()) != null) {
          throw new IllegalArgumentException(
              "The name '%s' stands for two parameters; give the data parameter in %s another"
                  .formatted(parameter.name(), parameter.unit()));
        }
        entries.put(parameter, model.parameters().size() + entries.size());
      }
    }
    return new ParameterVector(model.parameters().size(), entries);
  }

  /** For each parameter of the model, the entry that it has its value from in an experiment. */
  int[] entriesIn(Experiment<?> experiment) {
    final Map<Integer, DataParameter> locals = experiment.locals();
    final int[] own = new int[modelCount];
    for (int p = 0; p < modelCount; p++) {
      own[p] = locals.containsKey(p) ? entry(locals.get(p)) : p;
    }
    return own;
  }

  int dimension() {
    return modelCount + entries.size();
  }

  List<DataParameter> dataParameters() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Place of a data parameter.
   *
   * @throws IllegalArgumentException if no experiment has it
   */
  int entry(DataParameter parameter) {
    final Integer entry = entries.get(parameter);
    if (entry == null) {
      throw new IllegalArgumentException(
          "No experiment has a parameter '%s'; its data parameters are %s"
              .formatted(
                  parameter.name(), entries.keySet().stream().map(DataParameter::name).toList()));
    }
    return entry;
  }
}
