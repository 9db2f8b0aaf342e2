package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import java.util.List;

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

  /**
   * For each p from 0 to {@code length}: {@code to[p] = Σ coefficient * from[p]}.
   *
   * @param to place of p = 0
   * @param length number of parameters that it covers
   * @param couplings at least one
   */
  record RowLoop(Slot to, int length, List<Coupling> couplings) implements Statement {

    /** Copies the list. */
    public RowLoop {
      couplings = List.copyOf(couplings);
    }
  }

  /**
   * A coefficient of a row loop.
   *
   * @param coefficient a name or a number
   * @param from place of p = 0
   */
  record Coupling(Expression coefficient, Slot from) {}

  /** Adds to a place of an array. */
  record Add(Slot to, Expression value) implements Statement {}
}
