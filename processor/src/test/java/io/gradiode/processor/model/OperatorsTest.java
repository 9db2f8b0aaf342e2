package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators and functions have the precedence and the values that Python gives them. */
class OperatorsTest {

  private static final Symbol X = new Symbol("x", Symbol.Kind.STATE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Powers and signs
        "-2**2 | -4",
        "2**-1 | 1/2",
        "-2**-2 | -0.25",
        "2**3**2 | 512",
        "- -3 | 3",
        "- - -3 | -3",
        "2*-3 | -6",
        "2**3 % 5 | 3",
        "-2**2 % 3 | 2",
        // Floor division and remainder round down
        "7 // 2 | 3",
        "-7 // 2 | -4",
        "7 // -2 | -4",
        "-7 // -2 | 3",
        "7.5 // 2 | 3",
        "1/3 // (1/3) | 1",
        "-7 % 3 | 2",
        "7 % -3 | -2",
        "-7 % -3 | -1",
        "7.5 % 2 | 1.5",
        "-7.5 % 2 | 0.5",
        "6 % 3 | 0",
        "0 % 3 | 0",
        "-(7 % 3) | -1",
        // One precedence, from left to right
        "5 % 3 * 2 | 4",
        "2 * 5 % 3 | 1",
        "7 // 2 * 2 | 6",
        "7 * 2 // 4 | 3",
        "7 / 2 // 1 | 3",
        "10 // 3 // 2 | 1",
        "10 % 7 % 2 | 1",
        "100 / 10 % 7 * 2 // 4 / 3 | 1/3",
        "2 + 7 % 3 - 1 | 2",
        // Comparisons bind more loosely than arithmetic
        "1 + 1 < 3 | 1",
        "2 < 1 | 0",
        "1 < 1 | 0",
        "1 <= 1 | 1",
        "1 > 1 | 0",
        "1 >= 1 | 1",
        "1/3 == 2/6 | 1",
        "1 != 1 | 0",
        "1 != 2 | 1",
        "-2**2 < -3 | 1",
        "1 - (1 < 2) | 0",
        "2*(3 > 2) + (1 > 2) | 2",
        "(1 < 2) == True | 1",
        "(1 < 2) != (2 < 1) | 1",
        // not, and, or
        "not 1 == 2 | 1",
        "not False and False | 0",
        "not (False and False) | 1",
        "not not True | 1",
        "not not not True | 0",
        "True or False and False | 1",
        "(True or False) and False | 0",
        "False and True or True | 1",
        "1 < 2 and 3 < 2 or 2 < 3 | 1",
        "not 2 < 1 and not 3 < 1 | 1",
        "True + True | 2",
        "-True | -1",
        "True | 1",
        "False | 0",
      })
  void operatorsOfNumbersFoldExactly(String formula, String value) {
    assertFolds(formula, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "floor(-2.5) | -3",
        "floor(7/3) | 2",
        "ceil(-2.5) | -2",
        "ceil(2.1) | 3",
        "ceil(2) | 2",
        "int(-2.5) | -2",
        "int(2.9) | 2",
        "int(True) | 1",
        "int(3 > 4) | 0",
        "abs(-1/3) | 1/3",
        "abs(0) | 0",
        "sign(-3) | -1",
        "sign(0) | 0",
        "sign(1e-9) | 1",
        "clip(5, 0, 1) | 1",
        "clip(-5, 0, 1) | 0",
        "clip(1/3, 0, 1) | 1/3",
        "clip(5, -inf, 3) | 3",
        "clip(-5, 0, inf) | 0",
        "clip(-5, -inf, inf) | -5",
        "clip(inf, 0, 7) | 7",
        "min(3, 1, 2) | 1",
        "max(3, 1, 5, 2, 4) | 5",
        "min(1, inf) | 1",
        "max(-inf, 1, 2) | 2",
        "min(1/3, 1/2) | 1/3",
        "where(2 > 1, 3, 4) | 3",
        "where(2 < 1, 3, 4) | 4",
        "where(not True or 1 > 2, 3, 4) | 4",
        "heaviside(0) | 1",
        "heaviside(-1) | 0",
        "pow(2, 10) | 1024",
        "pow(2, -1) | 1/2",
        "hill(2, 2, 3) | 1/2",
        "hill(0, 1, 2) | 0",
        "3 < inf | 1",
        "3 > inf | 0",
        "3 == inf | 0",
        "3 != -inf | 1",
        "-inf < 3 | 1",
        "inf == inf | 1",
        "-2*inf <= -1e300 | 1",
        "sqrt(9/4) | 3/2",
      })
  void functionsOfNumbersFoldExactly(String formula, String value) {
    assertFolds(formula, value);
  }

  private static void assertFolds(String formula, String value) {
    assertEquals(Printer.print(rate(value)), Printer.print(rate(formula)));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/language/formulas.csv", delimiter = '|')
  void formulasOfAStateHaveTheValuesOfPython(String formula, double x, double value) {
    final Expression rate = rate(formula);
    assertEquals(value, Evaluator.evaluate(rate, Map.of(X, x)), 4e-15 * Math.abs(value));
  }

  /** As in Brian2, units are factors on SI base units, also where a function is not linear. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volt | floor(3.7*volt) | 3",
        "volt | floor(3700*mV) | 3",
        "mV | floor(3.7*mV) | 0",
        "volt | ceil(3.2*mV) | 1",
        "mV | abs(-3*mV) | 3",
        "mV | (7*mV) % (2*mV) | 1",
        "mV | -7*mV % (2*mV) | 1",
        "1 | (7*mV) // (2*mV) | 3",
        "hertz | 7 // (2*second) | 3",
        "1 | sign(-3*mV) | -1",
        "1 | heaviside(3*mV) | 1",
        "1 | 3*mV > 0 | 1",
        "1 | 3*mV > 0.002*volt | 1",
        "1 | 3*mV < inf | 1",
        "1 | 3*mV < inf*volt | 1",
        "mV | clip(3*mV, 0, 0.001*volt) | 1",
        "mV | max(3*mV, 0, -inf) | 3",
        "mV | where(3*mV > 1*uV, 2*mV, 0) | 2",
        "mV | where(False, 0, 2*mV) | 2",
        "1 | hill(2*mM, 2*mM, 4) | 0.5",
        "1 | atan2(1*mV, 0.001*volt) - pi/4 | 0",
        "volt**(1/3) | cbrt(8*volt) | 2",
        "volt**2 | pow(3*volt, 2) | 9",
        "mV | True*3*mV | 3",
      })
  void unitsInFunctions(String unit, String formula, double value) {
    final OdeSystem system =
        Texts.of("dx/dt = 0 : 1").observables("y = " + formula + " : " + unit).system();
    assertEquals(value, Evaluator.evaluate(system.observables().get(0).value(), Map.of()), 1e-15);
  }

  private static Expression rate(String formula) {
    return Texts.of("dx/dt = (" + formula + ")/second : 1").system().states().get(0).rate();
  }
}
