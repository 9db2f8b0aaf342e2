package io.gradiode.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.gradiode.kernels.Happenings;
import io.gradiode.kernels.Network;
import io.gradiode.kernels.SparseSwitched;
import io.gradiode.model.Linearization;
import io.gradiode.model.SensitivityKernel;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of sensitivities against differences, dense matrices, and against each other. */
class SparseKernelTest {

  private static final double T = 0.6;
  private static final double[] INPUTS = {0.0, 0.5, 0.2};
  private static final double STEP = 1e-5;

  private final Random random = new Random(5);

  /** A network, and a point at which to look at it. */
  private final class Place {
    final Network network;
    final SparseKernel kernel;
    final double[] parameters;
    final double[] y;
    final int n;
    final int width;

    Place(int species, int reactions) {
      network = new Network(species, reactions, species + reactions);
      kernel = new SparseKernel(network);
      parameters = network.parameters();
      y = random.doubles(kernel.dimension(), 0.2, 1.2).toArray();
      n = species;
      width = kernel.columnCount();
    }

    double[] rates(double t, double[] states, double[] p) {
      final double[] rates = new double[n];
      network.rates(t, states, p, INPUTS, rates, new double[0]);
      return rates;
    }

    double[] sensitivityRates(SensitivityKernel other, double t, double[] extended) {
      final double[] rates = new double[other.dimension()];
      other.sensitivityRates(t, extended, parameters, INPUTS, rates, new double[0]);
      return rates;
    }
  }

  private static double[] moved(double[] from, double step, double[] along, int first, int count) {
    final double[] moved = from.clone();
    for (int i = 0; i < count; i++) {
      moved[i] += step * along[first + i];
    }
    return moved;
  }

  private static double[] difference(double[] above, double[] below) {
    return IntStream.range(0, above.length)
        .mapToDouble(i -> (above[i] - below[i]) / (2.0 * STEP))
        .toArray();
  }

  private static double[] column(double[] extended, int n, int width, int column) {
    return IntStream.range(0, n).mapToDouble(i -> extended[n + i * width + column]).toArray();
  }

  @ParameterizedTest
  @CsvSource({"4, 6", "12, 30", "30, 25"})
  void ratesOfSensitivitiesAreDerivatives(int species, int reactions) {
    final Place place = new Place(species, reactions);
    final double[] found = place.sensitivityRates(place.kernel, T, place.y);
    assertArrayEquals(place.rates(T, place.y, place.parameters), Arrays.copyOf(found, place.n));
    for (int c = 0; c < place.width; c++) {
      final double[] states = column(place.y, place.n, place.width, c);
      final double[] unit = new double[place.width];
      unit[c] = 1.0;
      final double[] expected =
          difference(
              place.rates(
                  T,
                  moved(place.y, STEP, states, 0, place.n),
                  moved(place.parameters, STEP, unit, 0, place.width)),
              place.rates(
                  T,
                  moved(place.y, -STEP, states, 0, place.n),
                  moved(place.parameters, -STEP, unit, 0, place.width)));
      assertArrayEquals(
          expected, column(found, place.n, place.width, c), 1e-7, "by parameter " + c);
    }
  }

  @ParameterizedTest
  @CsvSource({"4, 6", "12, 30", "30, 25"})
  void curvatureIsHowTheseRatesChange(int species, int reactions) {
    final Place place = new Place(species, reactions);
    final double[] direction = random.doubles(place.n, -1.0, 1.0).toArray();
    final double timeDirection = 0.7;
    final double[] found = new double[place.kernel.dimension()];
    place.kernel.addCurvature(
        T, place.y, direction, timeDirection, place.parameters, INPUTS, found, new double[0]);
    final double[] expected =
        difference(
            place.sensitivityRates(
                place.kernel,
                T + STEP * timeDirection,
                moved(place.y, STEP, direction, 0, place.n)),
            place.sensitivityRates(
                place.kernel,
                T - STEP * timeDirection,
                moved(place.y, -STEP, direction, 0, place.n)));
    Arrays.fill(expected, 0, place.n, 0.0);
    assertArrayEquals(expected, found, 1e-7);
    place.kernel.addCurvature(
        T, place.y, direction, timeDirection, place.parameters, INPUTS, found, new double[0]);
    for (int i = 0; i < found.length; i++) {
      assertEquals(2.0 * expected[i], found[i], 2e-7, "added to what is there");
    }
  }

  @Test
  void withoutAnOrderThereIsNoLinearization() {
    assertTrue(SparseSwitched.of(Happenings.pulse()).kernel().linearization().isEmpty());
  }

  @Test
  void slopesOfRatesAreDerivativesByTime() {
    final Place place = new Place(12, 30);
    final double[] slopes = new double[place.n];
    place.kernel.rateSlopes(T, place.y, place.parameters, INPUTS, slopes, new double[0]);
    assertFalse(place.kernel.isAutonomous());
    assertArrayEquals(
        difference(
            place.rates(T + STEP, place.y, place.parameters),
            place.rates(T - STEP, place.y, place.parameters)),
        slopes,
        1e-8);
  }

  @ParameterizedTest
  @CsvSource({"4, 6", "12, 30", "30, 25"})
  void linearSystemsAreSolvedForStatesAndColumns(int species, int reactions) {
    final Place place = new Place(species, reactions);
    final Linearization linear = place.kernel.linearization().orElseThrow();
    final double[] jacobian = new double[linear.jacobianPattern().length()];
    linear.jacobian(T, place.y, place.parameters, INPUTS, jacobian, new double[0]);
    final RealMatrix dense = new Array2DRowRealMatrix(place.n, place.n);
    for (int i = 0; i < place.n; i++) {
      dense.setEntry(i, i, 4.0);
      final int end = linear.jacobianPattern().stateStart(i + 1);
      for (int k = linear.jacobianPattern().stateStart(i); k < end; k++) {
        dense.addToEntry(i, linear.jacobianPattern().state(k), -jacobian[k]);
      }
    }
    final double[] factors = new double[linear.factorLength()];
    assertTrue(linear.factorize(4.0, jacobian, factors));
    final double[] found = place.y.clone();
    linear.sensitivitySolve(factors, found);
    for (int i = 0; i < place.n; i++) {
      assertEquals(place.y[i], found[i], "states are left alone");
    }
    linear.solve(factors, found);
    final RealMatrix inverse = new LUDecomposition(dense).getSolver().getInverse();
    assertArrayEquals(
        inverse.operate(Arrays.copyOf(place.y, place.n)), Arrays.copyOf(found, place.n), 1e-13);
    for (int c = 0; c < place.width; c++) {
      assertArrayEquals(
          inverse.operate(column(place.y, place.n, place.width, c)),
          column(found, place.n, place.width, c),
          1e-13);
    }
  }

  @Test
  void initialStatesAndObservablesAreDifferentiated() {
    final Place place = new Place(12, 30);
    final double[] start = new double[place.kernel.dimension()];
    place.kernel.initialState(T, place.parameters, INPUTS, start, new double[0]);
    final int s = place.width - 3;
    assertEquals(1.0, start[place.n + s]);
    assertEquals(place.parameters[s], start[place.n + place.width + s], 1e-15, "x_1 = s² / 2");
    final double[] observed = new double[3 * (1 + place.width)];
    place.kernel.sensitivityObservables(
        T, place.y, place.parameters, INPUTS, observed, new double[0]);
    for (int c = 0; c < place.width; c++) {
      final double[] sensitivity = column(place.y, place.n, place.width, c);
      assertEquals(sensitivity[0], observed[3 + c]);
      final double own = c == place.width - 2 ? place.y[2] : 0.0;
      assertEquals(
          0.4 * sensitivity[2] + sensitivity[3] + own, observed[3 + place.width + c], 1e-15);
      assertEquals(2.0 * place.y[1] * sensitivity[1], observed[3 + 2 * place.width + c], 1e-15);
    }
  }

  /** However many columns there are, and whichever way they are computed. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 13, 20})
  void aColumnHasTheSameBitsInAnySelection(int count) {
    final Place place = new Place(12, 30);
    final int[] chosen = random.ints(0, place.width).distinct().limit(count).sorted().toArray();
    final SensitivityKernel some = place.kernel.forParameters(chosen);
    assertEquals(count, some.columnCount());
    for (int p = 0; p < place.width; p++) {
      assertEquals(Arrays.binarySearch(chosen, p) >= 0, some.columnOf(p) >= 0);
    }
    final double[] direction = random.doubles(place.n, -1.0, 1.0).toArray();
    final double[] all = results(place, place.kernel, place.y, direction);
    final double[] selected = results(place, some, select(place, place.y, chosen), direction);
    final int parts = 4;
    for (int part = 0; part < parts; part++) {
      final int n = part == parts - 1 ? 3 : place.n;
      final int from = part * place.kernel.dimension();
      final int fromSelected = part * some.dimension();
      for (int i = 0; i < n; i++) {
        assertEquals(all[from + i], selected[fromSelected + i]);
        for (int c = 0; c < count; c++) {
          assertEquals(chosen[c], some.parameterOf(c));
          assertEquals(
              all[from + n + i * place.width + chosen[c]],
              selected[fromSelected + n + i * count + c],
              "part " + part + ", row " + i + ", parameter " + chosen[c]);
        }
      }
    }
  }

  /** Initial state, rates with curvature, solution, observables, one after the other. */
  private static double[] results(
      Place place, SensitivityKernel kernel, double[] y, double[] direction) {
    final int length = kernel.dimension();
    final double[] all = new double[4 * length];
    final double[] p = place.parameters;
    final double[] part = new double[length];
    kernel.initialState(T, p, INPUTS, part, new double[0]);
    System.arraycopy(part, 0, all, 0, length);
    final double[] rates = place.sensitivityRates(kernel, T, y);
    final Linearization linear = kernel.linearization().orElseThrow();
    linear.addCurvature(T, y, direction, 0.3, p, INPUTS, rates, new double[0]);
    System.arraycopy(rates, 0, all, length, length);
    final double[] jacobian = new double[linear.jacobianPattern().length()];
    linear.jacobian(T, y, p, INPUTS, jacobian, new double[0]);
    final double[] factors = new double[linear.factorLength()];
    assertTrue(linear.factorize(4.0, jacobian, factors));
    linear.sensitivitySolve(factors, rates);
    System.arraycopy(rates, 0, all, 2 * length, length);
    final double[] observed = new double[length];
    kernel.sensitivityObservables(T, y, p, INPUTS, observed, new double[0]);
    System.arraycopy(observed, 0, all, 3 * length, length);
    return all;
  }

  private static double[] select(Place place, double[] y, int[] chosen) {
    final double[] selected = Arrays.copyOf(y, place.n * (1 + chosen.length));
    for (int i = 0; i < place.n; i++) {
      for (int c = 0; c < chosen.length; c++) {
        selected[place.n + i * chosen.length + c] = y[place.n + i * place.width + chosen[c]];
      }
    }
    return selected;
  }

  @Test
  void whatNoChosenParameterReachesIsNotTouched() {
    final Place place = new Place(30, 8);
    // The drift acts on x_2 and on what is made of it.
    final int drift = place.width - 5;
    final SensitivityKernel kernel = place.kernel.forParameters(new int[] {drift});
    final double[] rates = new double[kernel.dimension()];
    Arrays.fill(rates, Double.NaN);
    final double[] y = Arrays.copyOf(place.y, kernel.dimension());
    int reached = 0;
    for (int i = 0; i < place.n; i++) {
      if (kernel.isSensitive(i, 0)) {
        reached++;
      } else {
        y[place.n + i] = 0.0;
      }
    }
    kernel.sensitivityRates(T, y, place.parameters, INPUTS, rates, new double[0]);
    assertTrue(kernel.isSensitive(2, 0));
    assertTrue(reached < place.n, reached + " are reached");
    for (int i = 0; i < place.n; i++) {
      assertEquals(kernel.isSensitive(i, 0), !Double.isNaN(rates[place.n + i]));
      assertEquals(kernel.isSensitive(i, 0), place.kernel.isSensitive(i, drift));
      assertTrue(place.kernel.isSensitive(i, place.width - 1), "it can only measure a dose");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 25})
  void allocatesNothing(int count) {
    final Place place = new Place(12, 30);
    final SensitivityKernel kernel =
        place.kernel.forParameters(IntStream.range(0, count).toArray());
    final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    final Linearization linear = kernel.linearization().orElseThrow();
    final double[] y = new double[kernel.dimension()];
    final double[] rates = new double[kernel.dimension()];
    final double[] observed = new double[3 * (1 + count)];
    final double[] jacobian = new double[linear.jacobianPattern().length()];
    final double[] factors = new double[linear.factorLength()];
    final double[] none = {};
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      final long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        kernel.initialState(T, place.parameters, INPUTS, y, none);
        kernel.sensitivityRates(T, y, place.parameters, INPUTS, rates, none);
        linear.addCurvature(T, y, y, 0.5, place.parameters, INPUTS, rates, none);
        linear.jacobian(T, y, place.parameters, INPUTS, jacobian, none);
        linear.factorize(3.0, jacobian, factors);
        linear.sensitivitySolve(factors, rates);
        linear.solve(factors, rates);
        kernel.sensitivityObservables(T, y, place.parameters, INPUTS, observed, none);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }
}
