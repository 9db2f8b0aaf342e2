package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import io.gradiode.processor.symbolic.Differences;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From equation text with branches to values and derivatives, which have closed forms: where a
 * branch changes, at a time or at a level, sensitivities have to jump.
 */
class ClosedFormSwitchesTest {

  /**
   * A model in which {@code x} is observed.
   *
   * @param equations its equations, with the parameters declared in the order of their values
   * @param initial its initial values
   * @param end when it is observed
   * @param values of its parameters
   * @param solution what x is then, from the values of the parameters
   */
  private record Case(
      String name,
      String equations,
      String initial,
      double end,
      List<Double> values,
      ToDoubleFunction<double[]> solution) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(
      String name,
      String equations,
      String initial,
      double end,
      List<Double> values,
      ToDoubleFunction<double[]> solution) {
    return new Case(name, equations, initial, end, values, solution);
  }

  static Stream<Case> cases() {
    return Stream.of(
        of(
            "Onset",
            "dx/dt = where(t > a, k, 0) : 1\na : second\nk : Hz",
            "x = 0",
            2,
            List.of(0.7, 3.0),
            p -> p[1] * (2 - p[0])),
        of(
            "OnsetFromThenOn",
            "dx/dt = k*int(t >= a) - x*int(a > t)/second : 1\na : second\nk : Hz",
            "x = 1",
            2,
            List.of(0.7, 3.0),
            p -> Math.exp(-p[0]) + p[1] * (2 - p[0])),
        of(
            "Pulse",
            "dx/dt = k*int(t > a and t < a + w) - r*x : 1\n"
                + "a : second\nw : second\nk : Hz\nr : Hz",
            "x = 0",
            9,
            List.of(3.0, 0.01, 50.0, 0.3),
            p -> p[2] / p[3] * (Math.exp(p[3] * (p[0] + p[1] - 9)) - Math.exp(p[3] * (p[0] - 9)))),
        of(
            "EverySecondPulse",
            "dx/dt = k*int(t % T < w) : 1\nT : second\nw : second\nk : Hz",
            "x = 0",
            10,
            List.of(1.1, 0.25, 2.0),
            p -> 9 * p[2] * p[1] + p[2] * Math.min(p[1], 10 - 9 * p[0])),
        of(
            "TwoRates",
            "dx/dt = -where(x > c, k1, k2)*x : 1\nk1 : Hz\nk2 : Hz\nc : 1\nx_0 : 1",
            "x = x_0",
            3,
            List.of(1.0, 0.3, 0.5, 2.0),
            p -> p[2] * Math.exp(-p[1] * (3 - Math.log(p[3] / p[2]) / p[0]))),
        of(
            "LevelInAnInitialValue",
            "dx/dt = -where(x > c, k1, k2)*x : 1\nk1 : Hz\nk2 : Hz\nc : 1\nx_0 : 1",
            "x = max(x_0, 3*c)",
            3,
            List.of(1.0, 0.3, 0.5, 0.2),
            p -> p[2] * Math.exp(-p[1] * (3 - Math.log(3) / p[0]))),
        of(
            "Saturation",
            "dx/dt = min(k, r*x) : 1\nk : Hz\nr : Hz",
            "x = 1",
            4,
            List.of(2.0, 0.5),
            p -> p[0] / p[1] + p[0] * (4 - Math.log(p[0] / p[1]) / p[1])),
        of(
            "Clipped",
            "dx/dt = clip(r*x, lo, hi) : 1\nr : Hz\nlo : Hz\nhi : Hz",
            "x = 0",
            9,
            List.of(0.5, 0.2, 0.8),
            p -> {
              final double linear = 1 / p[0];
              final double first = p[1] / p[0] / p[1];
              final double second = first + Math.log(p[2] / p[1]) * linear;
              return p[2] / p[0] + p[2] * (9 - second);
            }),
        of(
            "Friction",
            "dx/dt = F - mu*sign(x - c) : 1\nF : Hz\nmu : Hz\nc : 1",
            "x = 0",
            4,
            List.of(2.0, 0.7, 1.0),
            p -> p[2] + (p[0] - p[1]) * (4 - p[2] / (p[0] + p[1]))),
        of(
            "Distance",
            "dx/dt = k*abs(sin(w*t)) : 1\nk : Hz\nw : Hz",
            "x = 0",
            5,
            List.of(1.5, 2.0),
            p -> p[0] / p[1] * (2 * 3 + 1 - Math.cos(5 * p[1] - 3 * Math.PI))),
        of(
            "Staircase",
            "dx/dt = k*floor(t/T) : 1\nk : Hz\nT : second",
            "x = 0",
            10.5,
            List.of(1.5, 1.0),
            p -> p[0] * (10 * 10.5 - 55 * p[1])),
        of(
            "Ceiling",
            "dx/dt = k*ceil(t/T) : 1\nk : Hz\nT : second",
            "x = 0",
            10.5,
            List.of(1.5, 1.0),
            p -> p[0] * (11 * 10.5 - 55 * p[1])),
        of(
            "Remainder",
            "dx/dt = a*(t % T) : 1\na : Hz**2\nT : second",
            "x = 0",
            10,
            List.of(1.5, 0.7),
            p -> 0.5 * p[0] * (14 * p[1] * p[1] + Math.pow(10 - 14 * p[1], 2))),
        of(
            "ThroughTerms",
            "dx/dt = -rate*x : 1\nrate = where(above, k1, k2) : Hz\nabove = x > c : boolean\n"
                + "k1 : Hz\nk2 : Hz\nc : 1",
            "x = 2",
            3,
            List.of(1.0, 0.3, 0.5),
            p -> p[2] * Math.exp(-p[1] * (3 - Math.log(2 / p[2]) / p[0]))),
        of(
            "Drained",
            "dx/dt = -k*sqrt(max(x, 0)) : 1\nk : Hz\nx_0 : 1",
            "x = x_0",
            4,
            List.of(1.0, 1.0),
            p -> 0.0),
        of(
            "DrainedThroughTerm",
            "dx/dt = -k*sqrt(level) : 1\nlevel = 2*max(x, 0) : 1\nk : Hz\nx_0 : 1",
            "x = x_0",
            4,
            List.of(1.0, 1.0),
            p -> 0.0),
        of(
            "ThresholdThatJumps",
            "dx/dt = where(x > where(t > a, 2, 1), k1, k2) : 1\na : second\nk1 : Hz\nk2 : Hz",
            "x = 0",
            5,
            List.of(1.5, 0.5, 1.0),
            p -> {
              final double atJump = 1 + p[1] * (p[0] - 1 / p[2]);
              return 2 + p[1] * (5 - p[0] - (2 - atJump) / p[2]);
            }),
        of(
            "EverySecondPeriod",
            "dx/dt = k*int(floor(t/T) % 2 < 1) : 1\nk : Hz\nT : second",
            "x = 0",
            10,
            List.of(1.5, 0.7),
            p -> p[0] * (7 * p[1] + 10 - 14 * p[1])),
        of(
            "NotNeither",
            "dx/dt = k*int(not (t < a or t > b)) : 1\na : second\nb : second\nk : Hz",
            "x = 0",
            3,
            List.of(0.5, 1.75, 2.0),
            p -> p[2] * (p[1] - p[0])));
  }

  private static CompiledModels.Output output;

  @BeforeAll
  static void compileAllAtOnce() {
    final Map<String, String> sources = new TreeMap<>();
    cases()
        .forEach(
            each ->
                sources.put(
                    "switched." + each.name(),
                    CompiledModels.source(
                        "switched", each.name(), each.equations(), each.initial(), "")));
    output = CompiledModels.output(sources);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void haveTheDerivativesOfTheirClosedForm(Case each) {
    check(each, output.model("switched." + each.name()));
  }

  private static <M> void check(Case each, CompiledModel<M> model) {
    final double[] values = each.values().stream().mapToDouble(Double::doubleValue).toArray();
    final Experiment<M> experiment = Experiment.of(model).from(0).sample(each.end());
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-12).absolute(1e-14));
    final Outcome outcome = solver.solve(values, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
    final double exact = each.solution().applyAsDouble(values);
    assertEquals(exact, solver.observable(0, 0), 1e-10);
    for (int p = 0; p < values.length; p++) {
      final int parameter = p;
      final double derivative =
          Differences.of(
              shift -> {
                final double[] moved = values.clone();
                moved[parameter] += shift;
                return each.solution().applyAsDouble(moved);
              });
      assertEquals(
          derivative,
          solver.sensitivity(0, 0, p),
          1e-7 * (1 + Math.abs(derivative)),
          model.parameters().get(p).name());
    }
    assertTrue(solver.solveStates(values, experiment).isCompleted());
    assertEquals(exact, solver.observable(0, 0), 1e-10);
  }
}
