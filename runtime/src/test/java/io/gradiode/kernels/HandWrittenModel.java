package io.gradiode.kernels;

import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.StateHandle;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model around a kernel that was written by hand; all units are 1.
 *
 * @param <M> type by which handles are told apart
 */
public record HandWrittenModel<M>(
    String name,
    List<StateHandle<M>> states,
    List<ParameterHandle<M>> parameters,
    List<InputHandle<M>> inputs,
    List<ObservableHandle<M>> observables,
    String timeUnit,
    SensitivityKernel kernel)
    implements ModelDefinition<M> {

  /**
   * @param states names, separated by single spaces; nothing means none
   * @param parameters likewise
   * @param inputs likewise
   * @param observables likewise; those that are named like a state are that state
   */
  public static <M> HandWrittenModel<M> of(
      String name,
      String states,
      String parameters,
      String inputs,
      String observables,
      SensitivityKernel kernel) {
    final List<String> stateNames = names(states);
    final List<String> parameterNames = names(parameters);
    final List<String> inputNames = names(inputs);
    final List<String> observableNames = names(observables);
    return new HandWrittenModel<>(
        name,
        indices(stateNames).mapToObj(i -> new StateHandle<M>(stateNames.get(i), i, "1")).toList(),
        indices(parameterNames)
            .mapToObj(i -> new ParameterHandle<M>(parameterNames.get(i), i, "1"))
            .toList(),
        indices(inputNames).mapToObj(i -> new InputHandle<M>(inputNames.get(i), i, "1")).toList(),
        indices(observableNames)
            .mapToObj(
                i -> {
                  final String observable = observableNames.get(i);
                  return new ObservableHandle<M>(
                      observable, i, "1", stateNames.indexOf(observable));
                })
            .toList(),
        "s",
        kernel);
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static IntStream indices(List<String> names) {
    return IntStream.range(0, names.size());
  }
}
