package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From text to solution: rates that switch on the way, against formulas for x at time 2. */
class PiecewiseModelsTest {

  private static final double END = 2;

  private static CompiledModels.Output output;

  /** Rates of x, which starts at 0; parameters a, b, c; x at the end. */
  static Stream<Piecewise> models() {
    return Stream.of(
        new Piecewise(
            "rate jumps with the state", "where(x < a, 1, c)", "", p -> c(p) * (END - a(p)) + a(p)),
        new Piecewise("rate jumps with time", "c*heaviside(s - a)", "", p -> c(p) * (END - a(p))),
        new Piecewise(
            "comparison is a number",
            "c*(s > a) + b*(s <= a)",
            "",
            p -> c(p) * (END - a(p)) + b(p) * a(p)),
        new Piecewise(
            "condition is a term",
            "c*int(on)",
            "on = s > a and not s > b : boolean",
            p -> c(p) * (b(p) - a(p))),
        new Piecewise(
            "either of two",
            "where(z > b or s > a, c, 0)",
            "dz/dt = 2/second : 1",
            p -> c(p) * (END - b(p) / 2)),
        new Piecewise(
            "branch in a branch",
            "where(s > a, where(s > b, c, 1), 0)",
            "",
            p -> (b(p) - a(p)) + c(p) * (END - b(p))),
        new Piecewise(
            "switch of switches", "c*((s > a) + (s > b) >= 2)", "", p -> c(p) * (END - b(p))),
        new Piecewise(
            "different",
            "c*(n != 1)",
            "n = (s > a) + (s > b) : 1",
            p -> c(p) * (END - b(p) + a(p))),
        new Piecewise("kink", "abs(s - a)", "", p -> (square(a(p)) + square(END - a(p))) / 2),
        new Piecewise("sign", "sign(s - a)", "", p -> END - 2 * a(p)),
        new Piecewise(
            "largest", "max(a, s, 0)", "", p -> square(a(p)) + (square(END) - square(a(p))) / 2),
        new Piecewise("smallest", "min(s, 5, a)", "", p -> square(a(p)) / 2 + a(p) * (END - a(p))),
        new Piecewise(
            "clipped",
            "clip(s, a, b)",
            "",
            p -> square(a(p)) + (square(b(p)) - square(a(p))) / 2 + b(p) * (END - b(p))),
        new Piecewise(
            "clipped below",
            "clip(s, a, inf)",
            "",
            p -> square(a(p)) + (square(END) - square(a(p))) / 2),
        new Piecewise("staircase", "floor(s/a)", "", p -> 6 - 6 * a(p)),
        new Piecewise("staircase from above", "ceil(s/a)", "", p -> 6 - 6 * a(p) + END),
        new Piecewise("floor division", "s // a", "", p -> 6 - 6 * a(p)),
        new Piecewise(
            "sawtooth", "s % a", "", p -> 1.5 * square(a(p)) + square(END - 3 * a(p)) / 2),
        new Piecewise(
            "negative sawtooth",
            "-s % a",
            "",
            p -> END * a(p) - 1.5 * square(a(p)) - square(END - 3 * a(p)) / 2),
        new Piecewise("truncated", "int(2*s - 2 - a - 0.2)", "", p -> 3 - 1.5 * (2.2 + a(p))),
        new Piecewise(
            "power of a branch",
            "pow(where(s > a, c, 1), 2)",
            "",
            p -> a(p) + square(c(p)) * (END - a(p))));
  }

  private record Piecewise(
      String name, String rate, String statements, ToDoubleFunction<double[]> solution) {

    String type() {
      return "piecewise." + simpleName();
    }

    private String simpleName() {
      return "Model_" + name.replace(' ', '_');
    }

    String source() {
      final String equations =
          "dx/dt = ("
              + rate
              + ")/second : 1\n"
              + statements
              + "\ns = t/second : 1\na : 1\nb : 1\nc : 1";
      return CompiledModels.source("piecewise", simpleName(), equations, "", "x");
    }

    /** The formulas are polynomials of degree 2: central differences of them are exact. */
    double derivative(double[] parameters, int parameter) {
      final double[] up = parameters.clone();
      final double[] down = parameters.clone();
      up[parameter] += 1e-3;
      down[parameter] -= 1e-3;
      return (solution.applyAsDouble(up) - solution.applyAsDouble(down)) / 2e-3;
    }
  }

  private static double a(double[] parameters) {
    return parameters[0];
  }

  private static double b(double[] parameters) {
    return parameters[1];
  }

  private static double c(double[] parameters) {
    return parameters[2];
  }

  private static double square(double value) {
    return value * value;
  }

  @BeforeAll
  static void compileAllAtOnce() {
    final Map<String, String> sources = new TreeMap<>();
    models().forEach(each -> sources.put(each.type(), each.source()));
    output = CompiledModels.output(sources);
  }

  @ParameterizedTest
  @MethodSource("models")
  void solutionAndSensitivitiesAreExact(Piecewise piecewise) {
    check(piecewise, output.model(piecewise.type()));
  }

  private static <M> void check(Piecewise piecewise, CompiledModel<M> model) {
    final double[] parameters = {0.6, 1.1, 2.5};
    final SensitivitySolver<M> solver = model.newSolver(Tolerances.relative(1e-10).absolute(1e-12));
    final Outcome outcome = solver.solve(parameters, Experiment.of(model).sample(END));
    assertInstanceOf(Outcome.Completed.class, outcome);
    assertEquals(piecewise.solution.applyAsDouble(parameters), solver.observable(0, 0), 1e-9);
    for (int p = 0; p < parameters.length; p++) {
      assertEquals(
          piecewise.derivative(parameters, p),
          solver.sensitivity(0, 0, p),
          1e-8,
          piecewise.name() + " by " + "abc".charAt(p));
    }
  }
}
