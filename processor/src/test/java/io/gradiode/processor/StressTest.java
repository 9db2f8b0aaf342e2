package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Large and odd equations compile to code that is right, or are refused by a diagnostic. */
class StressTest {

  static Stream<Arguments> rates() {
    return Stream.of(
        Arguments.of("a long sum", joined(600, " + ", "sin(x*%d)*a**%d")),
        Arguments.of("a long product", joined(200, "*", "(1 + x/(1000 + %d))")),
        Arguments.of("many factors", joined(100, "*", "x")),
        Arguments.of("a deep nest", "sin(".repeat(60) + "a*x" + ")".repeat(60)),
        Arguments.of("a deep fraction", "1/(1 + ".repeat(60) + "a*x" + ")".repeat(60)),
        Arguments.of("a high power", "x**31 + a*x**1.3 + x**-2.5 + (x + a)**40"),
        Arguments.of("many exponentials", joined(60, " + ", "exp(-(x + a/%d)/%d)")),
        Arguments.of("tiny and huge numbers", "1e-300*x + 1e300*a*1e-300 + 1/3*x + 2**-60*a"));
  }

  private static String joined(int count, String separator, String term) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> term.formatted(i, 1 + i % 7))
        .collect(Collectors.joining(separator));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rates")
  void compilesToRightCode(String name, String rate) {
    final String equations = "dx/dt = (" + rate + ")/second : 1\na : 1 (constant)";
    final CompiledModels.Output output =
        CompiledModels.run(
            Map.of("m.Odd", CompiledModels.source("m", "Odd", equations, "x = 0.7 + a", "x")),
            List.of("-Agradiode.algebra=native", "-Xlint:all,-processing"));
    assertEquals(List.of(), output.messages(), name);
    output
        .classes()
        .forEach(
            (type, bytes) ->
                ClassFiles.codeLengths(bytes)
                    .forEach((method, length) -> assertTrue(length <= 8000, type + method)));
    KernelVerifier.verify(output.model("m.Odd").kernel(), new double[] {0.3}, new Random(1));
  }

  @Test
  void aLongChainOfTermsCompiles() {
    final StringBuilder equations = new StringBuilder("dx/dt = last/second : 1\na : 1\n");
    equations.append("term0 = a*x : 1\n");
    for (int i = 1; i < 120; i++) {
      equations.append("term%d = sin(term%d)*a + x : 1\n".formatted(i, i - 1));
    }
    equations.append("last = term119 : 1\n");
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of(
                "m.Chain",
                CompiledModels.source("m", "Chain", equations.toString(), "x = a", "last; x")));
    KernelVerifier.verify(output.model("m.Chain").kernel(), new double[] {0.3}, new Random(1));
  }
}
