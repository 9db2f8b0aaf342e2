package io.gradiode.report;

import java.util.List;

/**
 * A way to change parameters together that the data do not see, or hardly.
 *
 * @param kind how the parameters hang together
 * @param parameters their names
 * @param coefficients one for each parameter: the exponents of {@link Kind#PRODUCT}, the factors of
 *     {@link Kind#SUM}; else the relative changes {@code δ/|value|}, the largest of magnitude 1
 * @param deviation one standard deviation along the direction, relative to the parameters: 1 is 100
 *     %; infinite where the data do not see the change at all
 * @param sentence what a person reads
 */
public record Direction(
    Kind kind,
    List<String> parameters,
    List<Double> coefficients,
    double deviation,
    String sentence) {

  /** How parameters hang together. */
  public enum Kind {
    /** One parameter, which does not reach the data. */
    NO_INFLUENCE,
    /** Only a product of powers is determined; checked by changes of 10 %. */
    PRODUCT,
    /** Only a sum with whole factors is determined; checked by changes of 10 %. */
    SUM,
    /** No single one of them is determined. */
    TOGETHER,
    /** Determined, but with a standard deviation above 100 % in this direction. */
    POORLY_DETERMINED
  }

  /** Copies the lists. */
  public Direction {
    parameters = List.copyOf(parameters);
    coefficients = List.copyOf(coefficients);
  }

  /** Whether the data do not see the change at all, to the accuracy of the derivatives. */
  public boolean isNull() {
    return kind != Kind.POORLY_DETERMINED;
  }

  @Override
  public String toString() {
    return sentence;
  }
}
