package io.gradiode.integration;

import java.util.Arrays;

/** Immutable values of parameters, in the order of their declaration. */
public final class ParameterValues {

  private final double[] values;

  ParameterValues(double[] values) {
    this.values = values.clone();
  }

  /**
   * The values of all parameters.
   *
   * @param values copied
   */
  public static ParameterValues of(double... values) {
    return new ParameterValues(values);
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
    return other instanceof ParameterValues that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
