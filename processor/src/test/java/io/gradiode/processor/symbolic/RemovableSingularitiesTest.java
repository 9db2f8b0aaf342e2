package io.gradiode.processor.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Evaluator;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Formula;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.RandomExpressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemovableSingularitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x/(exp(x) - 1)                                      | 1/exprel(x)",
        "x/(1 - exp(x))                                      | -1/exprel(x)",
        "x/(1 - exp(-x))                                     | 1/exprel(-x)",
        "(exp(x) - 1)/x                                      | exprel(x)",
        "(1 - exp(-x))/x                                     | exprel(-x)",
        "(exp(k*t) - 1)/k                                    | exprel(k*t)*t",
        "(1 - exp(-k*t))/k                                   | exprel(-k*t)*t",
        "0.32*(13 - v + V)/(exp((13 - v + V)/4) - 1)*(1 - m) | 1.28*(1 - m)/exprel((13 - v + V)/4)",
        "0.28*(v - V - 40)/(exp((v - V - 40)/5) - 1)         | 1.4/exprel((v - V - 40)/5)",
        "0.1*(v + 40)/(1 - exp(-(v + 40)/10))                | 1/exprel(-(v + 40)/10)",
        "(0.1*v + 4)/(1 - exp(-(v + 40)/10))                 | 1/exprel(-(v + 40)/10)",
        "0.01*(10 - v)/(exp(1 - v/10) - 1)                   | 1/(10*exprel(1 - v/10))",
        "(v - a)/(exp((v - a)/k) - 1)                        | k/exprel((v - a)/k)",
        "(a - v)/(exp((v - a)/k) - 1)                        | -k/exprel((v - a)/k)",
        "x/(tau*exp(x) - tau)                                | 1/(tau*exprel(x))",
        "x/(2*exp(x) - 2)                                    | 1/(2*exprel(x))",
        "x/(exp(x) - exp(-x))                                | 1/(2*exp(-x)*exprel(2*x))",
        "x*y/(exp(x*y) - 1)                                  | 1/exprel(x*y)",
        "(x/(exp(x) - 1))**2                                 | 1/exprel(x)**2",
        "x**3/(exp(x) - 1)                                   | x**2/exprel(x)",
        "(exp(x) - 1)**2/x                                   | (exp(x) - 1)*exprel(x)",
        "1 + y/(1 + x/(exp(x) - 1))                          | 1 + y/(1 + 1/exprel(x))",
        "(x - a)/(exp((x - a)*(b + c)) - 1)                  | 1/(exprel((x - a)*(b + c))*(b + c))",
        "(x - a)*(b + c)/(exp((x - a)*(b + c)) - 1)          | 1/exprel((x - a)*(b + c))",
        "(x*b + x*c)/(exp(x) - 1)                            | (b + c)/exprel(x)",
        "(x**2 - a**2)/(exp(x - a) - 1)                      | (a + x)/exprel(x - a)",
        "x/expm1(x)                                          | 1/exprel(x)",
        "sinh(x)/x                                           | sinhc(x)",
        "a*sinh(k*x)/x                                       | a*sinhc(k*x)*k",
        "(v - a)/sinh((v - a)/k)                             | k/sinhc((v - a)/k)",
        "x*cosh(x)/sinh(x)                                   | cosh(x)/sinhc(x)",
        "sin(w*t)/t                                          | sinc(w*t)*w",
        "x/tan(x)                                            | cos(x)/sinc(x)",
        "x/tanh(x/2)                                         | 2/tanhc(x/2)",
        "log(1 + x)/x                                        | log1prel(x)",
        "log1p(x/k)/x                                        | log1prel(x/k)/k",
        "log(x)/(x - 1)                                      | log1prel(x - 1)",
        "log(x/y)/(x - y)                                    | log1prel(x/y - 1)/y",
        "arctan(x)/x                                         | arctanc(x)",
        "arcsin(2*x)/x                                       | 2*arcsinc(2*x)",
        "erf(x)/x                                            | erfrel(x)",
        "(1 - cos(x))/x                                      | x*sinc(x/2)**2/2",
        "(1 - cos(x))/x**2                                   | sinc(x/2)**2/2",
        "(cosh(x) - 1)/x**2                                  | sinhc(x/2)**2/2",
        "(a - a*cos(w*t))/t**2                               | a*sinc(w*t/2)**2*w**2/2",
        "(exp(2*x) - 1)/(exp(x) - 1)                         | 2*exprel(2*x)/exprel(x)",
        "sin(x)/sinh(2*x)                                    | sinc(x)/(2*sinhc(2*x))",
        "1/tanh(x) - 1/x                                     | langevin(x)",
        "M*(1/tanh(h/T) - T/h)                               | M*langevin(h/T)",
        "u*(a - b*exp(-u))/(1 - exp(-u))                     | (a - b*exp(-u))/exprel(-u)",
        "log(1 + exp(x))                                     | softplus(x)",
        "log1p(exp(k*x))                                     | softplus(k*x)",
        // No singularity, or one that cannot be removed
        "1/(exp(x) - 1)                                      | 1/(exp(x) - 1)",
        "x/(exp(x) + 1)                                      | x/(exp(x) + 1)",
        "c*(v - a)/s/(exp(v/s - a/s) - 1)                    | c/exprel(v/s - a/s)",
        "(x + y)/(exp(x) - 1)                                | (x + y)/(exp(x) - 1)",
        "x/(exp(x) - 2)                                      | x/(exp(x) - 2)",
        "x/(exp(x + 1) - 1)                                  | x/(exp(x + 1) - 1)",
        "2/(exp(1) - 1)                                      | 2/(exp(1) - 1)",
        "sin(x)/y                                            | sin(x)/y",
        "cos(x)/x                                            | cos(x)/x",
        "sin(1)/2                                            | sin(1)/2",
        "(2 - cos(x))/x                                      | (2 - cos(x))/x",
        "1/tanh(x) + 1/x                                     | 1/tanh(x) + 1/x",
        "1/tanh(x) - 1/y                                     | 1/tanh(x) - 1/y"
      })
  void areRewritten(String formula, String expected) {
    final Expression rewritten = new RemovableSingularities(Map.of()).rewrite(Formula.of(formula));
    assertEquals(expected, Printer.print(rewritten));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u/(exp(u) - 1)             | 1/exprel(u)",
        "u/den                      | 1/exprel(-u)",
        "(v + 40)/den               | 10/exprel(-u)",
        "(v + 40)/(exp(u) - 1)      | 10/exprel(u)",
        "u/(ex - 1)                 | 1/exprel(u)",
        "u/(1 - 1/ex)               | 1/exprel(-u)",
        "long/(exp(long) - 1)       | 1/exprel(long)"
      })
  void areFoundThroughTerms(String formula, String expected) {
    final StringBuilder tooLong = new StringBuilder("v");
    for (int i = 0; i < 300; i++) {
      tooLong.append(" + sin(v + ").append(i).append(")");
    }
    final Map<Symbol, Expression> definitions =
        Map.of(
            symbol("u"), Formula.of("(v + 40)/10"),
            symbol("den"), Formula.of("1 - exp(-u)"),
            symbol("ex"), Formula.of("exp(u)"),
            symbol("long"), Formula.of(tooLong.toString()));
    final Expression rewritten =
        new RemovableSingularities(definitions).rewrite(Formula.of(formula));
    assertEquals(expected, Printer.print(rewritten));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepTheirMeaningElsewhere(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<Symbol> symbols = RandomExpressions.symbols(3);
    for (int i = 0; i < 200; i++) {
      final Expression before = new RandomExpressions(random, symbols).next(4);
      final Expression after = new RemovableSingularities(Map.of()).rewrite(before);
      final Map<Symbol, Double> point = RandomExpressions.point(random, symbols);
      final double expected = Evaluator.evaluate(before, point);
      final double actual = Evaluator.evaluate(after, point);
      assertEquals(expected, actual, 1e-9 * (1 + Math.abs(expected)), () -> seed + ": " + before);
    }
  }

  /** At the singular point and next to it, against differences of the rewritten form. */
  @Test
  void haveExactValuesAndDerivativesAtTheSingularPoint() {
    final Expression alpha = Formula.of("0.32*(13 - v + V)/(exp((13 - v + V)/4) - 1)");
    final Expression regular = new RemovableSingularities(Map.of()).rewrite(alpha);
    final Symbol v = symbol("v");
    try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
      final Expression slope = algebra.derivative(regular, v);
      for (double shift : new double[] {0, 1e-13, -1e-9, 1e-5, -1e-3}) {
        final Map<Symbol, Double> point = Map.of(v, -50 + shift, symbol("V"), -63.0);
        // 1.28 x/(exp(x) - 1) with x = -shift/4 is 1.28 (1 - x/2 + x²/12 - …).
        final double x = -shift / 4;
        assertEquals(1.28 * (1 - x / 2 + x * x / 12), Evaluator.evaluate(regular, point), 1e-14);
        assertEquals(
            -0.32 * (-0.5 + x / 6 - x * x * x / 180), Evaluator.evaluate(slope, point), 1e-14);
      }
    }
  }

  @Test
  void keepNoSymbolThatIsNotNeeded() {
    final Expression regular =
        new RemovableSingularities(Map.of()).rewrite(Formula.of("x*k/(exp(x*k) - 1)"));
    assertEquals(
        List.of("x", "k"),
        Symbols.of(regular).stream().map(Symbol::name).collect(Collectors.toList()));
  }

  private static Symbol symbol(String name) {
    return new Symbol(name, Symbol.Kind.STATE);
  }
}
