package io.gradiode.processor.expression;

import java.util.List;

/**
 * A name that stands for a number.
 *
 * @param name unique among the symbols of a model of its kind
 * @param kind what it names
 */
public record Symbol(String name, Kind kind) implements Expression {

  /** Model time. */
  public static final Symbol TIME = new Symbol("t", Kind.TIME);

  /** What a symbol names. */
  public enum Kind {
    /** Model time, {@code t}. */
    TIME,
    /** A state. */
    STATE,
    /** A parameter. */
    PARAMETER,
    /** A time-dependent input. */
    INPUT,
    /** How fast an input changes. */
    SLOPE,
    /** Which branch of a formula is present, decided by the integrator. */
    MODE,
    /** A term that the user named. */
    TERM,
    /** A partial derivative of a term, named by the derivation. */
    PARTIAL,
    /** How far a state, or time, moves in a direction along which one differentiates. */
    DIRECTION,
    /** How a term, or a partial derivative of one, changes along the direction. */
    TANGENT,
    /** A subterm that occurs several times, named by the schedule. */
    SHARED
  }

  @Override
  public List<Expression> members() {
    return List.of();
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.symbol(this);
  }
}
