package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;

/**
 * One line of a schedule. Expressions in it are over symbols whose names are final; they are
 * written down as they are: a product repeats a factor, the only power with a constant exponent
 * that needs no library is the reciprocal.
 */
public sealed interface Statement {

  /**
   * Reads a place of an array into a new local variable.
   *
   * @param comment unit, or empty
   */
  record Load(String name, Slot from, String comment) implements Statement {}

  /**
   * Evaluates an input, linear in time since the beginning of its segment.
   *
   * @param input its index
   * @param comment unit, or empty
   */
  record LoadInput(String name, int input, String comment) implements Statement {}

  /**
   * A new local variable.
   *
   * @param comment unit or formula, or empty
   */
  record Define(String name, Expression value, String comment) implements Statement {}

  /**
   * Writes a place of an array.
   *
   * @param comment what it is, or empty
   */
  record Store(Slot to, Expression value, String comment) implements Statement {}

  /**
   * Sets the places from {@code from} (inclusive) to {@code until} (exclusive) to zero.
   *
   * @param until at least 1
   */
  record Clear(Slot from, int until) implements Statement {}

  /** Adds to a place of an array. */
  record Add(Slot to, Expression value) implements Statement {}
}
