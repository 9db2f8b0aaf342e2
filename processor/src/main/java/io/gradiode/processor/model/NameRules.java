package io.gradiode.processor.model;

import io.gradiode.processor.dimension.UnitTable;
import io.gradiode.processor.expression.Function;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which names have a meaning of their own. */
final class NameRules {

  /** Functions of Brian2, which keeps their names. Names of ours alone are free for symbols. */
  private static final Set<String> FUNCTIONS_OF_BRIAN =
      Set.of(
          "sin",
          "cos",
          "tan",
          "sinh",
          "cosh",
          "tanh",
          "arcsin",
          "arccos",
          "arctan",
          "exp",
          "log",
          "log10",
          "expm1",
          "log1p",
          "exprel",
          "sqrt",
          "ceil",
          "floor",
          "abs",
          "sign",
          "clip",
          "int",
          "rand",
          "randn",
          "poisson",
          "timestep");

  private static final Set<String> RANDOM =
      Set.of("rand", "randn", "poisson", "random", "normal", "uniform", "binomial");

  private static final Map<String, String> OTHER_FUNCTIONS =
      Map.ofEntries(
          Map.entry("ln", "Write 'log'; it is the natural logarithm."),
          Map.entry("square", "Write '**2'."),
          Map.entry("sqr", "Write '**2'."),
          Map.entry("power", "Write '**', or 'pow'."),
          Map.entry("exp2", "Write '2**x'."),
          Map.entry("exp10", "Write '10**x'."),
          Map.entry("reciprocal", "Write '1/x'."),
          Map.entry("hypot", "Write 'sqrt(x**2 + y**2)'."),
          Map.entry("cot", "Write '1/tan(x)'."),
          Map.entry("sec", "Write '1/cos(x)'."),
          Map.entry("csc", "Write '1/sin(x)'."),
          Map.entry("coth", "Write '1/tanh(x)'."),
          Map.entry("sech", "Write '1/cosh(x)'."),
          Map.entry("asin", "Write 'arcsin'."),
          Map.entry("acos", "Write 'arccos'."),
          Map.entry("atan", "Write 'arctan'."),
          Map.entry("arctan2", "Write 'atan2'."),
          Map.entry("asinh", "Write 'log(x + sqrt(x**2 + 1))'."),
          Map.entry("arcsinh", "Write 'log(x + sqrt(x**2 + 1))'."),
          Map.entry("acosh", "Write 'log(x + sqrt(x**2 - 1))'."),
          Map.entry("arccosh", "Write 'log(x + sqrt(x**2 - 1))'."),
          Map.entry("atanh", "Write 'log((1 + x)/(1 - x))/2'."),
          Map.entry("arctanh", "Write 'log((1 + x)/(1 - x))/2'."),
          Map.entry("erfc", "Write '1 - erf(x)'."),
          Map.entry("sigmoid", "Write '1/(1 + exp(-x))'."),
          Map.entry("logistic", "Write '1/(1 + exp(-x))'."),
          Map.entry("expit", "Write '1/(1 + exp(-x))'."),
          Map.entry("relu", "Write 'max(x, 0)'."),
          Map.entry("fabs", "Write 'abs'."),
          Map.entry("absolute", "Write 'abs'."),
          Map.entry("sgn", "Write 'sign'."),
          Map.entry("signum", "Write 'sign'."),
          Map.entry("minimum", "Write 'min'."),
          Map.entry("fmin", "Write 'min'."),
          Map.entry("maximum", "Write 'max'."),
          Map.entry("fmax", "Write 'max'."),
          Map.entry("clamp", "Write 'clip(x, low, high)'."),
          Map.entry("mod", "Write 'x % y'."),
          Map.entry("fmod", "Write 'x % y'; it has the sign of y."),
          Map.entry("remainder", "Write 'x % y'."),
          Map.entry("floor_divide", "Write 'x // y'."),
          Map.entry("round", "Write 'floor(x + 0.5)'."),
          Map.entry("rint", "Write 'floor(x + 0.5)'."),
          Map.entry("trunc", "Write 'int'."),
          Map.entry("fix", "Write 'int'."),
          Map.entry("float", "All numbers are real. Remove it."),
          Map.entry("double", "All numbers are real. Remove it."),
          Map.entry("bool", "Write 'x != 0'."),
          Map.entry("step", "Write 'heaviside'."),
          Map.entry("theta", "Write 'heaviside', or '*' for a product."),
          Map.entry("Piecewise", "Write 'where(c, x, y)'."),
          Map.entry("piecewise", "Write 'where(c, x, y)'."),
          Map.entry("ifelse", "Write 'where(c, x, y)'."),
          Map.entry("logical_and", "Write 'x and y'."),
          Map.entry("logical_or", "Write 'x or y'."),
          Map.entry("logical_not", "Write 'not x'."),
          Map.entry("timestep", "Steps have no fixed length. Write a formula of 't'."),
          Map.entry("delay", "An equation knows the present only. Write it without delays."),
          Map.entry("diff", "Write 'dx/dt' on the left side only."));

  private static final Map<String, String> UNSUPPORTED =
      Map.ofEntries(
          Map.entry("xi", "Equations are deterministic; noise belongs to the data. Remove it."),
          Map.entry("dt", "Steps have no fixed length. Write rates without 'dt'."),
          Map.entry("t_in_timesteps", "Steps have no fixed length. Write 't'."),
          Map.entry("i", "There is one cell, so it has no index. Declare it as a parameter."),
          Map.entry("j", "There is one cell, so it has no index. Declare it as a parameter."),
          Map.entry("N", "There is one cell, so they are not counted. Declare it as a parameter."),
          Map.entry("nan", "It is no value of an equation. Remove it."),
          Map.entry("None", "It is no value of an equation. Remove it."),
          Map.entry("true", "Write 'True'."),
          Map.entry("false", "Write 'False'."),
          Map.entry(
              "lastspike",
              "It is the time of the last spike, and without a threshold there are none. Give one,"
                  + " threshold = \"...\"."),
          Map.entry(
              "not_refractory",
              "Without a refractory period it always holds. Give one, refractory = \"...\", or write"
                  + " 'True'."));

  /** The others arise by differentiation and rewriting only. */
  private static final Set<Function> LANGUAGE =
      EnumSet.of(
          Function.EXP,
          Function.EXPM1,
          Function.LOG,
          Function.LOG10,
          Function.LOG2,
          Function.LOG1P,
          Function.SQRT,
          Function.CBRT,
          Function.SIN,
          Function.COS,
          Function.TAN,
          Function.ARCSIN,
          Function.ARCCOS,
          Function.ARCTAN,
          Function.ATAN2,
          Function.SINH,
          Function.COSH,
          Function.TANH,
          Function.ERF,
          Function.EXPREL,
          Function.FLOOR);

  private NameRules() {}

  /** The function of this name, if equations may use it. */
  static Optional<Function> function(String name) {
    return LANGUAGE.stream().filter(each -> each.text().equals(name)).findFirst();
  }

  /** Names of the functions that equations may use. */
  static List<String> functions() {
    return Stream.concat(
            LANGUAGE.stream().map(Function::text),
            Arrays.stream(Shorthand.values()).map(Shorthand::text))
        .toList();
  }

  static boolean isFunction(String name) {
    return function(name).isPresent() || Shorthand.find(name).isPresent();
  }

  /** Why the function cannot be used, and what to write instead. */
  static Optional<String> functionAdvice(String name) {
    if (RANDOM.contains(name)) {
      return Optional.of(UNSUPPORTED.get("xi"));
    }
    return Optional.ofNullable(OTHER_FUNCTIONS.get(name));
  }

  /** What the name means already, if it cannot be declared. */
  static Optional<String> reserved(String name) {
    if (name.equals("t")) {
      return Optional.of("is time");
    }
    if (List.of("dt", "xi", "t_in_timesteps").contains(name) || name.startsWith("xi_")) {
      return Optional.of("has a meaning of its own in Brian2");
    }
    if (List.of("pi", "e", "inf", "True", "False").contains(name)) {
      return Optional.of("is a constant");
    }
    if (List.of("and", "or", "not").contains(name)) {
      return Optional.of("is an operator");
    }
    if (FUNCTIONS_OF_BRIAN.contains(name)) {
      return Optional.of("is a function");
    }
    return UnitTable.isReserved(name) ? Optional.of("is a unit") : Optional.empty();
  }

  /** Why a name that belongs to spikes has no meaning in a model without them. */
  static Optional<String> withoutSpikes(String name) {
    return name.equals(Refractoriness.LAST_SPIKE) || name.equals(Refractoriness.FLAG)
        ? unsupported(name)
        : Optional.empty();
  }

  /** Why a name that Brian2 knows has no meaning here. */
  static Optional<String> unsupported(String name) {
    return name.startsWith("xi_")
        ? Optional.of(UNSUPPORTED.get("xi"))
        : Optional.ofNullable(UNSUPPORTED.get(name));
  }
}
