package io.gradiode.objective;

import static io.gradiode.objective.Domain.atLeast;
import static io.gradiode.objective.Domain.atMost;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterSpaceTest {

  /** Five parameters; 4, 0, 2 are estimated, in this order; 1 and 3 are fixed. */
  private static final double[] BASE = {Double.NaN, 0.3, Double.NaN, -2, Double.NaN};

  private static final ParameterSpace BOUNDED =
      ParameterSpace.of(
          BASE,
          new int[] {4, 0, 2},
          List.of(within(1e-2, 10).logScale(), within(-3, 5), within(2, 3)));

  private static final ParameterSpace HALF =
      ParameterSpace.of(
          BASE,
          new int[] {4, 0, 2},
          List.of(atLeast(0.5), atMost(-2).startingAt(-6), atLeast(0).startingAt(3)));

  private static final ParameterSpace FREE =
      ParameterSpace.of(
          BASE, new int[] {4, 0, 2}, List.of(positive(), unbounded().startingAt(40), within(2, 3)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void derivativesFollowTheChainRule(long seed) {
    Random random = new Random(seed);
    double[] unbounded = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double[] cube = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
    String message = "seed " + seed;
    requireConsistent(BOUNDED.unbounded(new Bumpy()), unbounded, message);
    requireConsistent(BOUNDED.unitCube(new Bumpy()), cube, message);
    requireConsistent(FREE.unbounded(new Bumpy()), unbounded, message);
    requireConsistent(HALF.unbounded(new Bumpy()), unbounded, message);
    double[] inside = {0.3 + cube[0], 0.3 + cube[1], 0.3 + cube[2]};
    for (ParameterSpace space : List.of(BOUNDED, HALF, FREE)) {
      double[] inBox = space.toBox(space.fromUnbounded(inside));
      requireConsistent(space.box(new Bumpy()), inBox, message);
      requireConsistent(space.box(new Bumpy()).coupled(0.7), inBox, message);
    }
    requireConsistent(
        BOUNDED.boxFromUnitCube(BOUNDED.unitCube(new Bumpy())),
        BOUNDED.boxFromUnitCube(cube),
        message);
    requireConsistent(
        BOUNDED.unboundedFromUnitCube(BOUNDED.unitCube(new Bumpy())), unbounded, message);
    requireConsistent(BOUNDED.unbounded(new Bumpy()).coupled(0.7), unbounded, message);
  }

  /** Gradient and Jacobian against central differences, and all values against each other. */
  private static void requireConsistent(Objective objective, double[] x, String message) {
    final int d = objective.dimension();
    final int rows = objective.residualCount();
    double[] gradient = new double[d];
    double[] residuals = new double[rows];
    double[] jacobian = new double[rows * d];
    double value = objective.value(x);
    assertEquals(value, objective.valueAndGradient(x, gradient), 0, message);
    assertEquals(value, objective.residualsAndJacobian(x, residuals, jacobian), 0, message);
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    assertEquals(value, sum, 1e-12 * value, message);
    for (int j = 0; j < d; j++) {
      final int coordinate = j;
      assertEquals(
          difference(c -> objective.value(with(x, coordinate, c)), x[j]),
          gradient[j],
          1e-7 * (1 + value),
          message);
      double product = 0;
      for (int i = 0; i < rows; i++) {
        product += 2 * residuals[i] * jacobian[i * d + j];
      }
      assertEquals(gradient[j], product, 1e-12 * (1 + value), message);
    }
  }

  private static double difference(DoubleUnaryOperator function, double x) {
    final double h = 1e-4;
    final double near = function.applyAsDouble(x + h) - function.applyAsDouble(x - h);
    final double far = function.applyAsDouble(x + 2 * h) - function.applyAsDouble(x - 2 * h);
    return (8 * near - far) / (12 * h);
  }

  private static double[] with(double[] x, int place, double value) {
    double[] copy = x.clone();
    copy[place] = value;
    return copy;
  }

  @Test
  void pointsGoBothWays() {
    double[] parameters = {1.5, 0.3, 2.25, -2, 0.02};
    assertArrayEquals(parameters, BOUNDED.fromUnitCube(BOUNDED.toUnitCube(parameters)), 1e-14);
    assertArrayEquals(parameters, BOUNDED.fromUnbounded(BOUNDED.toUnbounded(parameters)), 1e-14);
    assertArrayEquals(parameters, FREE.fromUnbounded(FREE.toUnbounded(parameters)), 1e-14);
  }

  @Test
  void pointsOfABoxGoBothWays() {
    double[] parameters = {1.5, 0.3, 2.25, -2, 0.02};
    double[] half = {-2.5, 0.3, 2.25, -2, 0.6};
    assertArrayEquals(parameters, BOUNDED.fromBox(BOUNDED.toBox(parameters)), 1e-14);
    assertArrayEquals(parameters, FREE.fromBox(FREE.toBox(parameters)), 1e-14);
    assertArrayEquals(half, HALF.fromBox(HALF.toBox(half)), 1e-14);
    assertArrayEquals(half, HALF.fromUnbounded(HALF.toUnbounded(half)), 1e-14);
    double[] cube = {0.1, 0.7, 0.4};
    assertArrayEquals(cube, BOUNDED.unitCubeFromBox(BOUNDED.boxFromUnitCube(cube)), 1e-14);
    assertArrayEquals(
        BOUNDED.fromUnitCube(cube), BOUNDED.fromBox(BOUNDED.boxFromUnitCube(cube)), 1e-14);
  }

  /** The logarithm of the ratio to the start, or a multiple of its magnitude. */
  @Test
  void aBoxHasEachParameterOnItsOwnScale() {
    assertArrayEquals(new double[] {0, 1, 2.5}, BOUNDED.toBox(BOUNDED.start()), 1e-15);
    assertArrayEquals(new double[] {0, 1, 2.5}, FREE.toBox(FREE.start()), 1e-15);
    assertArrayEquals(new double[] {1, -1, 1}, HALF.toBox(HALF.start()), 1e-15);
    Objective box = BOUNDED.box(new Bumpy());
    assertEquals(Math.log(1e-2 / Math.sqrt(0.1)), box.lower(0), 1e-15);
    assertEquals(Math.log(10 / Math.sqrt(0.1)), box.upper(0), 1e-15);
    assertEquals(-3, box.lower(1));
    assertEquals(5, box.upper(1));
  }

  @Test
  void aBoxTellsMissingBounds() {
    Objective free = FREE.box(new Bumpy());
    Objective half = HALF.box(new Bumpy());
    for (int i = 0; i < 2; i++) {
      assertEquals(Double.NEGATIVE_INFINITY, free.lower(i));
      assertEquals(Double.POSITIVE_INFINITY, free.upper(i));
    }
    assertEquals(2.0 / 3, half.lower(0), 1e-15); // starts at 0.75
    assertEquals(Double.POSITIVE_INFINITY, half.upper(0));
    assertEquals(Double.NEGATIVE_INFINITY, half.lower(1));
    assertEquals(-1.0 / 3, half.upper(1), 1e-15);
    assertEquals(0, half.lower(2));
    assertEquals(Double.NEGATIVE_INFINITY, FREE.unbounded(new Bumpy()).lower(2));
    assertEquals(0, BOUNDED.unitCube(new Bumpy()).lower(2));
    assertEquals(1, BOUNDED.unitCube(new Bumpy()).upper(2));
  }

  @Test
  void theBoundsOfABoxAreThoseOfTheDomainsExactly() {
    for (double start : new double[] {1e-3, 0.1, 1.1e-3, 2.9}) {
      ParameterSpace space =
          ParameterSpace.of(
              BASE, new int[1], List.of(within(1e-3, 3).logScale().startingAt(start)));
      Objective box = space.box(new Bumpy());
      double[] lowest = space.fromBox(new double[] {box.lower(0)});
      double[] highest = space.fromBox(new double[] {box.upper(0)});
      assertEquals(1e-3, lowest[0]);
      assertEquals(3, highest[0]);
    }
  }

  @Test
  void theUnitCubeReachesTheBounds() {
    assertArrayEquals(
        new double[] {-3, 0.3, 3, -2, 1e-2}, BOUNDED.fromUnitCube(new double[] {0, 0, 1}), 1e-15);
  }

  @Test
  void everyUnboundedPointIsFeasible() {
    Random random = new Random(7);
    for (int k = 0; k < 1000; k++) {
      double[] u = {100 * random.nextGaussian(), 1e6 * random.nextGaussian(), Math.PI / 2};
      double[] parameters = BOUNDED.fromUnbounded(u);
      for (int j = 0; j < u.length; j++) {
        assertTrue(BOUNDED.domains().get(j).contains(parameters[BOUNDED.parameter(j)]));
      }
    }
  }

  @Test
  void aStartOnABoundCanLeaveIt() {
    double[] onBounds = {-3, 0.3, 3, -2, 1e-2};
    double[] gradient = new double[3];
    BOUNDED.unbounded(new Bumpy()).valueAndGradient(BOUNDED.toUnbounded(onBounds), gradient);
    for (double slope : gradient) {
      assertTrue(Math.abs(slope) > 1e-3, () -> "slope " + slope);
    }
  }

  @Test
  void startsWhereTheDomainsSay() {
    assertArrayEquals(new double[] {1, 0.3, 2.5, -2, Math.sqrt(0.1)}, BOUNDED.start(), 1e-15);
    assertArrayEquals(new double[] {40, 0.3, 2.5, -2, 1}, FREE.start(), 1e-15);
  }

  @Test
  void failuresPassThrough() {
    Objective failing = BOUNDED.unbounded(new Bumpy(true));
    double[] gradient = {1, 1, 1};
    assertEquals(Double.POSITIVE_INFINITY, failing.valueAndGradient(new double[3], gradient));
    assertArrayEquals(new double[3], gradient);
  }

  @Test
  void saysWhatDoesNotFit() {
    assertThrows(IllegalStateException.class, () -> FREE.unitCube(new Bumpy()));
    assertThrows(
        IllegalArgumentException.class,
        () -> ParameterSpace.of(BASE, new int[] {1, 1}, List.of(within(0, 1), within(0, 1))));
    assertThrows(
        IllegalArgumentException.class,
        () -> ParameterSpace.of(BASE, new int[] {5}, List.of(within(0, 1))));
    assertThrows(
        IllegalArgumentException.class, () -> ParameterSpace.of(BASE, new int[] {1}, List.of()));
    assertThrows(IllegalArgumentException.class, () -> BOUNDED.fromUnbounded(new double[2]));
  }

  @Test
  void viewsAllocateNothing() {
    Objective view = BOUNDED.unbounded(new Bumpy());
    double[] x = {0.1, 0.2, 0.3};
    double[] gradient = new double[3];
    double[] residuals = new double[6];
    double[] jacobian = new double[18];
    Allocation.requireNone(
        () -> {
          view.value(x);
          view.valueAndGradient(x, gradient);
          view.residuals(x, residuals);
          view.residualsAndJacobian(x, residuals, jacobian);
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void finiteDifferencesAgreeWithDerivatives(boolean central) {
    Objective exact = new Bumpy();
    int[] all = {0, 1, 2, 3, 4};
    Objective differences =
        central
            ? FiniteDifferences.central(exact, 1e-5, all)
            : FiniteDifferences.forward(exact, 1e-8, all);
    double[] x = {0.5, -0.3, 0, 1.5, 2};
    double[] expected = new double[30];
    double[] actual = new double[30];
    double[] residuals = new double[6];
    exact.residualsAndJacobian(x, residuals, expected);
    differences.residualsAndJacobian(x, residuals, actual);
    assertArrayEquals(expected, actual, 1e-6);
    double[] gradient = new double[5];
    double[] approximate = new double[5];
    double value = exact.valueAndGradient(x, gradient);
    assertEquals(value, differences.valueAndGradient(x, approximate));
    assertArrayEquals(gradient, approximate, 1e-5 * value);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void finiteDifferencesOnABoundLookInside(boolean central) {
    Objective box = BOUNDED.box(new Bumpy());
    double[] onBounds = {box.lower(0), box.upper(1), box.upper(2)};
    int[] all = {0, 1, 2};
    Objective differences =
        central
            ? FiniteDifferences.central(box, 1e-7, all)
            : FiniteDifferences.forward(box, 1e-7, all);
    double[] exact = new double[18];
    double[] actual = new double[18];
    double[] residuals = new double[6];
    box.residualsAndJacobian(onBounds, residuals, exact);
    differences.residualsAndJacobian(onBounds, residuals, actual);
    assertArrayEquals(exact, actual, 1e-4);
    double[] gradient = new double[3];
    double[] approximate = new double[3];
    double value = box.valueAndGradient(onBounds, gradient);
    differences.valueAndGradient(onBounds, approximate);
    assertArrayEquals(gradient, approximate, 1e-4 * value);
  }

  @Test
  void finiteDifferencesLeaveOtherCoordinatesAlone() {
    double[] gradient = {9, 9, 9, 9, 9};
    FiniteDifferences.central(new Bumpy(), 1e-5, 1, 3)
        .valueAndGradient(new double[] {1, 2, 3, 4, 5}, gradient);
    assertEquals(0, gradient[0]);
    assertEquals(0, gradient[2]);
    assertEquals(0, gradient[4]);
  }

  /** Six smooth residuals of five parameters. */
  private static final class Bumpy implements Objective {
    private final boolean failing;
    private final double shift;

    Bumpy() {
      this(false);
    }

    Bumpy(boolean failing) {
      this(failing, 0);
    }

    private Bumpy(boolean failing, double shift) {
      this.failing = failing;
      this.shift = shift;
    }

    @Override
    public int dimension() {
      return 5;
    }

    @Override
    public int residualCount() {
      return 6;
    }

    @Override
    public double value(double[] x) {
      double sum = 0;
      for (int i = 0; i < 6; i++) {
        sum += residual(i, x) * residual(i, x);
      }
      return failing ? Double.POSITIVE_INFINITY : sum;
    }

    private double residual(int i, double[] x) {
      double sum = shift;
      for (int j = 0; j < 5; j++) {
        sum += Math.sin((i + 1) * x[j] / 3 + j);
      }
      return sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
      for (int j = 0; j < 5; j++) {
        gradient[j] = 0;
        for (int i = 0; i < 6 && !failing; i++) {
          gradient[j] += 2 * residual(i, x) * slope(i, j, x);
        }
      }
      return value(x);
    }

    private static double slope(int i, int j, double[] x) {
      return (i + 1) / 3.0 * Math.cos((i + 1) * x[j] / 3 + j);
    }

    @Override
    public double residuals(double[] x, double[] residuals) {
      for (int i = 0; i < 6; i++) {
        residuals[i] = residual(i, x);
      }
      return value(x);
    }

    @Override
    public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 5; j++) {
          jacobian[i * 5 + j] = slope(i, j, x);
        }
      }
      return residuals(x, residuals);
    }

    @Override
    public Objective coupled(double strength) {
      return new Bumpy(failing, strength);
    }

    @Override
    public Objective fork() {
      return this;
    }
  }
}
