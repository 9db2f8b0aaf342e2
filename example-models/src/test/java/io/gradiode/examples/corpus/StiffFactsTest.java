package io.gradiode.examples.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.Assignment;
import io.gradiode.CompiledModel;
import io.gradiode.examples.kinetics.Pollu;
import io.gradiode.examples.kinetics.PolluModel;
import io.gradiode.examples.kinetics.Robertson;
import io.gradiode.examples.kinetics.RobertsonModel;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.tables.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stiff models over their whole time, against references of quadruple precision. The explicit
 * solver cannot go so far; what is tested is what was generated.
 */
final class StiffFactsTest {

  private record Problem<M>(
      String name,
      CompiledModel<M> model,
      Assignment<M> values,
      List<ObservableHandle<M>> observed,
      double firstStep) {

    Table data() {
      return Table.read(StiffFactsTest.class, name + "-data.csv");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Problem<?>> problems() {
    return Stream.of(
        new Problem<>(
            "pollu", PolluModel.MODEL, Pollu.published(), PolluModel.MODEL.observables(), 1e-12),
        new Problem<>(
            "robertson",
            RobertsonModel.MODEL,
            Robertson.published(),
            List.of(RobertsonModel.A, RobertsonModel.C),
            1e-6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void statesAreThoseOfTheReference(Problem<?> problem) {
    final double[] times = problem.data().column("t").values();
    final double[][] reference = columns(problem);
    final StiffSolver solver =
        new StiffSolver(problem.model(), problem.values().toArray(), problem.firstStep());
    for (int k = 0; k < times.length; k++) {
      solver.advance(times[k]);
      for (int j = 0; j < reference.length; j++) {
        final int state = problem.observed().get(j).state();
        assertEquals(1, solver.state(state) / reference[j][k], 1e-9);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void gradientsAreThoseOfTheReference(Problem<?> problem) {
    final double[] times = problem.data().column("t").values();
    final double[][] data = columns(problem);
    final double[] parameters = problem.values().toArray();
    for (int p = 0; p < parameters.length; p++) {
      parameters[p] *= 1.1;
    }
    final StiffSolver solver = new StiffSolver(problem.model(), parameters, problem.firstStep());
    final double[] gradient = new double[parameters.length];
    double sumOfSquares = 0;
    for (int k = 0; k < times.length; k++) {
      solver.advance(times[k]);
      for (int j = 0; j < data.length; j++) {
        final int state = problem.observed().get(j).state();
        final double residual = solver.state(state) - data[j][k];
        sumOfSquares += residual * residual;
        for (int p = 0; p < gradient.length; p++) {
          gradient[p] += 2 * residual * solver.sensitivity(state, p);
        }
      }
    }
    final double[] reference =
        Table.read(StiffFactsTest.class, problem.name() + "-gradient.csv").column("slope").values();
    for (ParameterHandle<?> parameter : problem.model().parameters()) {
      final int p = parameter.index();
      // To k15 and k17 of POLLU the sum of squares is all but indifferent.
      final double bound = 1e-9 * Math.abs(reference[p]) + 1e-11 * sumOfSquares / parameters[p];
      assertEquals(reference[p], gradient[p], bound, parameter.name());
    }
  }

  @Test
  void pollutedAirEndsAsInTheTestSet() {
    final double[] reference =
        Table.read(StiffFactsTest.class, "pollu-end.csv").column("value").values();
    final StiffSolver solver =
        new StiffSolver(PolluModel.MODEL, Pollu.published().toArray(), 1e-12);
    solver.advance(60);
    for (int i = 0; i < reference.length; i++) {
      assertEquals(1, solver.state(i) / reference[i], 1e-9);
    }
  }

  private static double[][] columns(Problem<?> problem) {
    final Table data = problem.data();
    return problem.name().equals("robertson")
        ? new double[][] {data.column("y1").values(), data.column("y3").values()}
        : problem.observed().stream()
            .map(observable -> data.column(observable.name()).values())
            .toArray(double[][]::new);
  }
}
