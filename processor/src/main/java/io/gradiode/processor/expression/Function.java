package io.gradiode.processor.expression;

/**
 * The elementary functions of the language. A new one needs its constant here and what the compiler
 * then asks for: a derivative, a value, a Java text.
 */
public enum Function {
  EXP("exp", 1),
  LOG("log", 1),
  SQRT("sqrt", 1),
  SIN("sin", 1),
  COS("cos", 1),
  TANH("tanh", 1),
  /** The largest whole number that is not greater. Its derivative is 0, and does not see jumps. */
  FLOOR("floor", 1),
  /** {@code (exp(x) - 1)/x}, 1 at 0. */
  EXPREL("exprel", 1),
  /**
   * The derivative of {@code exprel}, 1/2 at 0. Not in the language: it arises by differentiation.
   */
  EXPREL_DERIVATIVE("exprelDerivative", 1),
  /**
   * The natural logarithm, but 0 at 0. Not in the language: it arises from the derivative of {@code
   * x**y} by y, {@code x**y*log(x)}, whose limit at {@code x = 0} is 0 for positive y.
   */
  LOG_OR_ZERO("logOrZero", 1),
  /** {@code x/(exp(x) - 1)}, 1 at 0. Not in the language: the schedule makes it of 1/exprel. */
  EXPREL_RECIPROCAL("exprelReciprocal", 1),
  /** The derivative of {@link #EXPREL_RECIPROCAL}, −1/2 at 0. Not in the language. */
  EXPREL_RECIPROCAL_DERIVATIVE("exprelReciprocalDerivative", 1);

  private final String text;
  private final int arity;

  Function(String text, int arity) {
    this.text = text;
    this.arity = arity;
  }

  /** The name in equations. */
  public String text() {
    return text;
  }

  /** Number of arguments. */
  public int arity() {
    return arity;
  }
}
