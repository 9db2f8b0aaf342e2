package io.gradiode.processor.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.CompiledModels;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivityDerivation;
import io.gradiode.processor.sensitivity.SensitivitySystem;
import io.gradiode.processor.symbolic.AlgebraRoute;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about models that are right. */
class ModelInsightTest {

  private static final Pattern TAG = Pattern.compile("\\[(\\w+)]");
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  /** Equations, initial values, observables; for each warning its tag and all that it quotes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // products and quotients
        "dx/dt = -a*b*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a*b",
        "dx/dt = -a/b*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a/b",
        "dx/dt = -b/a*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b b/a",
        "dx/dt = -a*b*c*x/second : 1; a : 1; b : 1; c : 1 | x = 1 | x | NotIdentifiable a b c a*b*c",
        "dx/dt = -a**2/b*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a**2/b",
        "dx/dt = -sqrt(a)*b*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a*b**2",
        "dx/dt = -(a*b)**1.5*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a*b",
        "dx/dt = -log(a*b)*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a*b",
        "dx/dt = (-a*b*x + sin(b*a))/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a*b",
        "dx/dt = (-a*b*x + sin(b*c))/second : 1; a : 1; b : 1; c : 1 | x = 1 | x"
            + " | NotIdentifiable a b c a*b c/a",
        "dx/dt = -g*x/(C*area) : volt; g : siemens; C : farad/metre**2; area : metre**2"
            + " | x = 1*volt | x | NotIdentifiable g C area g/(C*area)",
        "dx/dt = -x/second : 1; a : 1; b : 1 | x = a*b | x | NotIdentifiable a b a*b",
        "dx/dt = -x/second : 1; a : 1; b : 1 | x = 1 | y = a*x/b : 1 | NotIdentifiable a b a/b",
        "dx/dt = -x*r/second : 1; r = a*s : 1; s = 2*b : 1; a : 1; b : 1 | x = 1 | x"
            + " | NotIdentifiable a b a*b",
        // a call of max is no use of the parameter max
        "dx/dt = -max*x/second + max(x, 0)/second : 1; max : 1 | x = 1 | x | NonSmooth max(x, 0)",
        // sums and differences
        "dx/dt = -(a + b)*x : 1; a : 1/second; b : 1/second | x = 1 | x | NotIdentifiable a b a + b",
        "dx/dt = -a*x - b*x : 1; a : 1/second; b : 1/second | x = 1 | x | NotIdentifiable a b a + b",
        "dx/dt = -(a - b)*x : 1; a : 1/second; b : 1/second | x = 1 | x | NotIdentifiable a b a - b",
        "dx/dt = -(2*a + b)*x : 1; a : 1/ms; b : 1/second | x = 1 | x"
            + " | NotIdentifiable a b 2*a + b",
        "dx/dt = -(a + b + c)*x : 1; a : 1/ms; b : 1/second; c : 1/hour | x = 1 | x"
            + " | NotIdentifiable a b c a + b + c",
        "dx/dt = -exp(-(x - a + b)/mV)*mV/second : mV; a : mV; b : mV | | x"
            + " | NotIdentifiable a b a - b",
        // several at once
        "dx/dt = -a*(b + c)*x/second : 1; a : 1; b : 1; c : 1 | x = 1 | x"
            + " | NotIdentifiable a b c a*b a*c ; NotIdentifiable b c b + c",
        "dx/dt = -a*b*x/second + c + d : 1; a : 1; b : 1; c : 1/second; d : 1/second | x = 1 | x"
            + " | NotIdentifiable a b a*b ; NotIdentifiable c d c + d",
        "dv/dt = (g*(E - v) + h*(F - v))/C : volt; g : siemens; h : siemens; C : farad; E : volt; F : volt"
            + " | | v | NotIdentifiable g h C g/C h/C ; NotIdentifiable g h C E F",
        // other combinations
        "dx/dt = -a*exp(-(x - b)/c)/second : 1; a : 1; b : 1; c : 1 | x = 1 | x | NotIdentifiable a b",
        "dx/dt = -a**b*x/second : 1; a : 1; b : 1 | x = 1 | x | NotIdentifiable a b a**b",
        "dx/dt = -(a - b)*(a + b)*x/second : 1; a : 1; b : 1 | x = 1 | x"
            + " | NotIdentifiable a b (b - a)*(a + b)",
        "dx/dt = -x*k : 1; k = k_0*Q**((T - T_0)/(10*kelvin)) : 1/second; k_0 : 1/second; Q : 1;"
            + " T : kelvin; T_0 : kelvin | x = 1 | x"
            + " | NotIdentifiable k_0 Q T T_0 k ; NotIdentifiable T T_0 T - T_0",
        "dx/dt = -(k_1 + k_2)*x : 1; dy/dt = k_1*x : 1; k_1 : 1/second; k_2 : 1/second | x = 1"
            + " | x | DeadState y ; NotIdentifiable k_1 k_2 k_1 + k_2",
        "dx/dt = -(k_1 + k_2)*x : 1; dy/dt = k_1*x : 1; k_1 : 1/second; k_2 : 1/second | x = 1"
            + " | x; y | ",
        // what is no combination
        "dx/dt = -V*x/(K + x) : 1; V : 1/second; K : 1 | x = 1 | x | ",
        "dx/dt = -hill(x, K, n)*V : 1; V : 1/second; K : 1; n : 1 | x = 1 | x | ",
        "dx/dt = -(a + b*t/second)*x/second : 1; a : 1; b : 1 | x = 1 | x | ",
        "dx/dt = (I*a - b*x)/second : 1; a : 1; b : 1; I : 1 (input) | x = 1 | x | ",
        "dx/dt = where(x > c, -a*b, -a)*x/second : 1; a : 1; b : 1; c : 1 | x = 1 | x"
            + " | NonSmooth x > c",
        "dx/dt = -x/second*int(x > a*b) : 1; a : 1; b : 1 | x = 1 | x"
            + " | NonSmooth x > a*b ; NotIdentifiable a b a*b",
        // no influence
        "dx/dt = -k*x : 1; k : 1/second; a : 1 | x = 1 | x | UnusedParameter a",
        "dx/dt = -k*x + 0*a/second : 1; k : 1/second; a : 1 | x = 1 | x | UnusedParameter a",
        "dx/dt = -k*x + (a*(x + 1) - a*x - a)/second : 1; k : 1/second; a : 1 | x = 1 | x"
            + " | UnusedParameter a",
        "dx/dt = -x/second : 1; dy/dt = (x - a*y)/second : 1; a : 1 | x = 1 | x"
            + " | DeadState y ; UnusedParameter a",
        "dx/dt = -x/second : 1; z = a*x : 1; a : 1 | x = 1 | x | UnusedTerm z ; UnusedParameter a",
        "dx/dt = -x/second : 1; z = 3*mV : volt; w = 2*z : volt | x = 1 | x"
            + " | UnusedTerm z ; UnusedTerm w",
        "dx/dt = -x/second : 1; dy/dt = -k*y : 1; k : 1/second | x = y; y = 2 | x"
            + " | DeadState y ; UnusedParameter k",
        "dx/dt = -x/second : 1; I : 1 (input) | | x | UnusedInput I",
        "dx/dt = -x/second : 1; dy/dt = (I - y)/second : 1; I : 1 (input) | | x"
            + " | DeadState y ; UnusedInput I",
        // kinks and jumps
        "dx/dt = (a - abs(x - b))/second : 1; a : 1; b : 1 | | x | NonSmooth abs(x - b)",
        "dx/dt = int(x > a)/second : 1; a : 1 | | x | NonSmooth x > a",
        "dx/dt = where(x > a, x, a)*int(x > a)/second : 1; a : 1 | | x | NonSmooth x > a",
        "dx/dt = up*x/second : 1; up = int(t < a and x >= b) : 1; a : second; b : 1 | | x | NonSmooth t < a ; NonSmooth x >= b",
        "dx/dt = (max(x, a) - clip(x, 0, b))/second : 1; a : 1; b : 1 | | x | NonSmooth max(x, a) ; NonSmooth clip(x, 0, b)",
        "dx/dt = (I // a - x % b)/second : 1; a : 1; b : 1; I : 1 (input) | | x | NonSmooth I // a ; NonSmooth x % b",
        "dx/dt = (where(a > b, a, b) - x)/second : 1; a : 1; b : 1 | | x"
            + " | NonSmooth a > b ; NotIdentifiable a b where(a - b > 0, a, b)",
        "dx/dt = (int(2 > 1)*a - abs(-3)*x)/second : 1; a : 1 | | x | ",
        "dx/dt = (a - x)/second : 1; u = abs(x) : 1; a : 1 | | x | UnusedTerm u",
        "dx/dt = (a - x)/second : 1; a : 1 | | u = abs(x) : 1 | NonSmooth abs(x)",
        "dx/dt = (a - floor(x) - sign(x - 1))/second : 1; a : 1 | | x | NonSmooth floor(x) ; NonSmooth sign(x - 1)",
        // divisors that vanish
        "dx/dt = a/x/second : 1; a : 1 | | x | VanishingDivision x",
        "dx/dt = a*x**-1/second : 1; a : 1 | x = 0 | x | VanishingDivision x",
        "dv/dt = a*volt**2/second/(v - E) : volt; E = -65*mV : volt; a : 1 | v = E | v"
            + " | VanishingDivision v - E",
        "dv/dt = a*volt**2/second/(E - v) : volt; E : volt; a : 1 | v = E | v | VanishingDivision E - v",
        "dx/dt = a*x/(x + y)/second : 1; dy/dt = -y/second : 1; a : 1 | | x | VanishingDivision x + y",
        "dx/dt = a/second : 1; a : 1 | x = 1; | u = x/(x - 1) : 1 | VanishingDivision x - 1",
        "dx/dt = a/u/second : 1; u = x*w : 1; w = x - b : 1; a : 1; b : 1 | x = b | x | VanishingDivision u",
        "dx/dt = -y/second : 1; dy/dt = (1 - a*y)/second : 1; a : 1 | x = 1/y | x | VanishingDivision y",
        "dx/dt = a*x/t : 1; a : 1 | x = 1 | x | VanishingDivision t",
        "dx/dt = (a - x)/second/(1 - exp(-x)) : 1; a : 1 | | x | VanishingDivision 1 - exp(-x)",
        "dx/dt = where(x > 0, a/x, 0)/second : 1; a : 1 | | x | NonSmooth x > 0",
        "dx/dt = (a + x/(exp(x) - 1))/second : 1; a : 1 | | x | ",
        "dx/dt = (a - 1/(x - b))/second : 1; a : 1; b : 1 | x = a | x | ",
        // no derivative
        "dx/dt = (a - sqrt(x))/second : 1; a : 1 | | x | NonDifferentiable sqrt(x)",
        "dx/dt = (a - x**0.3)/second : 1; a : 1 | | x | NonDifferentiable x**0.3",
        "dx/dt = (a - x**1.3)/second : 1; a : 1 | | x | ",
        "dx/dt = (1 - sqrt(x))/second : 1 | | x | ",
        "dx/dt = (a - x)/second : 1; a : 1 | | u = log(x) : 1 | NonDifferentiable log(x)",
        "dx/dt = (a - log1p(x))/second : 1; a : 1 | x = -1 | x | NonDifferentiable log1p(x)",
        "dx/dt = (a - arcsin(x))/second : 1; a : 1 | x = 1 | x | NonDifferentiable arcsin(x)",
        "dx/dt = (a - cbrt(x - b))/second : 1; a : 1; b : 1 | x = b | x | NonDifferentiable cbrt(x - b)",
        "dx/dt = (a - sqrt(1 + x))/second : 1; a : 1 | | x | ",
      })
  void isWarnedOf(String equations, String initial, String observables, String expected) {
    assertEquals(expected == null ? "" : expected, found(equations, initial, observables));
  }

  /**
   * A symbol that nobody has declared can only be our own fault, and costs no more than insight.
   */
  @Test
  void aFaultOfOursIsNoFaultOfTheModel() {
    final Symbol state = new Symbol("x", Symbol.Kind.STATE);
    final Expression lost = Expressions.negate(new Symbol("lost", Symbol.Kind.SHARED));
    final OdeSystem system =
        new OdeSystem(
            new OdeSystem.ModelName("", List.of("Model")),
            List.of(new OdeSystem.State(state, lost, Constant.ONE, "1", "")),
            List.of(new OdeSystem.Quantity(new Symbol("a", Symbol.Kind.PARAMETER), "1")),
            List.of(),
            List.of(),
            List.of(new OdeSystem.Observable("x", state, "1")),
            "second");
    final SensitivitySystem derived =
        SensitivityDerivation.derive(system, AlgebraRoute.NATIVE.open());
    assertEquals(Result.of(derived), new ModelInsight().examine(derived));
  }

  private static String found(String equations, String initial, String observables) {
    final String source =
        CompiledModels.source(
            "m",
            "Model",
            equations.replace("; ", "\n"),
            initial == null ? "" : initial,
            observables == null ? "" : observables);
    final List<String> messages =
        CompiledModels.run(
                Map.of("m.Model", source), List.of("-proc:only", "-Agradiode.algebra=native"))
            .messages();
    return messages.stream().map(ModelInsightTest::summary).collect(Collectors.joining(" ; "));
  }

  private static String summary(String message) {
    final String line = message.lines().findFirst().orElseThrow();
    final MatchResult tag = TAG.matcher(line).results().findFirst().orElseThrow();
    return tag.group(1)
        + QUOTED
            .matcher(line)
            .results()
            .map(each -> " " + each.group(1))
            .collect(Collectors.joining());
  }
}
