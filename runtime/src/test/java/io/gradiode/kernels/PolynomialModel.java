package io.gradiode.kernels;

import io.gradiode.integration.SparseKernel;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.SparseEquations;
import io.gradiode.model.StateHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model of {@link PolynomialEquations} that has an adjoint. */
public final class PolynomialModel implements ModelDefinition<PolynomialModel> {

  private final HandWrittenModel<PolynomialModel> names;
  private final PolynomialEquations equations;

  private PolynomialModel(HandWrittenModel<PolynomialModel> names, PolynomialEquations equations) {
    this.names = names;
    this.equations = equations;
  }

  /**
   * A model.
   *
   * @param parameters names, separated by single spaces
   * @param inputs likewise; nothing means none
   * @param equations texts {@code "x' = …"}, {@code "x0 = …"} for initial values, {@code "z = …"}
   *     for observables; states are those that have a rate, in its order
   */
  public static PolynomialModel of(
      String name, String parameters, String inputs, List<String> equations) {
    final List<String> states = new ArrayList<>();
    final List<String> rates = new ArrayList<>();
    final List<String> observableNames = new ArrayList<>();
    final List<String> observables = new ArrayList<>();
    for (String equation : equations) {
      final String[] sides = equation.split(" = ", 2);
      if (sides[0].endsWith("'")) {
        states.add(sides[0].substring(0, sides[0].length() - 1));
        rates.add(sides[1]);
      } else if (!isInitialValue(sides[0], equations)) {
        observableNames.add(sides[0]);
        observables.add(sides[1]);
      }
    }
    final List<String> initial = new ArrayList<>(states);
    initial.replaceAll(state -> "0");
    for (String equation : equations) {
      final String[] sides = equation.split(" = ", 2);
      if (isInitialValue(sides[0], equations)) {
        initial.set(states.indexOf(sides[0].substring(0, sides[0].length() - 1)), sides[1]);
      }
    }
    final PolynomialEquations polynomials =
        new PolynomialEquations(
            states, names(parameters), names(inputs), rates, initial, observables);
    return new PolynomialModel(
        HandWrittenModel.of(
            name,
            String.join(" ", states),
            parameters,
            inputs,
            String.join(" ", observableNames),
            new SparseKernel(polynomials)),
        polynomials);
  }

  private static boolean isInitialValue(String left, List<String> equations) {
    final String rate = left.replaceAll("0$", "'");
    return left.endsWith("0") && equations.stream().anyMatch(each -> each.startsWith(rate + " "));
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  @Override
  public String name() {
    return names.name();
  }

  @Override
  public List<StateHandle<PolynomialModel>> states() {
    return names.states();
  }

  @Override
  public List<ParameterHandle<PolynomialModel>> parameters() {
    return names.parameters();
  }

  @Override
  public List<InputHandle<PolynomialModel>> inputs() {
    return names.inputs();
  }

  @Override
  public List<ObservableHandle<PolynomialModel>> observables() {
    return names.observables();
  }

  @Override
  public String timeUnit() {
    return names.timeUnit();
  }

  @Override
  public SensitivityKernel kernel() {
    return new SparseKernel(equations);
  }

  @Override
  public Optional<SparseEquations> adjoint() {
    return Optional.of(equations);
  }
}
