package io.gradiode.optimization;

import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a rotor of unknown speed, {@code z' = i w z}, measured for many turns: the sum of squares has
 * a local minimum for nearly every number of turns. Coupled with strength {@code k}, {@code z' = i
 * w z + k (e^(i v t) - z)}, it is solved in closed form.
 */
class CouplingContinuationTest {

  private static final double SPEED = 3.0;
  private static final double LOWER = 0.5;
  private static final double UPPER = 8.0;
  private static final int SAMPLES = 200;

  /** The unit of time is scaled: nothing may depend on it. */
  private static Objective rotor(double strength, double unit) {
    return SumOfSquares.of(
        1, 2 * SAMPLES, (x, r, j) -> fill(x[0] * unit, strength, unit, r, j), k -> rotor(k, unit));
  }

  /** With {@code a = iw - k}, {@code b = iv - a}: {@code z = e^at (1 - k/b) + k/b e^ivt}. */
  private static void fill(double speed, double k, double unit, double[] r, double[] j) {
    double target = SPEED * unit;
    for (int n = 0; n < SAMPLES; n++) {
      double t = 0.2 * n / unit;
      double[] z = state(speed, k, target, t);
      double h = 1e-6 * unit;
      double[] up = state(speed + h, k, target, t);
      double[] down = state(speed - h, k, target, t);
      r[2 * n] = z[0] - Math.cos(target * t);
      r[2 * n + 1] = z[1] - Math.sin(target * t);
      j[2 * n] = (up[0] - down[0]) / (2 * h) * unit;
      j[2 * n + 1] = (up[1] - down[1]) / (2 * h) * unit;
    }
  }

  private static double[] state(double speed, double k, double target, double t) {
    double difference = target - speed;
    double norm = k * k + difference * difference;
    double real = norm == 0 ? 0 : k * k / norm;
    double imaginary = norm == 0 ? 0 : -k * difference / norm;
    double decay = Math.exp(-k * t);
    double c = decay * Math.cos(speed * t);
    double s = decay * Math.sin(speed * t);
    double cosine = Math.cos(target * t);
    double sine = Math.sin(target * t);
    return new double[] {
      c * (1 - real) + s * imaginary + real * cosine - imaginary * sine,
      s * (1 - real) - c * imaginary + real * sine + imaginary * cosine
    };
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 1.0, 2.0, 4.5, 6.0, 7.5})
  void findsTheSpeedFromAfarInAnyUnitOfTime(double start) {
    for (double unit : new double[] {1e-3, 1.0, 1e3}) {
      InCube cube = InCube.of(rotor(0, unit), LOWER, UPPER);
      OptimizationResult result =
          couplingContinuation()
              .search(cube, cube.toCube(start), InCube.polish(bfgs()), Monitor.none());

      double[] point = result.point().toArray();
      assertEquals(SPEED, cube.fromCube(point)[0], 1e-6, () -> "unit " + unit + ": " + result);
    }
  }

  /** Twice a negative log likelihood has any sign, and no ratio of its values means anything. */
  @ParameterizedTest
  @ValueSource(doubles = {-1e4, 0, 1e4})
  void theLevelOfALikelihoodDoesNotMatter(double level) {
    InCube cube = InCube.of(new Scaled(rotor(0, 1), 1, level), LOWER, UPPER);
    OptimizationResult result =
        couplingContinuation()
            .search(cube, cube.toCube(6.0), InCube.polish(bfgs()), Monitor.none());

    assertEquals(
        SPEED, cube.fromCube(result.point().toArray())[0], 1e-4, () -> level + ": " + result);
  }

  @Test
  void withoutCouplingThatStartEndsElsewhere() {
    InCube cube = InCube.of(rotor(0, 1), LOWER, UPPER);

    OptimizationResult result = InCube.polish(bfgs()).from(cube, cube.toCube(6.0), Monitor.none());

    assertTrue(Math.abs(cube.fromCube(result.point().toArray())[0] - SPEED) > 0.1);
  }

  @Test
  void usesTheStrengthsGivenAndNoneInTheEnd() {
    List<Integer> rounds = new ArrayList<>();
    InCube cube = InCube.of(rotor(0, 1), LOWER, UPPER);
    OptimizationResult result =
        couplingContinuation()
            .strengths(4, 1, 0.2)
            .search(
                cube,
                cube.toCube(4.5),
                InCube.polish(bfgs()),
                iteration -> {
                  rounds.add(iteration.number());
                  return Monitor.Decision.CONTINUE;
                });

    assertEquals(List.of(0, 1, 2, 3, 4), rounds.stream().distinct().toList());
    assertTrue(result.value() < 1e-10, result::toString);
    assertEquals(result.value(), cube.value(result.point().toArray()));
  }

  /** Strong coupling makes a model stiff until it cannot be integrated. */
  @Test
  void strengthsThatCannotBeIntegratedAreLeftOut() {
    InCube cube = InCube.of(stiff(0), LOWER, UPPER);

    OptimizationResult result =
        couplingContinuation()
            .search(cube, cube.toCube(2.0), InCube.polish(bfgs()), Monitor.none());

    assertEquals(SPEED, cube.fromCube(result.point().toArray())[0], 1e-6, result::toString);
  }

  private static Objective stiff(double k) {
    return SumOfSquares.of(
        1,
        2 * SAMPLES,
        (x, r, j) -> {
          fill(x[0], k, 1, r, j);
          r[0] = k > 1 ? Double.NaN : r[0];
        },
        CouplingContinuationTest::stiff);
  }

  /** Half of the data are noise that no coupling takes away. */
  @Test
  void couplingThatNeverHelpsMuchIsEndedSoon() {
    int[] evaluations = new int[1];
    Objective hopeless =
        SumOfSquares.of(
            1,
            1,
            (x, r, j) -> {
              r[0] = 5 + x[0] * x[0];
              j[0] = 2 * x[0];
            },
            k ->
                SumOfSquares.of(
                    1,
                    1,
                    (x, r, j) -> {
                      evaluations[0]++;
                      r[0] = 5 + x[0] * x[0] / (1 + k);
                      j[0] = 2 * x[0] / (1 + k);
                    }));

    OptimizationResult result =
        couplingContinuation()
            .search(hopeless, new double[] {1}, InCube.polish(bfgs()), Monitor.none());

    assertEquals(25, result.value(), 1e-9);
    assertTrue(evaluations[0] < 50, () -> evaluations[0] + " evaluations");
  }

  @Test
  void anObjectiveThatCannotBeCoupledSaysSo() {
    InCube cube = InCube.of(Problems.beale(), -5, 5);
    double[] middle = {0.5, 0.5};
    assertThrows(
        UnsupportedOperationException.class,
        () -> couplingContinuation().search(cube, middle, Polish.none(), Monitor.none()));
  }
}
