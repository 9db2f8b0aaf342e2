package io.gradiode.processor.model;

import io.gradiode.processor.dimension.UnitTable;
import io.gradiode.processor.expression.Function;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which names have a meaning of their own. */
final class NameRules {

  /** Functions of Brian2: those that are not ours yet must not become symbols meanwhile. */
  private static final Set<String> FUNCTIONS_OF_BRIAN =
      Set.of(
          "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "exp", "log",
          "log10", "expm1", "log1p", "exprel", "sqrt", "ceil", "floor", "abs", "sign", "clip",
          "rand", "randn", "poisson");

  private static final Set<String> FUNCTIONS_TO_COME =
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
          "min",
          "max",
          "where",
          "heaviside",
          "pow",
          "erf",
          "hill",
          "log2",
          "cbrt",
          "atan2");

  private static final Set<String> RANDOM = Set.of("rand", "randn", "poisson");

  private static final Map<String, String> OTHER_FUNCTIONS =
      Map.ofEntries(
          Map.entry("ln", "Write 'log'; it is the natural logarithm."),
          Map.entry("pow", "Write '**' for a power."),
          Map.entry("square", "Write '**2'."),
          Map.entry("cbrt", "Write '**(1/3)'."),
          Map.entry("tan", "Write 'sin(x)/cos(x)'."),
          Map.entry("expm1", "Write 'exp(x) - 1'."),
          Map.entry("log1p", "Write 'log(1 + x)'."),
          Map.entry("log10", "Write 'log(x)/log(10)'."),
          Map.entry("log2", "Write 'log(x)/log(2)'."),
          Map.entry("sinh", "Write '(exp(x) - exp(-x))/2'."),
          Map.entry("cosh", "Write '(exp(x) + exp(-x))/2'."),
          Map.entry("hill", "Write 'x**n/(k**n + x**n)'."),
          Map.entry("diff", "Write 'dx/dt' on the left side only."));

  private static final Map<String, String> UNSUPPORTED =
      Map.ofEntries(
          Map.entry("xi", "Equations are deterministic; noise belongs to the data."),
          Map.entry("dt", "Steps have no fixed length. Write rates without 'dt'."),
          Map.entry("i", "There is one cell, so it has no index."),
          Map.entry("j", "There is one cell, so it has no index."),
          Map.entry("N", "There is one cell, so they are not counted. Declare it as a parameter."),
          Map.entry("inf", "Infinity is no value of an equation."),
          Map.entry("nan", "It is no value of an equation."),
          Map.entry("True", "Conditions are not supported yet. Write 1."),
          Map.entry("False", "Conditions are not supported yet. Write 0."),
          Map.entry("None", "It is no value of an equation."),
          Map.entry("lastspike", "Spikes are not supported yet."),
          Map.entry("not_refractory", "Spikes are not supported yet."));

  private static final Map<String, String> ONE_LETTER_UNITS =
      Map.of(
          "V", "volt", "A", "amp", "S", "siemens", "F", "farad", "s", "second", "m", "metre", "M",
          "molar", "K", "kelvin", "g", "gram", "L", "litre");

  /** The others arise by differentiation only. */
  private static final Set<Function> LANGUAGE =
      EnumSet.of(
          Function.EXP,
          Function.LOG,
          Function.SQRT,
          Function.SIN,
          Function.COS,
          Function.TANH,
          Function.EXPREL);

  private NameRules() {}

  /** The function of this name, if equations may use it. */
  static Optional<Function> function(String name) {
    return LANGUAGE.stream().filter(each -> each.text().equals(name)).findFirst();
  }

  /** Names of the functions that equations may use. */
  static List<String> functions() {
    return LANGUAGE.stream().map(Function::text).toList();
  }

  /** Why the function cannot be used, and what to write instead. */
  static Optional<String> functionAdvice(String name) {
    if (RANDOM.contains(name)) {
      return Optional.of("Equations are deterministic; noise belongs to the data.");
    }
    return Optional.ofNullable(OTHER_FUNCTIONS.get(name));
  }

  /** Whether the function will be part of the language. */
  static boolean isFunctionToCome(String name) {
    return FUNCTIONS_TO_COME.contains(name);
  }

  /** What the name means already, if it cannot be declared. */
  static Optional<String> reserved(String name) {
    if (name.equals("t")) {
      return Optional.of("is time");
    }
    if (name.equals("dt") || name.equals("xi") || name.startsWith("xi_")) {
      return Optional.of("has a meaning of its own in Brian2");
    }
    if (List.of("pi", "e", "inf", "True", "False").contains(name)) {
      return Optional.of("is a constant");
    }
    if (List.of("and", "or", "not").contains(name)) {
      return Optional.of("is an operator");
    }
    if (function(name).isPresent() || FUNCTIONS_OF_BRIAN.contains(name)) {
      return Optional.of("is a function");
    }
    return UnitTable.isReserved(name) ? Optional.of("is a unit") : Optional.empty();
  }

  /** Why a name that Brian2 knows has no meaning here. */
  static Optional<String> unsupported(String name) {
    return name.startsWith("xi_")
        ? Optional.of(UNSUPPORTED.get("xi"))
        : Optional.ofNullable(UNSUPPORTED.get(name));
  }

  /** What to write instead of a unit that is none here. */
  static Optional<String> unitAdvice(String name) {
    if (ONE_LETTER_UNITS.containsKey(name)) {
      return Optional.of(
          "One letter is never a unit. Did you mean '" + ONE_LETTER_UNITS.get(name) + "'?");
    }
    return switch (name) {
      case "celsius", "degC" -> Optional.of("Its zero is shifted. Write 'kelvin'.");
      case "boolean", "integer", "bool" ->
          Optional.of("Conditions and whole numbers are not supported yet. Write '1'.");
      default -> Optional.empty();
    };
  }
}
