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
        "x/(exp(x) - 1)                                      | exprelReciprocal(x)",
        "x/(1 - exp(x))                                      | -exprelReciprocal(x)",
        "x/(1 - exp(-x))                                     | exprelReciprocal(-x)",
        "(exp(x) - 1)/x                                      | exprel(x)",
        "(1 - exp(-x))/x                                     | exprel(-x)",
        "(exp(k*t) - 1)/k                                    | t*exprel(k*t)",
        "(1 - exp(-k*t))/k                                   | t*exprel(-k*t)",
        "0.32*(13 - v + V)/(exp((13 - v + V)/4) - 1)*(1 - m) | 1.28*(1 - m)*exprelReciprocal((13 - v + V)/4)",
        "0.28*(v - V - 40)/(exp((v - V - 40)/5) - 1)         | 1.4*exprelReciprocal((v - V - 40)/5)",
        "0.1*(v + 40)/(1 - exp(-(v + 40)/10))                | exprelReciprocal(-(v + 40)/10)",
        "(0.1*v + 4)/(1 - exp(-(v + 40)/10))                 | exprelReciprocal(-(v + 40)/10)",
        "0.01*(10 - v)/(exp(1 - v/10) - 1)                   | exprelReciprocal(1 - v/10)/10",
        "(v - a)/(exp((v - a)/k) - 1)                        | k*exprelReciprocal((v - a)/k)",
        "(a - v)/(exp((v - a)/k) - 1)                        | -k*exprelReciprocal((v - a)/k)",
        "x/(tau*exp(x) - tau)                                | exprelReciprocal(x)/tau",
        "x/(2*exp(x) - 2)                                    | exprelReciprocal(x)/2",
        "x/(exp(x) - exp(-x))                                | 1/(2*sinhc(x))",
        "x*y/(exp(x*y) - 1)                                  | exprelReciprocal(x*y)",
        "(x/(exp(x) - 1))**2                                 | exprelReciprocal(x)**2",
        "x**3/(exp(x) - 1)                                   | x**2*exprelReciprocal(x)",
        "(exp(x) - 1)**2/x                                   | x*exprel(x)**2",
        "1 + y/(1 + x/(exp(x) - 1))                          | 1 + y/(1 + exprelReciprocal(x))",
        "(x - a)/(exp((x - a)*(b + c)) - 1)                  | exprelReciprocal((x - a)*(b + c))/(b + c)",
        "(x - a)*(b + c)/(exp((x - a)*(b + c)) - 1)          | exprelReciprocal((x - a)*(b + c))",
        "(x*b + x*c)/(exp(x) - 1)                            | (b + c)*exprelReciprocal(x)",
        "(x**2 - a**2)/(exp(x - a) - 1)                      | (a + x)*exprelReciprocal(x - a)",
        "x/expm1(x)                                          | exprelReciprocal(x)",
        "sinh(x)/x                                           | sinhc(x)",
        "a*sinh(k*x)/x                                       | a*k*sinhc(k*x)",
        "(v - a)/sinh((v - a)/k)                             | k/sinhc((v - a)/k)",
        "x*cosh(x)/sinh(x)                                   | 1/tanhc(x)",
        "sin(w*t)/t                                          | w*sinc(w*t)",
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
        "(a - a*cos(w*t))/t**2                               | w**2*a*sinc(w*t/2)**2/2",
        "(exp(2*x) - 1)/(exp(x) - 1)                         | 2*exprel(2*x)*exprelReciprocal(x)",
        "sin(x)/sinh(2*x)                                    | sinc(x)/(2*sinhc(2*x))",
        "(exp(x) - 1 - x)/x**2                               | exprel2(x)",
        "a*(exp(-k*t) - 1 + k*t)/k**2                        | a*t**2*exprel2(-k*t)",
        "1/tanh(x) - 1/x                                     | langevin(x)",
        "M*(1/tanh(h/T) - T/h)                               | M*langevin(h/T)",
        "u*(a - b*exp(-u))/(1 - exp(-u))                     | a*exprelReciprocal(-u) - b*exprelReciprocal(u)",
        "log(1 + exp(x))                                     | softplus(x)",
        "exp(x)/(1 + exp(x))                                 | 1/(exp(-x) + 1)",
        "a*exp(x)/(b + c*exp(x))**2                          | a/((b + c*exp(x))*(b*exp(-x) + c))",
        "sinh(x)**2/cosh(x)                                  | tanh(x)*sinh(x)",
        "1/(exp(x) - 1) - 1/x                                | (langevin(x/2) - 1)/2",
        "(log(x) - log(y))/(x - y)                           | log1prel((x - y)/y)/y",
        "(sqrt(1 + 4*x) - 1)/x                               | 4/(sqrt(1 + 4*x) + 1)",
        "log10(x)/(x - 1)                                    | log1prel(x - 1)/log(10)",
        "(exp(sin(x)) - 1)/x                                 | sinc(x)*exprel(sin(x))",
        "x*log(x)                                            | x*logOrZero(x)",
        "log1p(exp(k*x))                                     | softplus(k*x)",
        // No singularity, or one that cannot be removed
        "1/(exp(x) - 1)                                      | 1/(exp(x) - 1)",
        "x/(exp(x) + 1)                                      | x/(exp(x) + 1)",
        "c*(v - a)/s/(exp(v/s - a/s) - 1)                    | c*exprelReciprocal(v/s - a/s)",
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
        "u/(exp(u) - 1)             | exprelReciprocal(u)",
        "u/den                      | exprelReciprocal(-u)",
        "(v + 40)/den               | 10*exprelReciprocal(-u)",
        "(v + 40)/(exp(u) - 1)      | 10*exprelReciprocal(u)",
        "u/(ex - 1)                 | exprelReciprocal(u)",
        "u/(1 - 1/ex)               | exprelReciprocal(-u)",
        "k*v/(exp(v) - 1)*exp(v)    | k*exprelReciprocal(-v)",
        "u*over                     | exprelReciprocal(u)",
        "u*over*y                   | y*exprelReciprocal(u)",
        "y*bose                     | y*bose",
        "over + 1/(1 - ex)          | over + 1/(1 - exp(u))",
        "long/(exp(long) - 1)       | exprelReciprocal(long)"
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
            symbol("over"), Formula.of("1/(ex - 1)"),
            symbol("bose"), Formula.of("u/(ex - 1)"),
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Formula                          | value  | derivative, both at x = 0
        "x/(exp(x) - 1)                     | 1      | -0.5",
        "(1 - exp(-x))/x                    | 1      | -0.5",
        "expm1(2*x)/x                       | 2      | 2",
        "x/expm1(x)                         | 1      | -0.5",
        "sinh(x)/x                          | 1      | 0",
        "x/sinh(x)                          | 1      | 0",
        "sin(x)/x                           | 1      | 0",
        "x/sin(3*x)                         | 1/3    | 0",
        "tan(x)/x                           | 1      | 0",
        "x/tan(x)                           | 1      | 0",
        "tanh(2*x)/x                        | 2      | 0",
        "x/tanh(x)                          | 1      | 0",
        "x*cosh(x)/sinh(x)                  | 1      | 0",
        "x*cos(x)/sin(x)                    | 1      | 0",
        "arcsin(x)/x                        | 1      | 0",
        "x/arctan(x)                        | 1      | 0",
        "erf(x)/x                           | 2/sqrt(3.141592653589793) | 0",
        "log1p(x)/x                         | 1      | -0.5",
        "log(1 + x)/x                       | 1      | -0.5",
        "x/log(1 + 2*x)                     | 0.5    | 0.5",
        "log(1 - x)/x                       | -1     | -0.5",
        "log10(1 + x)/x                     | 1/log(10) | -0.5/log(10)",
        "log2(1 + x)/x                      | 1/log(2) | -0.5/log(2)",
        "(log(2 + x) - log(2 - x))/x        | 1      | 0",
        "(1 - cos(x))/x                     | 0      | 0.5",
        "(1 - cos(2*x))/x**2                | 2      | 0",
        "x**2/(1 - cos(x))                  | 2      | 0",
        "(3 - 3*cosh(x))/x**2               | -1.5   | 0",
        "(sqrt(1 + 4*x) - 1)/x              | 2      | -2",
        "(2 - sqrt(4 + x))/x                | -0.25  | 1/64",
        "(sqrt(1 + x) - sqrt(1 - x))/x      | 1      | 0",
        "(exp(x) - exp(-x))/x               | 2      | 0",
        "x/(exp(x) - exp(-x))               | 0.5    | 0",
        "(exp(3*x) - exp(x))/x              | 2      | 4",
        "(exp(2*x) - 1)/(exp(x) - 1)        | 2      | 1",
        "log1p(x)/sin(x)                    | 1      | -0.5",
        "sin(x)**2/(1 - cos(x))             | 2      | 0",
        "sin(x)/tan(2*x)                    | 0.5    | 0",
        "(exp(sin(x)) - 1)/x                | 1      | 0.5",
        "(exp(2*sin(x)) - 1)/x              | 2      | 2",
        "sinh(x)**2/(x*tanh(x))             | 1      | 0",
        "x*(2 - 3*exp(-x))/(1 - exp(-x))    | -1     | 2.5",
        "x*exp(x)/(exp(x) - 1)              | 1      | 0.5",
        "(exp(x) - 1 - x)/x**2              | 1/2    | 1/6",
        "1/tanh(x) - 1/x                    | 0      | 1/3",
        "cosh(x)/sinh(x) - 1/x              | 0      | 1/3",
        "1/(exp(x) - 1) - 1/x               | -0.5   | 1/12",
        "4 + 1/x + 3*x - 1/(1 - exp(-x))    | 3.5    | 3 - 1/12"
      })
  void haveValuesAndDerivativesAtZero(String formula, String value, String derivative) {
    final Expression regular = new RemovableSingularities(Map.of()).rewrite(Formula.of(formula));
    final double expected = Evaluator.evaluate(Formula.of(value), Map.of());
    final double slope = Evaluator.evaluate(Formula.of(derivative), Map.of());
    final Symbol x = symbol("x");
    for (AlgebraRoute route : AlgebraRoute.values()) {
      try (Algebra algebra = route.open()) {
        final Expression differentiated = algebra.derivative(regular, x);
        for (double shift : new double[] {0, 1e-16, 1e-13, 1e-10, 1e-7}) {
          final Map<Symbol, Double> point = Map.of(x, shift);
          final String what = formula + " at " + shift + ": " + Printer.print(regular);
          final double nearby = expected + shift * slope;
          assertEquals(
              nearby, Evaluator.evaluate(regular, point), 1e-14 + 40 * shift * shift, what);
          assertEquals(slope, Evaluator.evaluate(differentiated, point), 1e-14 + 40 * shift, what);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Formula                         | at -800, slope | at 800, slope
        "1/(1 + exp(x))                    | 1     | 0 | 0     | 0",
        "1/(2 + 3*exp(-5*x))               | 0     | 0 | 0.5   | 0",
        "x/(1 + exp(x))                    | -800  | 1 | 0     | 0",
        "1/(1 + exp(x))**3                 | 1     | 0 | 0     | 0",
        "1/sqrt(1 + exp(x))                | 1     | 0 | 0     | 0",
        "1/(1 + e)                         | 1     | 0 | 0     | 0",
        "e/(1 + e)                         | 0     | 0 | 1     | 0",
        "exp(x)/(1 + exp(x))               | 0     | 0 | 1     | 0",
        "3*exp(x)/(2 + 3*exp(x))           | 0     | 0 | 1     | 0",
        "exp(x)/(1 + exp(x))**2            | 0     | 0 | 0     | 0",
        "1/(exp(x) + exp(-x))              | 0     | 0 | 0     | 0",
        "1/(exp(-x)*(4 + x) + 2)           | 0     | 0 | 0.5   | 0",
        "1/cosh(x)                         | 0     | 0 | 0     | 0",
        "1/sinh(x)                         | 0     | 0 | 0     | 0",
        "1/(2 + cosh(x))                   | 0     | 0 | 0     | 0",
        "sinh(x)/cosh(x)                   | -1    | 0 | 1     | 0",
        "x/sinh(x)                         | 0     | 0 | 0     | 0",
        "x/tanh(x)                         | 800   | -1 | 800  | 1",
        "x*cosh(x)/sinh(x)                 | 800   | -1 | 800  | 1",
        "x/(exp(x) - 1)                    | 800   | -1 | 0    | 0",
        "x**2/(exp(x) - 1)                 | -640000 | 1600 | 0 | 0",
        "x/expm1(x)                        | 800   | -1 | 0    | 0",
        "x*(2 - 3*exp(-x))/(1 - exp(-x))   | -2400 | 3 | 1600  | 2",
        "log(1 + exp(x))                   | 0     | 0 | 800   | 1",
        "log1p(exp(x))                     | 0     | 0 | 800   | 1"
      })
  void areFiniteWhereExponentialsOverflow(
      String formula, double below, double slopeBelow, double above, double slopeAbove) {
    final RemovableSingularities singularities =
        new RemovableSingularities(Map.of(symbol("e"), Formula.of("exp(x)")));
    final Expression regular = singularities.rewrite(Formula.of(formula));
    final Symbol x = symbol("x");
    for (AlgebraRoute route : AlgebraRoute.values()) {
      try (Algebra algebra = route.open()) {
        final Expression slope = algebra.derivative(regular, x);
        final String what = Printer.print(regular) + " and " + Printer.print(slope);
        final Map<Symbol, Double> left = Map.of(x, -800.0);
        final Map<Symbol, Double> right = Map.of(x, 800.0);
        assertEquals(below, Evaluator.evaluate(regular, left), 1e-12 * Math.abs(below), what);
        assertEquals(slopeBelow, Evaluator.evaluate(slope, left), 1e-12, what);
        assertEquals(above, Evaluator.evaluate(regular, right), 1e-12 * Math.abs(above), what);
        assertEquals(slopeAbove, Evaluator.evaluate(slope, right), 1e-12, what);
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
