package io.gradiode.optimization;

import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.objective.LeastSquares;
import io.gradiode.objective.Objective;
import io.gradiode.objective.ParameterSpace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problem A, a spike train, from starts that are wrong by factors of 3 and far more. */
class CoupledNeuronTest {

  private static final double[] TRUTH = {0.05, 100, 30};

  private static final ParameterSpace SPACE =
      ParameterSpace.of(
          new double[3],
          new int[] {0, 1, 2},
          List.of(
              within(1e-5, 1).logScale(), within(1, 2000).logScale(), within(1, 1000).logScale()));

  private static final Objective CUBE =
      SPACE.unitCube(LeastSquares.of(HodgkinHuxley.MODEL, TruthProblem.a().experiment()));

  @ParameterizedTest
  @CsvSource({
    "0.05,    100,  30,   300",
    "0.15,    100,  30,   300",
    "0.05,    300,  30,   300",
    "0.05,    100,  90,   300",
    "0.0167,  33.3, 10,   300",
    "0.0167,  300,  10,   300",
    "0.15,    33.3, 90,   300",
    "0.15,    300,  90,   300",
    "0.00316, 44.7, 31.6, 300", // the middle of the ranges
    "0.5,     1500, 2,    300",
    "0.0001,  5,    500,  300",
  })
  void couplingFindsTheTruth(double leak, double sodium, double potassium, int mostEvaluations) {
    OptimizationResult result =
        couplingContinuation()
            .search(
                CUBE,
                SPACE.toUnitCube(new double[] {leak, sodium, potassium}),
                CoupledNeuronTest::polish,
                Monitor.none());

    double[] found = SPACE.fromUnitCube(result.point().toArray());
    double[] ratios = {found[0] / TRUTH[0], found[1] / TRUTH[1], found[2] / TRUTH[2]};
    assertArrayEquals(new double[] {1, 1, 1}, ratios, 1e-3, () -> Arrays.toString(found) + result);
    assertTrue(result.evaluations().total() < mostEvaluations, result::toString);
  }

  private static OptimizationResult polish(Objective cube, double[] point, Monitor monitor) {
    OptimizationResult result =
        levenbergMarquardt()
            .assumingNoise(1e-6)
            .minimize(
                SPACE.boxFromUnitCube(cube),
                SPACE.boxFromUnitCube(point),
                iteration -> monitor.after(iteration.at(inCube(iteration.point()))));
    return new OptimizationResult(
        inCube(result.point()),
        result.value(),
        result.iterations(),
        result.evaluations(),
        result.reason(),
        result.detail());
  }

  private static Point inCube(Point unbounded) {
    return Point.of(SPACE.unitCubeFromBox(unbounded.toArray()));
  }
}
