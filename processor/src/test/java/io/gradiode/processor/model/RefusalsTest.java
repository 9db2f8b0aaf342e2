package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What equations cannot say is refused with a reason, and with what to write instead. */
class RefusalsTest {

  /** Formula, code, what is underlined, what is advised. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "a < b < c | ChainedComparison | a < b < c | Write 'a < b and b < c'.",
        "a < (b + 1) <= c | ChainedComparison | a < (b + 1) <= c | 'a < (b + 1) and (b + 1) <= c'",
        "(a == b != c) | ChainedComparison | a == b != c | Write 'a == b and b != c'.",
        "a < b < c < a | ChainedComparison | a < b < c | Write 'a < b and b < c'.",
        "a and b > 1 | ConditionExpected | a | Write a comparison, such as 'a != 0'.",
        "a > 1 or b + c | ConditionExpected | b + c | such as '(b + c) != 0'.",
        "not a | ConditionExpected | a | Write a comparison",
        "not not a | ConditionExpected | a | Write a comparison",
        "where(a, b, c) | ConditionExpected | a | Write a comparison",
        "where(1, b, c) | ConditionExpected | 1 | Write 'True'.",
        "where(0, b, c) | ConditionExpected | 0 | Write 'False'.",
        "where(a > b and abs(c), b, c) | ConditionExpected | abs(c) | such as 'abs(c) != 0'.",
        "a ^ b | UnsupportedOperator | ^ | Write ** for a power.",
        "a & b | UnsupportedOperator | & | write ** for a power.",
        "(a > b) & (b > c) | UnsupportedOperator | & | Write 'and' to join conditions;",
        "~a | UnsupportedOperator | ~ | Write 'not'",
        "a << 2 | UnsupportedOperator | << | Write x*2**n",
        "a >> 2 | UnsupportedOperator | >> | Write x*2**n or x/2**n",
        "a > b && b > c | UnsupportedOperator | && | Write 'and'.",
        "!a | UnsupportedOperator | ! | Write 'not'",
        "a <> b | UnsupportedOperator | <> | Write '!='.",
        "a @ b | UnsupportedOperator | @ | Write * for a product.",
        "a if b > 1 else c | UnsupportedOperator | if | write where(c, a, b).",
        "(a if b > 1 else c) | UnsupportedOperator | if | write where(c, a, b).",
        "a > 1 ? b : c | UnsupportedOperator | ? | write where(c, a, b).",
        "a in b | UnsupportedOperator | in | Write '=='",
        "a is b | UnsupportedOperator | is | Write '=='",
        "1 + not a > 2 | InvalidSyntax | not | Write '(not ...)'.",
        "a == not b | InvalidSyntax | not | Write '(not ...)'.",
        "a > 1 and or b > 1 | InvalidSyntax | or | A condition is missing before 'or'.",
        "a > 1 and | InvalidSyntax | : | missing behind 'and'",
        "where(a = 1, b, c) | InvalidSyntax | = | Write '==' to compare.",
        "a = b | InvalidSyntax | = | Write '==' to compare.",
        "a =< 1 | UnsupportedOperator | =< | Write '<='.",
        "a => 1 | UnsupportedOperator | => | Write '>='.",
        "a === 1 | UnsupportedOperator | === | Write '=='.",
        "where(a > 1; b; c) | InvalidSyntax | ; | Write ',' between arguments.",
        "exp a | InvalidSyntax | a | Write '*' for a product, or 'exp(...)' for a function.",
        "a > | InvalidSyntax | : | missing behind '>'",
        "lambda y: y | UnsupportedOperator | lambda | Give the formula a name instead.",
        "a[0] | UnsupportedSyntax | [ | Give each component a name of its own.",
        "a.b | UnsupportedSyntax | . | Names have no attributes.",
        "np.exp(a) | UnsupportedSyntax | np.exp | Write 'exp' without 'np.'.",
        "math.pi*a | UnsupportedSyntax | math.pi | Write 'pi' without 'math.'.",
        "'text' | UnsupportedSyntax | ' | Equations have neither texts nor primes.",
        "xi | UnsupportedSymbol | xi | Equations are deterministic; noise belongs to the data.",
        "a + xi_1*b | UnsupportedSymbol | xi_1 | Equations are deterministic",
        "rand() | UnsupportedFunction | rand | Equations are deterministic",
        "randn() | UnsupportedFunction | randn | Equations are deterministic",
        "poisson(a) | UnsupportedFunction | poisson | Equations are deterministic",
        "a + i | UnsupportedSymbol | i | There is one cell, so it has no index.",
        "a + j | UnsupportedSymbol | j | There is one cell, so it has no index.",
        "a + N | UnsupportedSymbol | N | Declare it as a parameter.",
        "t - lastspike | UnsupportedSymbol | lastspike | without a threshold there are none.",
        "a*int(not_refractory) | UnsupportedSymbol | not_refractory | Without a refractory period",
        "a*dt | UnsupportedSymbol | dt | Write rates without 'dt'.",
        "true | UnsupportedSymbol | true | Write 'True'.",
        "nan | UnsupportedSymbol | nan | It is no value of an equation.",
        "inf | UnsupportedSymbol | inf | in comparisons, clip, min and max only.",
        "a + inf | UnsupportedSymbol | inf | in comparisons, clip, min and max only.",
        "a*inf | UnsupportedSymbol | inf | in comparisons, clip, min and max only.",
        "exp(-inf) | UnsupportedSymbol | -inf | in comparisons, clip, min and max only.",
        "where(a > b, a, inf) | UnsupportedSymbol | inf | in comparisons, clip, min and max only.",
        "max(a, inf) | UnsupportedSymbol | max(a, inf) | is infinite",
        "f(a) | UnsupportedFunction | f | Write its formula, or a term of that formula.",
        "ln(a) | UnsupportedFunction | ln | Write 'log'; it is the natural logarithm.",
        "asin(a) | UnsupportedFunction | asin | Write 'arcsin'.",
        "arctan2(a, b) | UnsupportedFunction | arctan2 | Write 'atan2'.",
        "arcsinh(a) | UnsupportedFunction | arcsinh | Write 'log(x + sqrt(x**2 + 1))'.",
        "fabs(a) | UnsupportedFunction | fabs | Write 'abs'.",
        "maximum(a, b) | UnsupportedFunction | maximum | Write 'max'.",
        "power(a, b) | UnsupportedFunction | power | Write '**', or 'pow'.",
        "round(a) | UnsupportedFunction | round | Write 'floor(x + 0.5)'.",
        "mod(a, b) | UnsupportedFunction | mod | Write 'x % y'.",
        "tanhh(a) | UnsupportedFunction | tanhh | Did you mean 'tanh'",
        "I(t) | UnknownSymbol | I | For a function of time declare it, 'I : amp (input)'",
        "stimulus(t, i) | UnknownSymbol | stimulus | declare it, 'stimulus : amp (input)'",
        "u(t - 1*ms) | UnsupportedSyntax | u(t - 1*ms) | Write 'u'.",
        "a(t) | InvalidSyntax | a | Write 'a'; it is read at the present time.",
        "clip(a, b) | WrongArgumentCount | clip(a, b) | Write 'clip(x, low, high)'.",
        "min(a) | WrongArgumentCount | min(a) | Write 'min(x, y, ...)'.",
        "where(a > b) | WrongArgumentCount | where(a > b) | but 1 is given. Write 'where(c, x, y)'.",
        "atan2(a) | WrongArgumentCount | atan2(a) | takes 2 arguments, but 1 is given.",
        "a // 0 | UndefinedValue | 0 | is 0, and divides.",
        "a % 0 | UndefinedValue | 0 | is 0, and divides.",
        "a % (2 - 2) | UndefinedValue | 2 - 2 | is 0, and divides.",
        "1 // 0 | UndefinedValue | 0 | is 0, and divides.",
        "hill(a, 0, 2) | UndefinedValue | 0 | is 0, and divides.",
        "real*a | UnknownSymbol | real | Declare it, for example as 'real : 1 (constant)'.",
        "V*a | UnknownSymbol | V | Did you mean 'volt'?",
        "012*a | InvalidNumber | 012 | begins with 0",
        "0x10*a | InvalidNumber | 0x10 | in decimals",
        "1j*a | InvalidNumber | 1j | Numbers are real.",
        "a*1e | InvalidNumber | 1e | Write it like 13",
        "clip(a, 1, 0) | UndefinedValue | clip(a, 1, 0) | lower bound above the upper one.",
        "arcsin(2) | UndefinedValue | arcsin(2) | has no finite value.",
        "a % (3*mV) | DimensionMismatch | 3*mV | divides with a remainder what is a pure number.",
        "(a > 3*mV) | DimensionMismatch | 3*mV | is compared with what is a pure number.",
        "min(a, b, 3*mV) | DimensionMismatch | 3*mV | A factor in '1/volt' is missing",
        "where(a > 0, a, 3*mV) | DimensionMismatch | 3*mV | alternative to what is a pure number.",
        "clip(a, 0*mV, 1) | DimensionMismatch | 0*mV | is compared with what is a pure number.",
        "hill(3*mV, a, 2) | DimensionMismatch | a | divides what is in mV.",
        "hill(a, b, 3*mV) | InvalidExponent | 3*mV | an exponent has no unit.",
        "exp(3*mV) | DimensionMismatch | 3*mV | 'exp' takes a pure number",
      })
  void formula(String formula, String tag, String underlined, String advice) {
    assertRefused("dx/dt = " + formula + " : 1", formula, tag, underlined, advice);
  }

  private static void assertRefused(
      String equation, String part, String tag, String underlined, String advice) {
    final Texts texts = Texts.of(equation + "\na : 1\nb : 1\nc : 1\nu : 1 (input)");
    final List<Diagnostic> found = texts.check().diagnostics();
    assertEquals(1, found.size(), texts::messages);
    final List<String> lines = found.get(0).message().lines().toList();
    assertTrue(lines.get(0).startsWith("[" + tag + "] "), texts::messages);
    assertTrue(found.get(0).message().contains(advice), texts::messages);
    final int from = lines.get(2).indexOf('^');
    final String marked =
        lines.get(1).substring(from, Math.min(lines.get(1).length(), lines.get(2).length()));
    assertEquals(underlined, marked, () -> part + ": " + texts.messages());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x : 1 (linked) | UnknownFlag | linked | There is one cell, so nothing can be linked.",
        "x : 1 (event-driven) | UnknownFlag | event-driven | It belongs to synapses.",
        "x : 1 (clock-driven) | UnknownFlag | clock-driven | It belongs to synapses.",
        "x : 1 (summed) | UnknownFlag | summed | It belongs to synapses.",
        "x : 1 (point current) | UnknownFlag | point current | It belongs to compartments.",
        "x : 1 (constnt) | UnknownFlag | constnt | Did you mean 'constant'?",
        "x : 1 (unless refractory) | MisplacedFlag | unless refractory | only a state has a rate",
        "x : 1 constant | InvalidSyntax | constant | Flags stand in parentheses behind the unit.",
        "dx/dt = 0 : 1 unless refractory | InvalidSyntax | unless | Flags stand in parentheses",
        "x = 3 : 1 (constant) | MisplacedFlag | constant | follows from its formula.",
        "dx/dt = 0 : 1 (shared) | MisplacedFlag | shared | no meaning for a state.",
        "x : 1 (constant, input) | MisplacedFlag | input | what is an input is not constant.",
        "d2x/dt2 = 0 : 1 | UnsupportedSyntax | d2x | Equations are of first order. Write two",
        "d**2x/dt**2 = 0 : 1 | UnsupportedSyntax | d | Equations are of first order. Write two",
        "d(x)/dt = 0 : 1 | UnsupportedSyntax | d | A derivative is written without parentheses",
        "dpi/dt = 0 : 1 | ReservedName | pi | is a constant",
        "e : 1 | ReservedName | e | is a constant",
        "inf = 3 : 1 | ReservedName | inf | is a constant",
        "True : 1 | ReservedName | True | is a constant",
        "int : 1 | ReservedName | int | is a function",
        "clip : 1 | ReservedName | clip | is a function",
        "not : 1 | ReservedName | not | is an operator",
        "t_in_timesteps : 1 | ReservedName | t_in_timesteps | a meaning of its own in Brian2",
      })
  void statement(String statement, String tag, String underlined, String advice) {
    assertRefused(statement + "\ndy/dt = 0 : 1", statement, tag, underlined, advice);
  }

  @Test
  void operatorOfAlternativesIsRefused() {
    final String bar = Texts.of("dx/dt = x | 2 : 1").messages();
    assertTrue(bar.startsWith("[UnsupportedOperator] '|' is not an operator"), bar);
    assertTrue(bar.contains("write ** for a power."), bar);
    final String bars = Texts.of("dx/dt = x > 1 || x > 2 : 1").messages();
    assertTrue(bars.contains("Write 'or'."), bars);
  }

  @Test
  void formulasThatGrowWhenWrittenOutAreRefused() {
    final String abs = "abs(1 + ".repeat(30) + "x" + ")".repeat(30);
    final String tooLarge = Texts.of("dx/dt = " + abs + "/second : 1").messages();
    assertTrue(tooLarge.startsWith("[TooComplex] 'abs("), tooLarge);
    assertTrue(tooLarge.contains("as terms of their own."), tooLarge);
    final String chain = Texts.of("dx/dt = x" + " // 2".repeat(51) + "/second : 1").messages();
    assertTrue(chain.startsWith("[TooComplex] "), chain);
  }

  @Test
  void deepAndLongFormulasEndSoonOnASmallStack() throws InterruptedException {
    final String[] formulas = {
      "abs(".repeat(95) + "x" + ")".repeat(95),
      "not (".repeat(95) + "x > 1" + ")".repeat(95),
      "where(x > 1, x, ".repeat(95) + "x" + ")".repeat(95),
      "-(".repeat(95) + "x" + ")".repeat(95),
      "x**(1 + ".repeat(95) + "x" + ")".repeat(95),
      "x" + "**x".repeat(95),
      "sin(x + ".repeat(95) + "x" + ")".repeat(95),
      "floor(x/3 + ".repeat(95) + "x" + ")".repeat(95),
      "ceil(x/3 + ".repeat(12) + "x" + ")".repeat(12),
      "x > 1" + " and x > 1".repeat(5000),
      "x > 1" + " or not x > 2".repeat(4000),
      "(x > 1 or x < 3)" + " and (x > 1 or x < 2)".repeat(2500),
      "not ".repeat(15_000) + "x > 1",
      "- ".repeat(30_000) + "x",
      "x" + " // 2 % 3".repeat(20),
      "x < 1".repeat(1) + " < 2".repeat(10_000),
      "min(x" + ", 2*x".repeat(60) + ")",
      "max(x" + ", x".repeat(2000) + ")",
    };
    final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    final Runnable all =
        () -> {
          for (String formula : formulas) {
            try {
              Texts.of("dx/dt = (" + formula + ")/second : 1").check();
            } catch (StackOverflowError overflow) {
              failures.add(formula);
            }
          }
        };
    final Thread thread = new Thread(null, all, "small", 512 * 1024);
    thread.start();
    thread.join();
    assertEquals(List.of(), failures);
  }

  @Test
  void severalFaultsOfOneFormulaAreAllReported() {
    final String messages =
        Texts.of("dx/dt = where(x, ln(x), x // 0) + (x and True)*dt : hertz").messages();
    assertEquals(
        List.of(
            "[ConditionExpected]",
            "[UnsupportedFunction]",
            "[UndefinedValue]",
            "[ConditionExpected]",
            "[UnsupportedSymbol]"),
        messages
            .lines()
            .filter(line -> line.startsWith("["))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList(),
        messages);
  }
}
