package io.gradiode;

import io.gradiode.model.ParameterHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values for the parameters of a model, by name instead of by place. Immutable: every call returns
 * a new assignment.
 *
 * <pre>{@code
 * double[] parameters = MODEL.values().set(G_L, 1e-8).set(G_NA, 2e-5).set(G_KD, 6e-6).toArray();
 * }</pre>
 *
 * @param <M> the model
 */
public final class Assignment<M> {

  private final CompiledModel<M> model;
  private final double[] values;

  private Assignment(CompiledModel<M> model, double[] values) {
    this.model = model;
    this.values = values;
  }

  static <M> Assignment<M> empty(CompiledModel<M> model) {
    final double[] values = new double[model.parameters().size()];
    Arrays.fill(values, Double.NaN);
    return new Assignment<>(model, values);
  }

  /**
   * The same with another value for one parameter, in its declared unit.
   *
   * @throws IllegalArgumentException unless the value is finite
   */
  public Assignment<M> set(ParameterHandle<M> parameter, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Parameter '%s' cannot be %s".formatted(parameter.name(), value));
    }
    final double[] more = values.clone();
    more[parameter.index()] = value;
    return new Assignment<>(model, more);
  }

  /**
   * All values in the order of declaration; a new array.
   *
   * @throws IllegalStateException if a parameter has no value; the message names all of them
   */
  public double[] toArray() {
    final List<String> missing = new ArrayList<>();
    for (ParameterHandle<M> parameter : model.parameters()) {
      if (Double.isNaN(values[parameter.index()])) {
        missing.add("'" + parameter.name() + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "%s lacks a value for %s".formatted(model.name(), String.join(", ", missing)));
    }
    return values.clone();
  }
}
