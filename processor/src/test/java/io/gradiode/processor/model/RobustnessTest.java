package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, checking ends soon and without an exception. */
class RobustnessTest {

  private static final int TEXTS = 1500;

  private static final List<String> PIECES =
      List.of(
          "x",
          "y",
          "v",
          "t",
          "I",
          "dx/dt = ",
          "dy/dt = ",
          "d ",
          "/",
          "dt",
          "=",
          ":",
          ": 1",
          ": volt",
          "(",
          ")",
          "+",
          "-",
          "*",
          "**",
          "//",
          "^",
          ",",
          ";",
          "\n",
          "\r",
          "\\\n",
          "#",
          " ",
          "1",
          "0",
          "2.5",
          "1e",
          "1e308",
          "1e-308",
          ".",
          "..",
          "mV",
          "second",
          "exp(",
          "log(",
          "sqrt(",
          "(input)",
          "(constant)",
          "not ",
          "and ",
          "lambda ",
          "'",
          "\"",
          "[",
          "\u0000",
          "\uD800",
          "\uDC00",
          "\uD83D\uDE00",
          "*/",
          "/*",
          "é",
          "\t",
          "_",
          "pi",
          "e",
          "cm**-2",
          "**1000",
          "**0.5",
          "I(t)",
          " < ",
          "==",
          "and",
          "or",
          "not",
          "%",
          "where(",
          "clip(",
          "min(",
          "int(",
          "abs(",
          "inf",
          "True",
          ": boolean",
          ": integer",
          "(unless refractory)",
          "x = ",
          "x += ",
          "y *= ",
          "/= ",
          "not_refractory",
          "lastspike",
          "x > mV",
          "3*second");

  private static final String MODEL =
      """
      dx/dt = -k*x*exp(-y/mV) + a : volt
      dy/dt = (x - y)/tau/(1 + (x/mV)**2) + I*ohm/second : volt
      a = b**2/volt/second : volt/second
      b = 3*mV + x - y : volt
      tau = 10*ms : second
      k : 1/second (constant)
      I : amp (input)
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomTexts(long seed) {
    final Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      final String text = random(random, random.nextInt(60));
      check(new Texts(text, random(random, 8), random(random, 8), random(random, 3)), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void mutatedModels(long seed) {
    final Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      final StringBuilder text = new StringBuilder(MODEL);
      for (int count = random.nextInt(4) + 1; count > 0; count--) {
        final int from = random.nextInt(text.length());
        final int to = Math.min(text.length(), from + random.nextInt(4));
        final String piece = random.nextBoolean() ? random(random, 1) : "";
        text.replace(from, to, piece);
      }
      check(new Texts(text.toString(), "x = y/2; y = 3*mV", "x, a", "ms"), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void randomTextsOfEvents(long seed) {
    final Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      Texts texts =
          Texts.of(MODEL)
              .threshold(random(random, random.nextInt(6)))
              .reset(random(random, random.nextInt(12)))
              .refractory(random(random, random.nextInt(6)))
              .observables(random.nextBoolean() ? "" : random(random, 3));
      for (int count = random.nextInt(3); count > 0; count--) {
        texts =
            texts.event(
                new Texts.Happening(
                    random(random, random.nextInt(3)),
                    random(random, random.nextInt(6)),
                    random(random, random.nextInt(4)),
                    random(random, random.nextInt(12))));
      }
      check(texts, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void mutatedEvents(long seed) {
    final Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      check(
          Texts.of(MODEL)
              .threshold(mutated(random, "x > y + 3*mV and not_refractory"))
              .reset(mutated(random, "x = y; y += 3*mV*int(x > y); x *= 2"))
              .refractory(mutated(random, random.nextBoolean() ? "2*tau" : "x > 2*mV"))
              .event(
                  new Texts.Happening(
                      mutated(random, "pulse"),
                      "",
                      mutated(random, "tau + lastspike"),
                      mutated(random, "y -= b")))
              .when("", mutated(random, "x == y"), mutated(random, "y = 0*mV")),
          seed);
    }
  }

  private static String mutated(Random random, String text) {
    if (random.nextInt(3) > 0) {
      return text;
    }
    final int from = random.nextInt(text.length());
    final int to = Math.min(text.length(), from + random.nextInt(4));
    return text.substring(0, from) + random(random, 1) + text.substring(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "-",
        "+",
        "x**",
        "exp(",
        "2**",
        "x/",
        "x*(",
        "\n",
        "d",
        "#",
        "\\\n",
        "9",
        "9**",
        "0.9999*",
        "x : 1\n",
        "a = a : 1\n",
        "\u0000",
        "[",
        "1/",
        "-(",
        "x,",
        "mV*",
        "mV**9*",
        "not ",
        "- ",
        "2**-",
        "x<",
        "x<1 and ",
        "x<1 or not ",
        "x//",
        "x%",
        "x//2*",
        "abs(",
        "min(x,",
        "clip(x,0,",
        "where(x<1,",
        "where(x<1,2,",
        "(x<1)==",
        "hill(x,x,",
        "int(x)+",
        "inf*",
        "I(t)*",
        "True and "
      })
  void repetitions(String piece) {
    final String text = piece.repeat(60_000 / piece.length());
    check(Texts.of("dx/dt = " + text + "x : 1"), 0);
    check(Texts.of(text), 0);
    check(Texts.of("dx/dt = 0 : " + text), 0);
    final Texts model = Texts.of("dx/dt = 0 : 1");
    check(model.threshold("x > " + text + "x").refractory(text).reset("x = " + text + "x"), 0);
    check(model.when("", "x == " + text + "x", text).at(text, text + "second", "x += 1"), 0);
  }

  @Test
  void ringOfManyTerms() {
    final StringBuilder text = new StringBuilder("dx/dt = a0/second : 1\n");
    for (int i = 0; i < 3000; i++) {
      text.append("a" + i + " = a" + (i + 1) % 3000 + " : 1\n");
    }
    check(Texts.of(text.toString()), 0);
    check(Texts.of(text.toString().replace("a2999 = a0", "a2999 = x")), 0);
  }

  private static void check(Texts texts, long seed) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), texts::check, () -> "seed " + seed + ": " + texts);
  }

  private static String random(Random random, int pieces) {
    final StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
