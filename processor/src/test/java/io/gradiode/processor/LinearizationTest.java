package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.model.Linearization;
import io.gradiode.model.SensitivityKernel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated kernels say of their linearized equations. */
class LinearizationTest {

  private static final List<String> NATIVE = List.of("-Agradiode.algebra=native");

  static List<RepositoryModels.Model> models() {
    return RepositoryModels.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void ofTheRepositoryIsRight(RepositoryModels.Model model) {
    final SensitivityKernel kernel =
        CompiledModels.run(model.sources(), NATIVE).model("m." + model.name()).kernel();
    final boolean explicit =
        model.sources().values().stream().anyMatch(each -> each.contains("Method.EXPLICIT"));
    assertEquals(explicit, kernel.linearization().isEmpty());
    if (explicit) {
      return;
    }
    final Random random = new Random(6);
    final double[] values = new double[kernel.parameterCount() + kernel.switchCount()];
    Arrays.setAll(values, each -> 0.5 + random.nextDouble());
    final double[] inputs = random.doubles(1 + 2 * kernel.inputCount(), 0, 1).toArray();
    final double[] y = random.doubles(kernel.dimension(), 0.1, 0.9).toArray();
    final double[] scratch = new double[kernel.scratchLength()];
    KernelVerifier.setModes(kernel, 0.3, y, values, inputs, scratch);
    LinearizationVerifier.verify(kernel, 0.3, y, values, inputs, random);
  }

  /** Full matrices, whose factorization is one method or several. */
  @ParameterizedTest
  @ValueSource(ints = {2, 7, 14})
  void ofFullSystemsIsRight(int states) {
    final String sum =
        IntStream.range(0, states).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
    final String equations =
        IntStream.range(0, states)
            .mapToObj(i -> "dx%d/dt = (k*x%d*(%s) - sin(%s))/second : 1".formatted(i, i, sum, sum))
            .collect(Collectors.joining("\n", "k : 1 (constant)\n", ""));
    final String initial =
        IntStream.range(0, states)
            .mapToObj(i -> "x" + i + " = 0.1")
            .collect(Collectors.joining("\n"));
    final CompiledModels.Output output =
        CompiledModels.run(
            Map.of("m.Full", CompiledModels.source("m", "Full", equations, initial, "x0")), NATIVE);
    output
        .classes()
        .forEach(
            (type, bytes) ->
                ClassFiles.codeLengths(bytes)
                    .forEach(
                        (method, length) ->
                            assertTrue(length <= 8000, type + "." + method + ": " + length)));
    final SensitivityKernel kernel = output.model("m.Full").kernel();
    assertTrue(kernel.getClass().getName().endsWith("FullSensitivities"));
    KernelVerifier.verify(kernel, new double[] {0.7}, new Random(8));
  }

  /** A pivot of which nothing is left, at any scale. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-100, 1, 1e100})
  void refusesLostPivots(double scale) {
    final SensitivityKernel kernel = SampleModel.LOTKA_VOLTERRA.kernel();
    final Linearization linearization = kernel.linearization().orElseThrow();
    final double[] factors = new double[linearization.factorLength()];
    final double[] jacobian = {0, 0, 0, 0};
    assertTrue(linearization.factorize(scale, jacobian, factors));
    jacobian[0] = scale;
    assertEquals(false, linearization.factorize(scale, jacobian, factors));
    jacobian[0] = scale * (1 + 1e-15);
    assertEquals(false, linearization.factorize(scale, jacobian, factors));
    jacobian[0] = scale * 1.001;
    assertTrue(linearization.factorize(scale, jacobian, factors));
    // Regular on the diagonal, singular as a whole: (s - a)(s - d) = b c
    final double[] singular = {0, scale, scale, 0};
    assertEquals(false, linearization.factorize(scale, singular, factors));
    final double[] infinite = {Double.NEGATIVE_INFINITY, 0, 0, 0};
    assertEquals(false, linearization.factorize(scale, infinite, factors));
  }

  @Test
  void isLeftOutWithTheExplicitMethod() {
    final String source =
        SampleModel.LOTKA_VOLTERRA
            .source()
            .replaceFirst("@OdeModel\\(", "@OdeModel(method = Method.EXPLICIT, ");
    final CompiledModels.Output output =
        CompiledModels.output(
            Map.of(
                SampleModel.LOTKA_VOLTERRA.qualified(),
                source.replaceFirst(
                    "import io.gradiode.annotation.OdeModel;",
                    "import io.gradiode.annotation.*;")));
    final SensitivityKernel kernel = output.model(SampleModel.LOTKA_VOLTERRA.qualified()).kernel();
    assertTrue(kernel.linearization().isEmpty());
    final String text =
        output.sources().get(SampleModel.LOTKA_VOLTERRA.qualified() + "Sensitivities");
    assertTrue(!text.contains("curvature") && !text.contains("jacobian"), text);
  }
}
