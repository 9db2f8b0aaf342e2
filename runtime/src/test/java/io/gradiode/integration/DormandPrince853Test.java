package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.Stages;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tableau, the step and its dense output. */
class DormandPrince853Test {

  private static final double[] LOTKA_VOLTERRA = {1.65, 1.1, 3.3, 1.1};

  /** A constant by name; one without a name is 0. */
  private static double constant(String name) {
    try {
      return DormandPrince853.class.getField(name).getDouble(null);
    } catch (NoSuchFieldException e) {
      return 0.0;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static double node(int stage) {
    return stage == 1 ? 0.0 : stage == 12 ? 1.0 : constant("C" + stage);
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"})
  void rowsSumToTheirNodes(int stage) {
    final double sum =
        IntStream.range(1, stage).mapToDouble(j -> constant("A" + stage + "_" + j)).sum();
    assertEquals(node(stage), sum, 2e-14);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "4", "5", "6", "7"})
  void theStepIntegratesPowersUpToOrderEight(int power) {
    final double sum =
        IntStream.rangeClosed(1, 12)
            .mapToDouble(i -> constant("B" + i) * Math.pow(node(i), power))
            .sum();
    assertEquals(1.0 / (power + 1), sum, 1e-14);
  }

  @ParameterizedTest
  @CsvSource({"E5_, 0", "E5_, 1", "E5_, 2", "E5_, 3", "E5_, 4", "E3_, 0", "E3_, 1", "E3_, 2"})
  void errorEstimatesVanishUpToTheirOrder(String weights, int power) {
    final double sum =
        IntStream.rangeClosed(1, 12)
            .mapToDouble(i -> constant(weights + i) * Math.pow(node(i), power))
            .sum();
    assertEquals(0.0, sum, 1e-14);
  }

  static Stream<Arguments> kernels() {
    return Stream.of(Arguments.of(LotkaVolterra.MODEL, LOTKA_VOLTERRA, new double[] {1.2, 0.7}));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void aSpecializedStepGivesTheSameBits(
      ModelDefinition<?> model, double[] parameters, double[] states) {
    final SensitivityKernel kernel = model.kernel();
    final double[] inputs = {0.0, 2.0, 0.1};
    final Stages generic = stages(kernel, parameters, inputs, states);
    final Stages specialized = stages(kernel, parameters, inputs, states);
    final double h = 0.01;
    assertEquals(
        DormandPrince853.step(kernel, 0.5, h, parameters, inputs, generic),
        kernel.step(0.5, h, parameters, inputs, specialized));
    assertArrayEquals(generic.next(), specialized.next());
    for (int stage = 1; stage <= 12; stage++) {
      assertArrayEquals(generic.k(stage), specialized.k(stage));
    }
  }

  private static Stages stages(
      SensitivityKernel kernel, double[] parameters, double[] inputs, double[] states) {
    final Stages stages = new Stages(kernel.dimension(), kernel.scratchLength());
    start(stages, kernel, parameters, inputs, states);
    return stages;
  }

  private static void start(
      Stages stages,
      SensitivityKernel kernel,
      double[] parameters,
      double[] inputs,
      double[] states) {
    System.arraycopy(states, 0, stages.y(), 0, states.length);
    for (int i = states.length; i < kernel.dimension(); i++) {
      stages.y()[i] = 0.01 * i;
    }
    Arrays.fill(stages.absolute(), 1e-8);
    stages.relative(1e-6);
    kernel.sensitivityRates(0.5, stages.y(), parameters, inputs, stages.k(1), stages.scratch());
  }

  /** Error of one component after a step, against many small ones. */
  private static double[] errors(double h) {
    final SensitivityKernel kernel = LotkaVolterra.MODEL.kernel();
    final double[] inputs = {0.0};
    final Integrand integrand = new Integrand(kernel, 1e-6, false);
    integrand.begin(LOTKA_VOLTERRA, inputs, true);
    final Stages large = integrand.stages();
    start(large, kernel, LOTKA_VOLTERRA, inputs, new double[] {1.2, 0.7});
    kernel.step(0.5, h, LOTKA_VOLTERRA, inputs, large);
    kernel.sensitivityRates(
        0.5 + h, large.next(), LOTKA_VOLTERRA, inputs, large.k(13), large.scratch());
    final DenseOutput dense = new DenseOutput(kernel, new WantedComponents(kernel));
    dense.prepare(kernel.dimension(), 0.5, h, integrand);
    final double[] middle = dense.interpolate(0.5 + 0.375 * h);
    final Stages small = stages(kernel, LOTKA_VOLTERRA, inputs, new double[] {1.2, 0.7});
    double denseError = 0.0;
    for (int i = 0; i < 8; i++) {
      kernel.step(0.5, h / 8.0, LOTKA_VOLTERRA, inputs, small);
      kernel.sensitivityRates(
          0.5, small.next(), LOTKA_VOLTERRA, inputs, small.k(13), small.scratch());
      small.accept();
      if (i == 2) {
        denseError = distance(middle, small.y());
      }
    }
    return new double[] {distance(large.next(), small.y()), denseError};
  }

  private static double distance(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0.0);
  }

  @Test
  void theStepHasOrderEightAndItsDenseOutputOrderSeven() {
    final double[] coarse = errors(0.16);
    final double[] fine = errors(0.08);
    // Local errors: one power more than the order.
    final double stepOrder = Math.log(coarse[0] / fine[0]) / Math.log(2.0) - 1.0;
    final double denseOrder = Math.log(coarse[1] / fine[1]) / Math.log(2.0) - 1.0;
    assertTrue(stepOrder > 7.4 && stepOrder < 9.0, () -> "order of the step: " + stepOrder);
    assertTrue(denseOrder > 6.5 && denseOrder < 8.0, () -> "order inside: " + denseOrder);
  }

  @Test
  void rootsOfTheStepControlAreGoodEnough() {
    assertTrue(
        DoubleStream.of(1e-8, 3e-7, 1e-5, 0.0123, 0.5, 1.0, 7.0, 1e5, 1e300)
            .allMatch(
                e -> Math.abs(StepControl.inverseRoot8(e) * Math.pow(e, 0.125) - 1.0) < 0.03));
  }
}
