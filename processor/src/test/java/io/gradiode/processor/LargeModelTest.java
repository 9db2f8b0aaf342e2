package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.DormandPrince853;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HotSpot never compiles a method of more than 8000 bytes: none may be longer, in any model. */
class LargeModelTest {

  @ParameterizedTest
  @CsvSource({"60, 1", "60, 5", "60, 60", "200, 3", "3, 100"})
  void noMethodIsTooLongAndDerivativesAreRight(int states, int parameters) {
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of(
                "m.Ring",
                CompiledModels.source(
                    "m", "Ring", equations(states, parameters), initial(states), "x0; x1")));
    output
        .classes()
        .forEach(
            (type, bytes) ->
                ClassFiles.codeLengths(bytes)
                    .forEach(
                        (method, length) ->
                            assertTrue(length <= 8000, type + "." + method + ": " + length)));
    final SensitivityKernel kernel = output.model("m.Ring").kernel();
    assertEquals(states * (1 + parameters), kernel.dimension());
    final double[] values = new Random(3).doubles(parameters, 0.5, 1.5).toArray();
    KernelVerifier.verify(kernel, values, new Random(5));
    stepsAgree(kernel, values);
  }

  private static void stepsAgree(SensitivityKernel kernel, double[] values) {
    final double[] inputs = new double[1];
    final Stages generated = stages(kernel, values, inputs);
    final Stages generic = stages(kernel, values, inputs);
    assertEquals(
        DormandPrince853.step(kernel, 0.0, 0.01, values, inputs, generic),
        kernel.step(0.0, 0.01, values, inputs, generated));
  }

  private static Stages stages(SensitivityKernel kernel, double[] values, double[] inputs) {
    final Stages stages = new Stages(kernel.dimension(), kernel.scratchLength());
    kernel.initialState(0.0, values, inputs, stages.y(), stages.scratch());
    kernel.sensitivityRates(0.0, stages.y(), values, inputs, stages.k(1), stages.scratch());
    Arrays.fill(stages.absolute(), 1e-6);
    stages.relative(1e-6);
    return stages;
  }

  private static String equations(int states, int parameters) {
    final StringBuilder text = new StringBuilder();
    for (int i = 0; i < states; i++) {
      final String k = "k" + i % parameters;
      final String left = "x" + (i + states - 1) % states;
      final String right = "x" + (i + 1) % states;
      text.append(
          "dx%d/dt = (%s*(%s - 2*x%d + %s) + exp(-%s*x%d) - x%d**3/(1 + %s**2*x%d**2))/second : 1\n"
              .formatted(i, k, left, i, right, k, i, i, right, i));
    }
    for (int p = 0; p < parameters; p++) {
      text.append("k").append(p).append(" : 1 (constant)\n");
    }
    return text.toString();
  }

  private static String initial(int states) {
    final StringBuilder text = new StringBuilder("x0 = k0\n");
    for (int i = 1; i < states; i++) {
      text.append("x%d = (x%d + %d)/2\n".formatted(i, i - 1, i % 3));
    }
    return text.toString();
  }
}
