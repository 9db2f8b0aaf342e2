package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Symbol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms that are conditions or whole numbers. */
class TypesTest {

  @Test
  void aBooleanTermIsAConditionAndANumber() {
    final OdeSystem system =
        Texts.of(
                """
                dx/dt = where(up and not late, 2, 3)/second + up/second : 1
                up = x > p : boolean
                late = t > 5*ms or never : boolean (constant over dt)
                never = 1 > 2 : boolean
                p : 1
                """)
            .observables("up; both = up and x > 2 : boolean")
            .system();
    assertEquals(
        List.of("up", "late"), system.terms().stream().map(each -> each.symbol().name()).toList());
    final Symbol up = new Symbol("up", Symbol.Kind.TERM);
    final Symbol late = new Symbol("late", Symbol.Kind.TERM);
    final var rate = system.states().get(0).rate();
    assertEquals(3.0, Evaluator.evaluate(rate, Map.of(up, 1.0, late, 0.0)));
    assertEquals(4.0, Evaluator.evaluate(rate, Map.of(up, 1.0, late, 1.0)));
    assertEquals(3.0, Evaluator.evaluate(rate, Map.of(up, 0.0, late, 0.0)));
    assertEquals("1", system.terms().get(0).unit());
    assertEquals("both", system.observables().get(1).name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "floor(x)",
        "ceil(x) - 3",
        "int(x)",
        "int(x > 1)",
        "x > 1",
        "2*sign(x) + 7",
        "x // 2",
        "floor(x) % 3",
        "floor(x)**2",
        "where(x > 0, 1, 2)",
        "clip(floor(x), 0, inf)",
        "min(m, 4)",
        "abs(-m)",
        "-m",
        "4/2",
        "heaviside(x)",
        "1000*mV/volt",
      })
  void wholeNumbersMakeIntegers(String formula) {
    final OdeSystem system =
        Texts.of("dx/dt = n*m/second : 1\nm = floor(2*x) : integer\nn = " + formula + " : integer")
            .system();
    assertTrue(system.terms().size() >= 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "m/2",
        "2.5",
        "where(x > 0, 1, x)",
        "sqrt(m)",
        "m**-1",
        "m % x",
        "exp(0*x)*x"
      })
  void othersDoNot(String formula) {
    final String messages =
        Texts.of("dx/dt = n*m/second : 1\nm = floor(2*x) : integer\nn = " + formula + " : integer")
            .messages();
    assertTrue(
        messages.startsWith("[IntegerExpected] '" + formula + "' need not be a whole number."),
        messages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p : boolean (constant) | 'p' can be estimated, so it is a real number. Write '1', and 'p >",
        "p : integer | 'p' can be estimated, so it is a real number. Write '1'.",
        "p : boolean (input) | 'p' is a function of time",
        "dp/dt = 0 : boolean | 'p' changes smoothly",
        "p = 3*x : boolean | '3*x' is a number, but a condition is needed.",
        "p = 1 : boolean | '1' is a number, but a condition is needed. Write 'True'.",
        "p = floor(x*volt) : integer | 'p' is a pure number, but its value is in volt.",
      })
  void typesAreForTermsOfThatKind(String statement, String message) {
    final String messages = Texts.of("dx/dt = p*x/second : 1\n" + statement).messages();
    assertTrue(messages.contains(message), messages);
    assertEquals(1, messages.lines().filter(line -> line.startsWith("[")).count(), messages);
  }
}
