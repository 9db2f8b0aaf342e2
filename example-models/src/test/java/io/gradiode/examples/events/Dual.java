package io.gradiode.examples.events;

import java.util.function.DoubleBinaryOperator;

/**
 * A number with its derivatives by some parameters: so that a closed form in a test, written down
 * once, says its derivatives, too.
 *
 * @param value the number
 * @param by its derivatives, not modified
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in tests, never compared
record Dual(double value, double[] by) {

  /** Parameters: the derivative of each by itself is 1. */
  static Dual[] parameters(double... values) {
    final Dual[] parameters = new Dual[values.length];
    for (int p = 0; p < values.length; p++) {
      parameters[p] = new Dual(values[p], new double[values.length]);
      parameters[p].by[p] = 1.0;
    }
    return parameters;
  }

  /** Their sum. */
  Dual plus(Dual other) {
    return combine(value + other.value, other, (a, b) -> a + b);
  }

  /** Their sum. */
  Dual plus(double number) {
    return map(value + number, 1.0);
  }

  /** Their difference. */
  Dual minus(Dual other) {
    return combine(value - other.value, other, (a, b) -> a - b);
  }

  /** Their product. */
  Dual times(Dual other) {
    return combine(value * other.value, other, (a, b) -> a * other.value + value * b);
  }

  /** Their product. */
  Dual times(double number) {
    return map(value * number, number);
  }

  /** Their quotient. */
  Dual over(Dual other) {
    final double quotient = value / other.value;
    return combine(quotient, other, (a, b) -> (a - quotient * b) / other.value);
  }

  /** Its negative. */
  Dual negative() {
    return map(-value, -1.0);
  }

  /** Its exponential. */
  Dual exp() {
    return map(Math.exp(value), Math.exp(value));
  }

  /** Its natural logarithm. */
  Dual log() {
    return map(Math.log(value), 1.0 / value);
  }

  /** Its square root. */
  Dual sqrt() {
    return map(Math.sqrt(value), 0.5 / Math.sqrt(value));
  }

  /** The same value, on which no parameter has an influence. */
  Dual constant() {
    return map(value, 0.0);
  }

  private Dual map(double newValue, double derivative) {
    return combine(newValue, this, (a, b) -> derivative * a);
  }

  private Dual combine(double newValue, Dual other, DoubleBinaryOperator rule) {
    final double[] derivatives = new double[by.length];
    for (int p = 0; p < by.length; p++) {
      derivatives[p] = rule.applyAsDouble(by[p], other.by[p]);
    }
    return new Dual(newValue, derivatives);
  }
}
