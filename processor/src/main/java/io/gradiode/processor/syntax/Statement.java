package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A statement of one of the texts. A part that could not be read is missing; the fault has then
 * been reported.
 *
 * @param kind what it says about the name
 * @param name the symbol that it is about
 * @param value behind {@code =}
 * @param unit behind {@code :}, a tree of names, products, quotients and powers
 * @param flags in parentheses behind the unit
 * @param text what was written up to the unit, on one line
 * @param sound whether no part is missing
 */
public record Statement(
    Kind kind,
    SyntaxTree.Name name,
    Optional<SyntaxTree> value,
    Optional<SyntaxTree> unit,
    List<Flag> flags,
    String text,
    boolean sound) {

  /** Copies the list. */
  public Statement {
    flags = List.copyOf(flags);
  }

  /** What a statement says. */
  public enum Kind {
    /** {@code dx/dt = value : unit}. */
    EQUATION,
    /** {@code name = value : unit}. */
    TERM,
    /** {@code name : unit}. */
    SYMBOL,
    /** {@code name = value}, an initial value. */
    INITIAL,
    /** {@code name} or {@code name = value : unit}. */
    OBSERVABLE,
    /** {@code name = value}, what an event makes of a state. */
    ASSIGNMENT,
    /** {@code name += value}. */
    INCREMENT,
    /** {@code name -= value}. */
    DECREMENT,
    /** {@code name *= value}. */
    MULTIPLICATION,
    /** {@code name /= value}. */
    DIVISION
  }

  /**
   * A flag.
   *
   * @param text its words, one space between them
   * @param position where it stands
   */
  public record Flag(String text, Position position) {}
}
