package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is too large is refused with a message; whatever is not is compiled in bounded time. */
class LimitsTest {

  private static final List<String> NATIVE = List.of("-Agradiode.algebra=native");
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static List<String> errors(String equations, String initial) {
    return assertTimeoutPreemptively(
        LONGEST,
        () ->
            CompiledModels.run(
                    Map.of("m.Odd", CompiledModels.source("m", "Odd", equations, initial, "")),
                    NATIVE)
                .messages()
                .stream()
                .filter(each -> each.startsWith("ERROR"))
                .toList());
  }

  /** The numbers from 1 to {@code count} in the places of {@code #}. */
  private static String each(int count, String separator, String text) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> text.replace("#", Integer.toString(i)))
        .collect(Collectors.joining(separator));
  }

  private static String rate(String formula) {
    return "dx/dt = (" + formula + ")/second : 1\na : 1\n";
  }

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of(
            "a text of a million characters",
            rate("x + ".repeat(250_000) + "x"),
            "The text is longer than 65535 characters. Split the model. (equations, line 1)"),
        Arguments.of(
            "an open end",
            rate("(".repeat(50_000)),
            "The formula is nested deeper than 100 levels. Give parts of it names, as terms of"
                + " their own. (equations, line 1)"),
        Arguments.of(
            "parentheses",
            rate("(".repeat(2000) + "x" + ")".repeat(2000)),
            "The formula is nested deeper than 100 levels. Give parts of it names, as terms of"
                + " their own. (equations, line 1)"),
        Arguments.of(
            "a tower of powers",
            rate(each(1000, "**", "x")),
            "The formula is nested deeper than 100 levels. Give parts of it names, as terms of"
                + " their own. (equations, line 1)"),
        Arguments.of(
            "a name",
            rate("n".repeat(50_000)),
            "'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…nnnnnnnnnnnnnnnnnnn' is longer than 100"
                + " characters. Choose a shorter name. (equations, line 1)"),
        Arguments.of(
            "statements",
            rate("x") + each(5000, "\n", "a#=1:1"),
            "The text has more than 5000 statements. Split the model. (equations, line 5001)"),
        Arguments.of(
            "symbols",
            each(3900, "\n", "dx#/dt=Hz:1") + "\n" + each(1000, "\n", "p#:1"),
            "Odd has 8800 states, parameters, inputs and observables; the most are 8000. Observe"
                + " fewer of them, or split the model."),
        Arguments.of(
            "sensitivities",
            each(2001, "\n", "dx#/dt=Hz:1") + "\n" + each(2000, "\n", "p#:1"),
            "Odd has 2001 states and 2000 parameters, hence 4002000 sensitivities; the most are"
                + " 4000000. Write numbers for parameters that are known."),
        Arguments.of(
            "numbers",
            each(230, "\n", "dx#/dt = (s*#.7 - #*x#)/second : 1")
                + "\ns = "
                + each(230, "+", "x#*0.#1")
                + " : 1",
            "Odd needs 50289 different numbers; the most are 27000. Split the model, or make parameters"
                + " of numbers."),
        Arguments.of(
            "a full Jacobian",
            each(300, "\n", "dx#/dt = (s - #*x#)/second : 1")
                + "\ns = "
                + each(300, "+", "x#*#:1").replace(":1", "")
                + " : 1",
            "Odd needs 90600 partial derivatives; the most are 60000. Split the model, or let fewer"
                + " formulas depend on everything."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooMuch")
  void isRefused(String name, String equations, String sentence) {
    final List<String> messages = errors(equations, "");
    assertEquals(1, messages.size(), name + messages);
    assertEquals(
        "ERROR: [TooComplex] " + sentence, messages.get(0).lines().findFirst().orElseThrow(), name);
  }

  static Stream<Arguments> bearable() {
    return Stream.of(
        Arguments.of("a product of 200 sums", rate(each(200, "*", "(x + a + #)"))),
        Arguments.of("a product of 800 sums", rate(each(800, "*", "(x*# + a)"))),
        Arguments.of("a tower of 90 powers", rate(each(90, "**", "(x + a)"))),
        Arguments.of("huge powers", rate("x**(10**9) + (x + a)**1000 + (x + a)**(10**9)")),
        Arguments.of("nested exponentials", rate("exp(".repeat(95) + "a*x" + ")".repeat(95))),
        Arguments.of("nested fractions", rate("1/(a + ".repeat(95) + "x" + ")".repeat(95))),
        Arguments.of(
            "nested products",
            rate("x*(# + a + ".repeat(95).replace("#", "2") + "x" + ")".repeat(95))),
        Arguments.of("nested squares", rate("(".repeat(90) + "x + a" + ")**2 + 1".repeat(90))),
        Arguments.of("a long sum", rate(each(5000, "+", "x*a*#"))),
        Arguments.of("fractions", rate(each(3000, "+", "x/#.#7"))),
        Arguments.of("exponentials", rate(each(600, "+", "exp(-(x+a/#)/#)"))),
        Arguments.of("singularities", rate(each(300, "*", "(x**2-#*a)/(exp((x-#)*(a+x))-1)"))),
        Arguments.of("many states", each(1000, "\n", "dx#/dt = -a*x#/second : 1") + "\na : 1"),
        Arguments.of(
            "many states that are not observed alone",
            each(2400, "\n", "dx#/dt=-a*x#*Hz:1") + "\na : 1"),
        Arguments.of(
            "states times parameters",
            each(1500, "\n", "dx#/dt=-a#*x#*Hz:1") + "\n" + each(1500, "\n", "a#:1")),
        Arguments.of(
            "many parameters",
            "dx/dt = (" + each(2000, "+", "p#*x") + ")/second : 1\n" + each(2000, "\n", "p# : 1")),
        Arguments.of(
            "all with all",
            each(130, "\n", "dx#/dt = (s*# - a*x#)/second : 1")
                + "\ns = "
                + each(130, "+", "x#*0.#7")
                + " : 1\na : 1"),
        Arguments.of("a chain of terms", rate("a4000*a") + "a0 = x : 1\n" + chain(4000)));
  }

  /** Attributes of a model of x and y with a parameter a. */
  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of(
            "a long threshold",
            "threshold = \"x > " + "x + ".repeat(20_000) + "x\"",
            "The text is longer than 65535 characters. Split the model. (threshold, line 1)"),
        Arguments.of(
            "a nested time",
            "events = @io.gradiode.annotation.Event(at = \""
                + "(".repeat(200)
                + "a"
                + ")".repeat(200)
                + "\")",
            "The formula is nested deeper than 100 levels. Give parts of it names, as terms of their"
                + " own. (at of event 1, line 1)"),
        Arguments.of(
            "statements of a reset",
            "threshold = \"x > 1\", reset = \"" + "x=1;".repeat(5001) + "\"",
            "The text has more than 5000 statements. Split the model. (reset, line 1)"),
        Arguments.of(
            "events",
            "events = {"
                + "@io.gradiode.annotation.Event(at = \"a\", then = \"x += 1\"),".repeat(2200)
                + "}",
            "Odd has 2200 events; the most are 2000. Make one of those that assign the same."),
        Arguments.of(
            "a long reset",
            "threshold = \"x > 1\", reset = \"" + each(2000, ";", "x=y+a/second*#") + "\"",
            ""),
        Arguments.of(
            "a long condition", "threshold = \"" + each(1000, " and ", "x > #*y") + "\"", ""),
        Arguments.of(
            "many events",
            "events = {"
                + each(
                    1000,
                    ",",
                    "@io.gradiode.annotation.Event(name = \"e#\", at = \"a*#\", then = \"x += #\")")
                + "}",
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void eventsAreRefusedOrCompiled(String name, String attributes, String sentence) {
    final String source =
        "package m; @io.gradiode.annotation.OdeModel(equations = \"dx/dt = -x/second : 1\\n"
            + "dy/dt = 1/second : 1\\na : second\", observables = \"x\", "
            + attributes
            + ") interface Odd {}";
    final List<String> errors =
        assertTimeoutPreemptively(
                LONGEST, () -> CompiledModels.run(Map.of("m.Odd", source), NATIVE).messages())
            .stream()
            .filter(each -> each.startsWith("ERROR"))
            .map(each -> each.lines().findFirst().orElseThrow())
            .toList();
    assertEquals(
        sentence.isEmpty() ? List.of() : List.of("ERROR: [TooComplex] " + sentence), errors);
  }

  private static String chain(int length) {
    return IntStream.rangeClosed(1, length)
        .mapToObj(i -> "a" + i + "=x*a" + (i - 1) + ":1")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bearable")
  void isCompiled(String name, String equations) {
    assertEquals(List.of(), errors(equations, ""), name);
  }

  @Test
  void aSmallStackIsEnough() throws Exception {
    final String equations = rate("a4000*a") + "a0 = x : 1\n" + chain(4000);
    final ModelProcessor processor = new ModelProcessor();
    final FutureTask<CompiledModels.Output> task =
        new FutureTask<>(
            () ->
                CompiledModels.run(
                    processor,
                    Map.of("m.Odd", CompiledModels.source("m", "Odd", equations, "", "")),
                    NATIVE));
    final Thread thread = new Thread(null, task, "small", 512 * 1024);
    thread.start();
    assertEquals(List.of(), task.get().messages());
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 51, 2000})
  void ofManyFaultsTheFirstAreShown(int count) {
    final List<String> messages = errors(each(count, "\n", "dx#/dt = y#/second : 1"), "");
    assertEquals(50, messages.size());
    assertTrue(messages.get(0).startsWith("ERROR: [UnknownSymbol] 'y1' "), messages.get(0));
    assertEquals(
        count > 50,
        messages.get(49).endsWith("\n    ...and " + (count - 50) + " more"),
        messages.get(49));
  }
}
