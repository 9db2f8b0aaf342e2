package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
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
          "x", "y", "a", "t", "I", "0", "1", "-1", "2.5", "1e300", "mV", "volt", "second", "ms",
          " + ", " - ", "*", "/", "**2", "**-1", "**0.5", "**x", "(", ")", "exp(", "log(", "sqrt(",
          "sin(", "tanh(", "exprel(", "pi", "e", "0*", "/0", "\n", ":", "=", "#", "é", "class",
          "int", "\\\\n");

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

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void mutatedModels(long seed) {
    final Random random = new Random(seed);
    int compiled = 0;
    for (int i = 0; i < MODELS; i++) {
      final String equations = mutated(random).replace("\"", "").replace("\n", "\\n");
      final Compilation compilation = compile(equations);
      for (Diagnostic<? extends JavaFileObject> each : compilation.errors()) {
        final String message = each.getMessage(Locale.ROOT);
        assertTrue(
            message.matches("(?s)\\[(?!InternalError)[A-Za-z]+] .*"),
            () -> "seed " + seed + ", " + equations + "\n" + each);
      }
      compiled += compilation.errors().isEmpty() ? 1 : 0;
    }
    assertTrue(compiled >= MODELS / 5, "seed " + seed + ": only " + compiled + " are right");
  }

  /** One at a time: javac does not look at generated code if any model is refused. */
  private static Compilation compile(String equations) {
    return Compiler.javac()
        .withProcessors(new ModelProcessor())
        .withOptions("-Agradiode.algebra=native")
        .compile(
            JavaFileObjects.forSourceLines(
                "Odd",
                "import io.gradiode.annotation.OdeModel;",
                "@OdeModel(equations = \"" + equations + "\",",
                "    initial = \"x = y/2; y = 3*mV\", observables = \"x, a\", time = \"ms\")",
                "interface Odd {}"));
  }

  private static String mutated(Random random) {
    final StringBuilder text = new StringBuilder(MODEL);
    for (int count = random.nextInt(3); count > 0; count--) {
      final int from = random.nextInt(text.length());
      final int to = Math.min(text.length(), from + random.nextInt(3));
      text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
