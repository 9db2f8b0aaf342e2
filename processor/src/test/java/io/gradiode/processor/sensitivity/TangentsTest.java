package io.gradiode.processor.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Partial;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraRoute;
import io.gradiode.processor.symbolic.Differences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Partial derivatives of rates, differentiated along a direction, against differences of them. */
class TangentsTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areDerivativesOfPartialDerivatives(long seed) {
    final RandomModel model = RandomModel.of("random", seed);
    final double[] x = new double[model.system().states().size()];
    final SplittableRandom random = new SplittableRandom(-seed);
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextDouble(-0.5, 1.5);
    }
    for (AlgebraRoute route : AlgebraRoute.values()) {
      verify(model.system(), route, array(model.parameters()), array(model.inputs()), x, random);
    }
  }

  @ParameterizedTest
  @EnumSource(AlgebraRoute.class)
  void goThroughTermsInputsAndBranches(AlgebraRoute route) {
    final OdeSystem system =
        new TestModel()
            .parameters("a", "b")
            .inputs("drive")
            .term("flux", "sin(a*x)*y**2")
            .term("twice", "flux*flux + drive*t*x")
            .state("x", "twice - choose(x - 1, x**3, b*y)", "0")
            .state("y", "flux*b - y/(1 + exp(x*drive))", "0")
            .build();
    final double[] x = {0.4, 1.2};
    final SplittableRandom random = new SplittableRandom(1);
    verify(system, route, new double[] {0.7, 1.1}, new double[] {0.6}, x, random);
    verify(system, route, new double[] {0.7, 1.1}, new double[] {0.6}, new double[] {2, 1}, random);
  }

  private static void verify(
      OdeSystem model,
      AlgebraRoute route,
      double[] parameters,
      double[] inputs,
      double[] x,
      SplittableRandom random) {
    final SensitivitySystem system = derive(model, route);
    final double[] direction = random.doubles(x.length, -1, 1).toArray();
    final double[] slopes = random.doubles(inputs.length, -1, 1).toArray();
    final double t = 0.7;
    for (double timeDirection : new double[] {0, 0.8}) {
      final Numbers here =
          new Numbers(system, t, parameters, inputs)
              .withStates(x)
              .withDirection(direction, timeDirection, slopes);
      for (int i = 0; i < x.length; i++) {
        final Row row = system.rates().get(i);
        final Tangents.TangentRow tangent = system.tangents().rates().get(i);
        final List<Partial> partials = new ArrayList<>(row.byState());
        partials.addAll(row.byParameter());
        for (Partial each : partials) {
          final double expected =
              Differences.of(
                  s -> {
                    final double[] moved = plus(inputs, s * timeDirection, slopes);
                    return new Numbers(system, t + s * timeDirection, parameters, moved)
                        .withStates(plus(x, s, direction))
                        .value(each.value());
                  });
          final boolean byState = row.byState().contains(each);
          final double actual =
              (byState ? tangent.byState() : tangent.byParameter())
                  .stream()
                      .filter(other -> other.index() == each.index())
                      .mapToDouble(other -> here.value(other.value()))
                      .sum();
          assertEquals(
              expected, actual, 1e-6 * (1 + Math.abs(expected)), Printer.print(each.value()));
        }
        final double slope =
            Differences.of(
                s ->
                    new Numbers(system, t + s, parameters, plus(inputs, s, slopes))
                        .withStates(x)
                        .value(row.value()));
        final double actual = here.value(system.tangents().slopes().get(i));
        assertEquals(slope, actual, 1e-6 * (1 + Math.abs(slope)), row.name());
      }
    }
  }

  private static SensitivitySystem derive(OdeSystem system, AlgebraRoute route) {
    try (Algebra algebra = route.open()) {
      return SensitivityDerivation.derive(system, algebra);
    }
  }

  private static double[] plus(double[] base, double factor, double[] direction) {
    final double[] moved = base.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += factor * direction[i];
    }
    return moved;
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void dropWhatIsLinear() {
    final SensitivitySystem system =
        Derivations.derive(
            new TestModel()
                .parameters("k")
                .term("encounters", "x*y")
                .term("decay", "sin(x)*k")
                .state("x", "k*x - encounters", "1")
                .state("y", "encounters - y + decay", "1"));
    final Tangents tangents = system.tangents();
    assertTrue(tangents.isAutonomous());
    assertEquals(
        List.of("decayByXAlong", "decayByKAlong"),
        tangents.definitions().stream().map(each -> each.symbol().name()).toList());
    assertEquals(
        List.of("0: -y", "1: -x"),
        tangents.rates().get(0).byState().stream()
            .map(each -> each.index() + ": " + Printer.print(each.value()))
            .toList());
  }

  /** Each term is used twice: written out, the last one would have 2^200 leaves. */
  @ParameterizedTest
  @EnumSource(AlgebraRoute.class)
  void areLinearInChainsOfTerms(AlgebraRoute route) {
    final TestModel model = new TestModel().parameters("p");
    model.term("t0", "p*x");
    for (int i = 1; i <= 200; i++) {
      model.term("t" + i, "sin(t" + (i - 1) + ")*t" + (i - 1) + " + exp(-t" + (i - 1) + "**2)");
    }
    model.state("x", "t200 - x", "p");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          final List<Definition> tangents = derive(model.build(), route).tangents().definitions();
          assertTrue(tangents.size() <= 3 * 201, () -> "tangents: " + tangents.size());
        });
  }
}
