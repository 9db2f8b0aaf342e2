package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How often each search finds the global minimum, from a corner of the cube, over 20 seeds. */
class GlobalProblemsTest {

  private static final int SEEDS = 20;

  @ParameterizedTest(name = "{0}, {1}: at least {2} of 20 within {3} evaluations")
  @CsvSource({
    "RASTRIGIN,      evolution,          13, 3100",
    "ACKLEY,         evolution,          20, 3100",
    "GRIEWANK,       evolution,          17, 2100",
    "SCHWEFEL,       evolution,          16, 2100",
    "SIX_HUMP_CAMEL, evolution,          20, 2100",
    "RASTRIGIN,      polished evolution, 13, 3100",
    "ACKLEY,         polished evolution, 20, 3100",
    "GRIEWANK,       polished evolution, 17, 2100",
    "SCHWEFEL,       polished evolution, 15, 2500",
    "SIX_HUMP_CAMEL, polished evolution, 20, 3100",
    "RASTRIGIN,      covariance,          8, 3000",
    "ACKLEY,         covariance,         19, 3000",
    "GRIEWANK,       covariance,          8, 3000",
    "SCHWEFEL,       covariance,         19, 3000",
    "SIX_HUMP_CAMEL, covariance,         20, 3000",
    "RASTRIGIN,      starts,              1, 2000",
    "ACKLEY,         starts,              3, 2000",
    "GRIEWANK,       starts,             12, 2000",
    "SCHWEFEL,       starts,             20, 2000",
    "SIX_HUMP_CAMEL, starts,             20, 3000",
    "RASTRIGIN,      hops,               19, 4000",
    "ACKLEY,         hops,               20, 4000",
    "GRIEWANK,       hops,               19, 4000",
    "SCHWEFEL,       hops,               20, 9000",
    "SIX_HUMP_CAMEL, hops,               20, 9000",
  })
  void finds(GlobalProblems problem, String method, int times, long evaluations) {
    long found =
        LongStream.rangeClosed(1, SEEDS)
            .filter(
                seed -> {
                  OptimizationResult result = run(problem, search(method, seed));
                  assertTrue(result.evaluations().total() <= evaluations, result::toString);
                  return result.value() < 1e-2;
                })
            .count();

    assertTrue(found >= times, () -> found + " of " + SEEDS);
  }

  private static Search search(String method, long seed) {
    return switch (method) {
      case "evolution" -> differentialEvolution().rounds(100).seed(seed);
      case "polished evolution" -> differentialEvolution().rounds(30).seed(seed).polishEachRound();
      case "covariance" -> cmaEs().population(40).deviation(0.3).maxEvaluations(3_000).seed(seed);
      case "starts" -> multiStart().starts(30).candidates(300).seed(seed);
      default -> basinHopping().seed(seed);
    };
  }

  private static OptimizationResult run(GlobalProblems problem, Search search) {
    double[] start = new double[problem.dimension()];
    Arrays.fill(start, 0.87);
    return search.search(problem.inCube(), start, InCube.polish(bfgs()), Monitor.none());
  }

  @ParameterizedTest
  @EnumSource
  void theGradientsOfTheProblemsAreRight(GlobalProblems problem) {
    SplittableRandom random = new SplittableRandom(1);
    InCube cube = problem.inCube();
    int n = problem.dimension();
    double[] gradient = new double[n];
    for (int trial = 0; trial < 20; trial++) {
      double[] x = random.doubles(n, 0.05, 0.95).toArray();
      cube.valueAndGradient(x, gradient);
      for (int i = 0; i < n; i++) {
        double[] up = x.clone();
        double[] down = x.clone();
        up[i] += 1e-6;
        down[i] -= 1e-6;
        double difference = (cube.value(up) - cube.value(down)) / 2e-6;
        assertEquals(difference, gradient[i], 1e-4 * (1 + Math.abs(difference)), problem::toString);
      }
    }
  }
}
