package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Slightly wrong and slightly odd models: each is compiled, or refused with a diagnostic of ours.
 * Never does javac see generated code that is wrong.
 */
class ProcessorRobustnessTest {

  private static final int MODELS = 40;

  private static final List<String> PIECES =
      List.of(
          "x",
          "y",
          "a",
          "t",
          "I",
          "0",
          "1",
          "-1",
          "2.5",
          "1e300",
          "mV",
          "volt",
          "second",
          "ms",
          " + ",
          " - ",
          "*",
          "/",
          "//",
          "%",
          "**2",
          "**-1",
          "**0.5",
          "**x",
          "(",
          ")",
          "exp(",
          "log(",
          "sqrt(",
          "sin(",
          "tanh(",
          "exprel(",
          "abs(",
          "where(",
          "max(",
          "int(",
          " > ",
          " and ",
          "not ",
          "pi",
          "e",
          "0*",
          "/0",
          "\n",
          ":",
          "=",
          "#",
          "é",
          "class",
          "int",
          "\\n",
          "\"",
          "*/",
          "\\u002a/",
          "\u0000",
          "\uD800",
          ",",
          ";");

  private static final String MODEL =
      """
      dx/dt = -k*x*exp(-y/mV) + a : volt
      dy/dt = (x - y)/tau/(1 + (x/mV)**2) + I*ohm/second : volt
      dclass/dt = (class - class**2)/tau*exprel(class) : 1
      a = b**2/volt/second : volt/second
      b = 3*mV + x - y*sqrt(1 + class**2)*log(2 + class) : volt
      tau = 10*ms : second
      k : 1/second (constant)
      I : amp (input)
      """;

  /** Everything whose derivative has branches. */
  private static final String BRANCHES =
      """
      dx/dt = (abs(x) - sign(y)*max(x, y/mV) + floor(x)//2)/tau : 1
      dy/dt = where(x > 0 and not y <= a, clip(y, 0*mV, a) % (3*mV), y/(1 + hill(x, 2, n)))/tau : volt
      tau = (1 + int(x > 1))*ms : second
      a = b*x : volt
      b : volt (constant)
      n : 1 (constant)
      I : amp (input)
      """;

  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_0-9.]+|\\s+|\\*\\*|//|[^A-Za-z_0-9.\\s]");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void replacedStretches(long seed) {
    final Random random = new Random(seed);
    int compiled = 0;
    for (int i = 0; i < MODELS; i++) {
      compiled += survives(seed, replaced(random, MODEL)) ? 1 : 0;
    }
    assertTrue(compiled >= MODELS / 5, "seed " + seed + ": only " + compiled + " are right");
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void deletedDoubledAndSwappedTokens(long seed) {
    final Random random = new Random(seed);
    int compiled = 0;
    for (int i = 0; i < MODELS; i++) {
      final String model = random.nextBoolean() ? MODEL : BRANCHES;
      compiled += survives(seed, shuffled(random, model)) ? 1 : 0;
    }
    assertTrue(compiled >= MODELS / 20, "seed " + seed + ": only " + compiled + " are right");
  }

  /** Of the model with events. */
  private static final List<String> EVENTS =
      List.of(
          "x > y + 3*mV and not_refractory",
          "x = y/2; y += b*int(x > y); class *= 2",
          "2*tau*(1 + k*second)",
          "pulse",
          "x > y or t - lastspike > 3*tau",
          "",
          "y -= k*x*ms # less");

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void eventsWithReplacedStretches(long seed) {
    final Random random = new Random(seed);
    int compiled = 0;
    for (int i = 0; i < MODELS; i++) {
      final List<String> events = new ArrayList<>(EVENTS);
      final int place = random.nextInt(events.size());
      if (!events.get(place).isEmpty()) {
        events.set(place, replaced(random, events.get(place)));
      }
      compiled += survives(seed, MODEL, events) ? 1 : 0;
    }
    assertTrue(compiled >= MODELS / 5, "seed " + seed + ": only " + compiled + " are right");
  }

  @Test
  void unchanged() {
    assertTrue(survives(0, MODEL, EVENTS));
    assertTrue(survives(0, MODEL));
    assertTrue(survives(0, BRANCHES));
  }

  private static boolean survives(long seed, String equations) {
    return survives(seed, equations, List.of());
  }

  private static boolean survives(long seed, String equations, List<String> events) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> AnyText.survives(equations, "y = 3*mV", "x, a", "ms", "", events),
        () -> "seed " + seed + "\n" + equations + "\n" + events);
  }

  private static String replaced(Random random, String model) {
    final StringBuilder text = new StringBuilder(model);
    for (int count = random.nextInt(3); count > 0; count--) {
      final int from = random.nextInt(text.length());
      final int to = Math.min(text.length(), from + random.nextInt(3));
      text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String shuffled(Random random, String model) {
    final List<String> tokens =
        new ArrayList<>(TOKEN.matcher(model).results().map(each -> each.group()).toList());
    for (int count = 1 + random.nextInt(2); count > 0; count--) {
      final int place = random.nextInt(tokens.size());
      switch (random.nextInt(4)) {
        case 0 -> tokens.remove(place);
        case 1 -> tokens.add(place, tokens.get(place));
        case 2 -> tokens.add(place, tokens.get(random.nextInt(tokens.size())));
        default -> Collections.swap(tokens, place, random.nextInt(tokens.size()));
      }
    }
    return String.join("", tokens);
  }
}
