package io.gradiode.fit;

import static io.gradiode.fit.Differentiation.FINITE_DIFFERENCES;
import static io.gradiode.fit.Differentiation.SENSITIVITIES;
import static io.gradiode.kernels.Models.HODGKIN_HUXLEY;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.LOTKA_VOLTERRA;
import static io.gradiode.kernels.Models.ROOT;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.Line;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Allocation;
import io.gradiode.objective.LeastSquares;
import io.gradiode.observation.Experiment;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientFieldTest {

  /** The data are 1 + 2 t without noise: the value is Σ (a + b t − 1 − 2 t)². */
  private static final double[] TIMES = {0, 1, 2};

  private static final double[] VALUES = {1, 3, 5};
  private static final double[] CENTER = {1, 2, 0};

  private static final ParameterHandle<HodgkinHuxley> G_L = HODGKIN_HUXLEY.parameters().get(0);
  private static final ParameterHandle<HodgkinHuxley> G_NA = HODGKIN_HUXLEY.parameters().get(1);

  private static LeastSquares<Line> line() {
    return LeastSquares.of(LINE, Experiment.of(LINE).observe(X, TIMES, VALUES));
  }

  private static FieldGrid<Line> lineGrid() {
    return GradientField.over(INTERCEPT, within(0, 2), SLOPE, within(1, 4).logScale()).points(5, 3);
  }

  private static FieldGrid<HodgkinHuxley> neuronGrid(double[] center) {
    return GradientField.over(
            G_L,
            within(center[0] / 2, center[0] * 2).logScale(),
            G_NA,
            within(center[1] / 2, center[1] * 2))
        .points(5, 4);
  }

  private static LeastSquares<HodgkinHuxley> neuron() {
    return LeastSquares.of(HODGKIN_HUXLEY, TruthProblem.a().experiment());
  }

  @Test
  void pointsAreSpacedOnTheScaleOfEachDomain() {
    final GradientField field = lineGrid().around(line(), CENTER);
    assertEquals(0, field.x().value(0));
    assertEquals(0.5, field.x().value(1));
    assertEquals(2, field.x().value(4));
    assertEquals(1, field.y().value(0));
    assertEquals(2, field.y().value(1), 1e-15);
    assertEquals(4, field.y().value(2), 1e-15);
  }

  @Test
  void namesUnitsAndTheCenterAreKept() {
    final GradientField field = lineGrid().around(line(), CENTER);
    assertEquals("intercept", field.x().name());
    assertEquals("mV/s", field.y().unit());
    assertEquals(1, field.x().center());
    assertEquals(2, field.y().center());
    assertEquals(5e-5, field.differenceStep());
  }

  @Test
  void valuesAndSlopesAreThoseOfTheClosedForm() {
    final GradientField field = lineGrid().around(line(), CENTER);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 5; column++) {
        final double a = field.x().value(column) - 1;
        final double b = field.y().value(row) - 2;
        assertEquals(3 * a * a + 6 * a * b + 5 * b * b, field.value(column, row), 1e-9);
        assertEquals(6 * a + 6 * b, field.slopeByX(SENSITIVITIES, column, row), 1e-9);
        assertEquals(6 * a + 10 * b, field.slopeByY(SENSITIVITIES, column, row), 1e-9);
        assertEquals(6 * a + 6 * b, field.slopeByX(FINITE_DIFFERENCES, column, row), 1e-6);
        assertEquals(6 * a + 10 * b, field.slopeByY(FINITE_DIFFERENCES, column, row), 1e-6);
      }
    }
  }

  @Test
  void aNeuronsFieldIsThatOfItsObjective() {
    final double[] center = TruthProblem.a().parameters();
    final GradientField field = neuronGrid(center).around(neuron(), center);
    final LeastSquares<HodgkinHuxley> objective =
        neuron().sensitiveTo(new boolean[] {true, true, false});
    final double[] gradient = new double[3];
    final double[] point = {field.x().value(3), field.y().value(2), center[2]};
    assertEquals(objective.valueAndGradient(point, gradient), field.value(3, 2));
    assertEquals(gradient[0], field.slopeByX(SENSITIVITIES, 3, 2));
    assertEquals(gradient[1], field.slopeByY(SENSITIVITIES, 3, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void theNumberOfThreadsChangesNoBit(int threads) {
    final double[] center = TruthProblem.a().parameters();
    final FieldGrid<HodgkinHuxley> grid = neuronGrid(center);
    assertSame(
        grid.threads(1).around(neuron(), center), grid.threads(threads).around(neuron(), center));
  }

  @Test
  void thePoolOfTheCallerServes() {
    final ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      assertSame(
          lineGrid().threads(1).around(line(), CENTER), lineGrid().on(pool).around(line(), CENTER));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aThreadOfThePoolMayBeTheCaller() throws Exception {
    final ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      assertSame(
          lineGrid().threads(1).around(line(), CENTER),
          pool.submit(() -> lineGrid().on(pool).around(line(), CENTER)).get());
    } finally {
      pool.shutdownNow();
    }
  }

  private static void assertSame(GradientField expected, GradientField actual) {
    for (int row = 0; row < expected.y().count(); row++) {
      for (int column = 0; column < expected.x().count(); column++) {
        assertEquals(expected.value(column, row), actual.value(column, row));
        for (Differentiation kind : Differentiation.values()) {
          assertEquals(expected.slopeByX(kind, column, row), actual.slopeByX(kind, column, row));
          assertEquals(expected.slopeByY(kind, column, row), actual.slopeByY(kind, column, row));
        }
      }
    }
  }

  @Test
  void whereTheModelFailsTheValueIsInfiniteAndTheSlopesAreZero() {
    final LeastSquares<Line> root =
        LeastSquares.of(LINE, Experiment.of(LINE).observe(ROOT, TIMES, VALUES));
    final GradientField field =
        GradientField.over(INTERCEPT, within(-1, 1), SLOPE, within(0, 1))
            .points(3, 2)
            .around(root, CENTER);
    assertEquals(Double.POSITIVE_INFINITY, field.value(0, 0));
    assertEquals(0, field.slopeByX(SENSITIVITIES, 0, 0));
    assertEquals(0, field.slopeByY(FINITE_DIFFERENCES, 0, 0));
    assertTrue(Double.isFinite(field.value(2, 1)));
  }

  @Test
  void aPointAllocatesNothing() {
    final double[] center = TruthProblem.b().parameters();
    final GradientField.Side side =
        new GradientField.Side("birth", "1", within(1, 2).logScale(), 3, 1.5);
    final FieldComputation computation =
        new FieldComputation(side, side, new int[] {0, 1}, center, 5e-5);
    final FieldComputation.Worker worker =
        computation.worker(LeastSquares.of(LOTKA_VOLTERRA, TruthProblem.b().experiment()));
    Allocation.requireNone(() -> worker.compute(4));
  }

  @Test
  void anInterruptedCallerIsToldSo() {
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> lineGrid().around(line(), CENTER));
    assertTrue(Thread.interrupted());
  }

  @Test
  void mistakesAreToldAtOnce() {
    assertThrows(
        IllegalArgumentException.class,
        () -> GradientField.over(SLOPE, within(0, 1), SLOPE, within(0, 1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> GradientField.over(SLOPE, positive(), INTERCEPT, within(0, 1)));
    assertThrows(IllegalArgumentException.class, () -> lineGrid().points(1, 5));
    assertThrows(IllegalArgumentException.class, () -> lineGrid().threads(0));
    assertThrows(IllegalArgumentException.class, () -> lineGrid().differenceStep(0));
    assertThrows(IllegalArgumentException.class, () -> lineGrid().around(line(), new double[] {1}));
  }
}
