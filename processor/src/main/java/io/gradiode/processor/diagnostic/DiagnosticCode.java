package io.gradiode.processor.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything that can be wrong with a model. Each code has a section in {@code
 * docs/diagnostics.md}; its {@linkplain #tag() tag} is the section's title.
 */
public enum DiagnosticCode {
  // The annotated type
  /** Generated code could not name the annotated type. */
  INACCESSIBLE_MODEL,
  /** The annotated type has type parameters. */
  GENERIC_MODEL,

  // Texts
  /** A character that has no meaning in equations. */
  UNEXPECTED_CHARACTER,
  /** The text is not a statement or an expression. */
  INVALID_SYNTAX,
  /** A number that cannot be represented. */
  INVALID_NUMBER,
  /** An operator of other languages. */
  UNSUPPORTED_OPERATOR,
  /** A comparison of more than two sides. */
  CHAINED_COMPARISON,
  /** A number where a condition is needed. */
  CONDITION_EXPECTED,
  /** Any number where a whole one is needed. */
  INTEGER_EXPECTED,
  /** A construct of Python or Brian2 that has no meaning here. */
  UNSUPPORTED_SYNTAX,
  /** A call of something that is not a function of the language. */
  UNSUPPORTED_FUNCTION,
  /** A function with too few or too many arguments. */
  WRONG_ARGUMENT_COUNT,
  /** A statement without its unit. */
  MISSING_UNIT,
  /** A flag that does not exist. */
  UNKNOWN_FLAG,
  /** A flag on a statement where it has no meaning. */
  MISPLACED_FLAG,
  /** A text that is too long or nested too deeply, or whose formulas are too large. */
  TOO_COMPLEX,

  // Names
  /** A name that is not declared. */
  UNKNOWN_SYMBOL,
  /** A name that is declared twice. */
  DUPLICATE_SYMBOL,
  /** A declared name that already has a meaning. */
  RESERVED_NAME,
  /** A name of Brian2 that has no meaning here. */
  UNSUPPORTED_SYMBOL,
  /** Terms that need each other. */
  CYCLIC_TERMS,

  // Units
  /** A unit that does not exist. */
  UNKNOWN_UNIT,
  /** A unit that is not a positive multiple of base units. */
  INVALID_UNIT,
  /** The time unit is no unit of time. */
  INVALID_TIME_UNIT,
  /** Quantities of different dimension where equal ones are needed. */
  DIMENSION_MISMATCH,
  /** An exponent with a dimension, or a variable one on a base with a dimension. */
  INVALID_EXPONENT,
  /** A constant part of a formula that has no value, such as a division by zero. */
  UNDEFINED_VALUE,

  // The model as a whole
  /** A model without a differential equation. */
  NO_STATE,
  /** Something is said about a state that has no equation. */
  MISSING_EQUATION,
  /** Two initial values for one state. */
  DUPLICATE_INITIAL_VALUE,
  /** Initial values that need each other. */
  CYCLIC_INITIAL_VALUES,
  /** Two observables of one name. */
  DUPLICATE_OBSERVABLE,
  /** A plain name that cannot be observed as it is. */
  INVALID_OBSERVABLE,
  /** What belongs to spikes, in a model without a threshold. */
  MISSING_THRESHOLD,
  /** An event that does not say once when it happens. */
  INVALID_EVENT,
  /** Real numbers compared by {@code ==} or {@code !=} where something waits for it. */
  EQUALITY_IN_EVENT,
  /** An assignment to what is no state. */
  INVALID_ASSIGNMENT,
  /** Gradients are to be computed backwards through what is not smooth. */
  UNSUPPORTED_ADJOINT,

  // What compiles, but probably was not meant
  /** A parameter that no observable depends on. */
  UNUSED_PARAMETER(Severity.WARNING),
  /** An input that no observable depends on. */
  UNUSED_INPUT(Severity.WARNING),
  /** Parameters of which only a combination has an effect. */
  NOT_IDENTIFIABLE(Severity.WARNING),
  /** A term that no equation, initial value or observable uses. */
  UNUSED_TERM(Severity.WARNING),
  /** A state that no observable depends on. */
  DEAD_STATE(Severity.WARNING),
  /** A part of a formula that has a kink or a jump. */
  NON_SMOOTH(Severity.WARNING),
  /** A divisor that is zero at the start. */
  VANISHING_DIVISION(Severity.WARNING),
  /** A part of a formula that has no derivative, or no value, at the start. */
  NON_DIFFERENTIABLE(Severity.WARNING),

  // The compiler itself
  /** The computer algebra system failed and our own rules took its place. */
  ALGEBRA_FAILED(Severity.WARNING),
  /** A type of the name that a generated one must have exists already. */
  NAME_CLASH,
  /** A generated file could not be written. */
  UNWRITABLE_FILE,
  /** Gradiode itself failed. */
  INTERNAL_ERROR;

  private final Severity severity;

  DiagnosticCode() {
    this(Severity.ERROR);
  }

  DiagnosticCode(Severity severity) {
    this.severity = severity;
  }

  /** The name in messages and documentation, {@code UnknownSymbol}. */
  public String tag() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** What the fault means for the compilation. */
  public Severity severity() {
    return severity;
  }

  /** What a fault means for the compilation. */
  public enum Severity {
    /** No code can be generated. */
    ERROR,
    /** Code is generated. */
    WARNING
  }
}
