package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Chains in which each link uses the one before twice: written out they have 2^200 nodes. Both
 * algebras keep them linear, in rates, initial values and observables alike.
 */
class SharedSubtermsTest {

  private static final int LINKS = 200;

  static Stream<Arguments> chains() {
    return Stream.of("native", "symja")
        .flatMap(
            route ->
                Stream.of(
                        "# + #*#",
                        "#*exp(-#)",
                        "sqrt(#*# + #)/(1 + #) + #/2",
                        "#/(1 + #) + sin(#)/1000",
                        "abs(#) - #*#/2",
                        "max(#, 2*#)/2 + #*#/4",
                        "where(# > 10, #, #*0.99)")
                    .map(link -> Arguments.of(route, link)));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void staysLinearAndRight(String route, String link) {
    final String rate = "dx/dt = (a%d - x)/second : 1\nk : 1\na0 = k*x/1000 : 1\n".formatted(LINKS);
    final CompiledModels.Output whole =
        compile(route, rate + terms(link, LINKS), "x = k", "x; last = a" + LINKS + "*k : 1");
    final CompiledModels.Output half =
        compile(
            route,
            rate.replace("a" + LINKS, "a" + LINKS / 2) + terms(link, LINKS / 2),
            "x = k",
            "x; last = a" + LINKS / 2 + "*k : 1");
    assertTrue(size(whole) < 2.5 * size(half), size(whole) + " and " + size(half));
    KernelVerifier.verify(whole.model("m.Chain").kernel(), new double[] {0.8}, new Random(1));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void staysLinearThroughInitialValues(String route, String link) {
    final String rate = "dx/dt = -k*x/second : 1\nk : 1\na0 = k/1000 : 1\n";
    final CompiledModels.Output whole =
        compile(route, rate + terms(link, LINKS), "x = a" + LINKS + " + k", "x");
    final CompiledModels.Output half =
        compile(route, rate + terms(link, LINKS / 2), "x = a" + LINKS / 2 + " + k", "x");
    assertTrue(size(whole) < 2.5 * size(half), size(whole) + " and " + size(half));
    KernelVerifier.verify(whole.model("m.Chain").kernel(), new double[] {0.8}, new Random(1));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void staysLinearFromStateToState(String route, String link) {
    final CompiledModels.Output output =
        compile(route, states(), "x0 = k/1000\n" + initialChain(link), "x100");
    KernelVerifier.verify(output.model("m.Chain").kernel(), new double[] {0.8}, new Random(1));
  }

  private static String terms(String link, int count) {
    final StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append("a%d = %s : 1\n".formatted(i, link.replace("#", "a" + (i - 1))));
    }
    return text.toString();
  }

  private static String states() {
    final StringBuilder text = new StringBuilder("k : 1\n");
    for (int i = 0; i <= 100; i++) {
      text.append("dx%d/dt = -x%d/second : 1\n".formatted(i, i));
    }
    return text.toString();
  }

  private static String initialChain(String link) {
    final StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 100; i++) {
      text.append("x%d = %s\n".formatted(i, link.replace("#", "x" + (i - 1))));
    }
    return text.toString();
  }

  private static CompiledModels.Output compile(
      String route, String equations, String initial, String observables) {
    final CompiledModels.Output output =
        CompiledModels.run(
            Map.of("m.Chain", CompiledModels.source("m", "Chain", equations, initial, observables)),
            List.of("-Agradiode.algebra=" + route));
    assertEquals(
        List.of(),
        output.messages().stream().filter(each -> each.startsWith("ERROR")).toList(),
        equations);
    return output;
  }

  private static int size(CompiledModels.Output output) {
    return output.sources().values().stream().mapToInt(String::length).sum();
  }
}
