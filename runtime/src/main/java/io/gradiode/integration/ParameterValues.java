package io.gradiode.integration;

import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ParameterHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** Immutable values of parameters with their names, in the order of their declaration. */
public final class ParameterValues {

  private final List<String> names;
  private final double[] values;

  private ParameterValues(List<String> names, double[] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * A copy of values.
   *
   * @param model whose parameters they are
   * @param values in the order of declaration
   */
  public static ParameterValues of(ModelDefinition<?> model, double[] values) {
    final List<String> names = new ArrayList<>();
    for (final ParameterHandle<?> parameter : model.parameters()) {
      names.add(parameter.name());
    }
    return new ParameterValues(names, values.clone());
  }

  /** Number of parameters. */
  public int count() {
    return values.length;
  }

  /** Value of parameter {@code index}. */
  public double value(int index) {
    return values[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterValues that
        && names.equals(that.names)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    final StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < values.length; i++) {
      text.add(names.get(i) + " = " + values[i]);
    }
    return text.toString();
  }
}
