package io.gradiode.processor.expression;

/**
 * The elementary functions. A new one needs its constant here and what the compiler then asks for:
 * a derivative, a value, a Java text.
 *
 * <p>Which of them equations may use is decided where names are bound; the others arise by
 * differentiation and rewriting, and say so.
 */
public enum Function {
  EXP("exp", 1, Smooth.EVERYWHERE, "e to the power of x", "exp(-t/tau)"),
  EXPM1("expm1", 1, Smooth.EVERYWHERE, "exp(x) - 1, exact near 0", "expm1(v/V_t)"),
  LOG("log", 1, Smooth.ABOVE_ZERO, "natural logarithm", "log(c_out/c_in)"),
  LOG10("log10", 1, Smooth.ABOVE_ZERO, "logarithm to base 10", "log10(c/(1*molar))"),
  LOG2("log2", 1, Smooth.ABOVE_ZERO, "logarithm to base 2", "log2(fold)"),
  LOG1P("log1p", 1, Smooth.ABOVE_MINUS_ONE, "log(1 + x), exact near 0", "log1p(s/k)"),
  SQRT("sqrt", 1, Smooth.ABOVE_ZERO, "square root, of any unit", "sqrt(2*g*h)"),
  CBRT("cbrt", 1, Smooth.NOT_AT_ZERO, "cube root, of any sign", "cbrt(x)"),
  SIN("sin", 1, Smooth.EVERYWHERE, "sine of an angle in radians", "sin(2*pi*f*t)"),
  COS("cos", 1, Smooth.EVERYWHERE, "cosine of an angle in radians", "cos(2*pi*f*t)"),
  TAN("tan", 1, Smooth.BETWEEN_POLES, "tangent of an angle in radians", "tan(theta)"),
  ARCSIN("arcsin", 1, Smooth.WITHIN_ONE, "inverse of sin, from -pi/2 to pi/2", "arcsin(x)"),
  ARCCOS("arccos", 1, Smooth.WITHIN_ONE, "inverse of cos, from 0 to pi", "arccos(x)"),
  ARCTAN("arctan", 1, Smooth.EVERYWHERE, "inverse of tan, from -pi/2 to pi/2", "arctan(v/v_0)"),
  ATAN2("atan2", 2, Smooth.OFF_THE_CUT, "angle of the point (x, y), given y first", "atan2(y, x)"),
  SINH("sinh", 1, Smooth.EVERYWHERE, "hyperbolic sine", "sinh(u/2)"),
  COSH("cosh", 1, Smooth.EVERYWHERE, "hyperbolic cosine", "cosh((v - v_3)/(2*v_4))"),
  TANH("tanh", 1, Smooth.EVERYWHERE, "hyperbolic tangent", "tanh((v - v_1)/v_2)"),
  ERF("erf", 1, Smooth.EVERYWHERE, "error function of Gauss", "erf((v - mu)/(sqrt(2)*sigma))"),
  /** Its derivative does not see the jumps. */
  FLOOR("floor", 1, Smooth.BETWEEN_WHOLE_NUMBERS, "largest whole number up to x", "floor(t/T)"),
  EXPREL("exprel", 1, Smooth.EVERYWHERE, "(exp(x) - 1)/x, and 1 at 0", "1/exprel(-(v + 40*mV)/k)"),
  /** Not in the language: arises by differentiation. */
  EXPREL_DERIVATIVE("exprelDerivative", 1, Smooth.EVERYWHERE, "derivative of exprel, 1/2 at 0", ""),
  /**
   * Not in the language: it arises from the derivative of {@code x**y} by y, {@code x**y*log(x)},
   * whose limit at {@code x = 0} is 0 for positive y.
   */
  LOG_OR_ZERO("logOrZero", 1, Smooth.ABOVE_ZERO, "natural logarithm, but 0 at 0", ""),
  /** Not in the language: it replaces a quotient that is 0/0 at 0. */
  SINC("sinc", 1, Smooth.EVERYWHERE, "sin(x)/x, and 1 at 0", ""),
  /** Not in the language. */
  SINC_DERIVATIVE("sincDerivative", 1, Smooth.EVERYWHERE, "derivative of sinc, 0 at 0", ""),
  /** Not in the language: it replaces a quotient that is 0/0 at 0. */
  TANHC("tanhc", 1, Smooth.EVERYWHERE, "tanh(x)/x, and 1 at 0", ""),
  /** Not in the language. */
  TANHC_DERIVATIVE("tanhcDerivative", 1, Smooth.EVERYWHERE, "derivative of tanhc, 0 at 0", ""),
  /** Not in the language: it replaces a quotient that is 0/0 at 0. */
  LOG1PREL("log1prel", 1, Smooth.ABOVE_MINUS_ONE, "log(1 + x)/x, and 1 at 0", ""),
  /** Not in the language. */
  LOG1PREL_DERIVATIVE(
      "log1prelDerivative", 1, Smooth.ABOVE_MINUS_ONE, "derivative of log1prel, -1/2 at 0", ""),
  /** Not in the language: it replaces a quotient that is 0/0 at 0. */
  ARCSINC("arcsinc", 1, Smooth.WITHIN_ONE, "arcsin(x)/x, and 1 at 0", ""),
  /** Not in the language. */
  ARCSINC_DERIVATIVE(
      "arcsincDerivative", 1, Smooth.WITHIN_ONE, "derivative of arcsinc, 0 at 0", ""),
  /** Not in the language: it replaces a quotient that is 0/0 at 0. */
  ARCTANC("arctanc", 1, Smooth.EVERYWHERE, "arctan(x)/x, and 1 at 0", ""),
  /** Not in the language. */
  ARCTANC_DERIVATIVE(
      "arctancDerivative", 1, Smooth.EVERYWHERE, "derivative of arctanc, 0 at 0", ""),
  /** Not in the language: it replaces a quotient that is 0/0 at 0. */
  ERFREL("erfrel", 1, Smooth.EVERYWHERE, "erf(x)/x, and 2/sqrt(pi) at 0", ""),
  /** Not in the language. */
  ERFREL_DERIVATIVE("erfrelDerivative", 1, Smooth.EVERYWHERE, "derivative of erfrel, 0 at 0", ""),
  /** Not in the language: it replaces a quotient that is 0/0 at 0. */
  LANGEVIN("langevin", 1, Smooth.EVERYWHERE, "1/tanh(x) - 1/x, and 0 at 0", ""),
  /** Not in the language. */
  LANGEVIN_DERIVATIVE(
      "langevinDerivative", 1, Smooth.EVERYWHERE, "derivative of langevin, 1/3 at 0", ""),
  /** Not in the language: it replaces (exp(x) - 1 - x)/x**2, which is 0/0 at 0. */
  EXPREL2("exprel2", 1, Smooth.EVERYWHERE, "(exp(x) - 1 - x)/x**2, and 1/2 at 0", ""),
  /** Not in the language. */
  EXPREL2_DERIVATIVE(
      "exprel2Derivative", 1, Smooth.EVERYWHERE, "derivative of exprel2, 1/6 at 0", ""),
  /** Not in the language: it replaces sinh(x)/x, which is 0/0 at 0. */
  SINHC("sinhc", 1, Smooth.EVERYWHERE, "sinh(x)/x, and 1 at 0", ""),
  /** Not in the language: it replaces log(1 + exp(x)), which overflows for large x. */
  SOFTPLUS("softplus", 1, Smooth.EVERYWHERE, "log(1 + exp(x))", ""),
  /** Not in the language: the schedule makes it of a product that may be infinity times 0. */
  FINITE_PRODUCT("finiteProduct", 3, Smooth.EVERYWHERE, "x*y, or z where that is inf*0", ""),
  /** Not in the language: the schedule makes it of 1/exprel. */
  EXPREL_RECIPROCAL("exprelReciprocal", 1, Smooth.EVERYWHERE, "x/(exp(x) - 1), and 1 at 0", ""),
  /** Not in the language. */
  EXPREL_RECIPROCAL_DERIVATIVE(
      "exprelReciprocalDerivative",
      1,
      Smooth.EVERYWHERE,
      "derivative of x/(exp(x) - 1), -1/2 at 0",
      "");

  private final String text;
  private final int arity;
  private final Smooth smooth;
  private final String description;
  private final String example;

  Function(String text, int arity, Smooth smooth, String description, String example) {
    this.text = text;
    this.arity = arity;
    this.smooth = smooth;
    this.description = description;
    this.example = example;
  }

  /** The name in equations. */
  public String text() {
    return text;
  }

  /** Number of arguments. */
  public int arity() {
    return arity;
  }

  /** Where the function has a derivative. */
  public Smooth smooth() {
    return smooth;
  }

  /** What it is, in one line, the argument called x. */
  public String description() {
    return description;
  }

  /** A formula that uses it; empty for what is not in the language. */
  public String example() {
    return example;
  }
}
