package io.gradiode.objective;

import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.ROOT;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.Line;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.kernels.TruthProblem;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-13);
  private static final double[] TIMES = {0, 1, 2, 3};
  private static final double[] VALUES = {1.5, 2.5, 5.5, 6};
  private static final double[] POINT = {1, 2, 0.5};

  @Test
  void problemAAgreesWithItsReference() {
    requireReference(TruthProblem.a(), TIGHT, 1e-8);
  }

  @Test
  void problemBAgreesWithItsReference() {
    requireReference(TruthProblem.b(), TIGHT, 1e-8);
  }

  @Test
  void problemAAtWorkingTolerance() {
    requireReference(TruthProblem.a(), Tolerances.defaults(), 1e-4);
  }

  @Test
  void problemBAtWorkingTolerance() {
    requireReference(TruthProblem.b(), Tolerances.defaults(), 1e-5);
  }

  private static <M> void requireReference(
      TruthProblem<M> problem, Tolerances tolerances, double error) {
    LeastSquares<M> objective =
        LeastSquares.of(problem.experiment().model(), tolerances, problem.experiment());
    double[] gradient = new double[objective.dimension()];
    double value = objective.valueAndGradient(problem.parameters(), gradient);
    assertEquals(problem.value(), value, error * problem.value());
    assertEquals(problem.value(), objective.value(problem.parameters()), error * problem.value());
    double largest = Arrays.stream(problem.gradient()).map(Math::abs).max().orElseThrow();
    for (int p = 0; p < gradient.length; p++) {
      double allowed = error * Math.max(Math.abs(problem.gradient()[p]), 0.01 * largest);
      assertEquals(problem.gradient()[p], gradient[p], allowed);
    }
    requireConsistent(objective, problem.parameters(), error);
  }

  /** Residuals, Jacobian, gradient and values tell the same story. */
  private static void requireConsistent(Objective objective, double[] x, double error) {
    int d = objective.dimension();
    double[] gradient = new double[d];
    double[] residuals = new double[objective.residualCount()];
    double[] statesOnly = new double[objective.residualCount()];
    double[] jacobian = new double[objective.residualCount() * d];
    double value = objective.valueAndGradient(x, gradient);
    assertEquals(value, objective.residualsAndJacobian(x, residuals, jacobian), 1e-12 * value);
    assertEquals(value, objective.residuals(x, statesOnly), error * value);
    for (int p = 0; p < d; p++) {
      double sum = 0;
      double size = 0;
      for (int i = 0; i < residuals.length; i++) {
        sum += 2 * residuals[i] * jacobian[i * d + p];
        size += Math.abs(2 * residuals[i] * jacobian[i * d + p]);
      }
      assertEquals(gradient[p], sum, 1e-12 * size);
    }
  }

  private static Experiment<Line> line() {
    return Experiment.of(LINE).observe(X, TIMES, VALUES);
  }

  @Test
  void aLineHasItsClosedForm() {
    LeastSquares<Line> objective = LeastSquares.of(LINE, line());
    double[] residuals = new double[4];
    double[] jacobian = new double[12];
    double[] gradient = new double[3];
    double value = objective.residualsAndJacobian(POINT, residuals, jacobian);
    assertArrayEquals(new double[] {-0.5, 0.5, -0.5, 1}, residuals, 1e-12);
    assertArrayEquals(new double[] {1, 0, 0, 1, 1, 0, 1, 2, 0, 1, 3, 0}, jacobian, 1e-12);
    assertEquals(1.75, value, 1e-12);
    objective.valueAndGradient(POINT, gradient);
    assertArrayEquals(new double[] {1, 5, 0}, gradient, 1e-12);
    requireConsistent(objective, POINT, 1e-12);
  }

  @Test
  void missingDataHaveNoResidual() {
    double[] gaps = {Double.NaN, 2.5, Double.NaN, 6};
    LeastSquares<Line> objective =
        LeastSquares.of(LINE, Experiment.of(LINE).observe(X, TIMES, gaps));
    double[] residuals = new double[2];
    objective.residuals(POINT, residuals);
    assertArrayEquals(new double[] {0.5, 1}, residuals, 1e-12);
    assertEquals(3, objective.data().get(1).time());
  }

  @Test
  void residualsAreOrderedAsObserved() {
    LeastSquares<Line> objective =
        LeastSquares.of(
            LINE,
            Experiment.of(LINE)
                .observe(ROOT, new double[] {4}, new double[] {2})
                .observe(X, new double[] {2, 1}, new double[] {0, 0}),
            Experiment.of(LINE).observe(X, new double[] {5}, new double[] {0}));
    double[] residuals = new double[4];
    objective.residuals(POINT, residuals);
    assertArrayEquals(new double[] {1, 3, 5, 11}, residuals, 1e-12);
    assertEquals(Datum.ofObservable(1, 0, 5, 0, 1), objective.data().get(3));
    requireConsistent(objective, POINT, 1e-12);
  }

  @Test
  void aWeightOfTwoIsTheSameDatumTwice() {
    double[] twos = {2, 2, 2, 2};
    Objective weighted =
        LeastSquares.of(LINE, Experiment.of(LINE).observe(X, TIMES, VALUES, Noise.weights(twos)));
    Objective repeated =
        LeastSquares.of(
            LINE, Experiment.of(LINE).observe(X, TIMES, VALUES).observe(X, TIMES, VALUES));
    Objective twoExperiments = LeastSquares.of(LINE, line(), line());
    requireSame(weighted, repeated);
    requireSame(weighted, twoExperiments);
  }

  @Test
  void aWeightOfZeroIsAMissingDatum() {
    requireSame(
        LeastSquares.of(
            LINE, Experiment.of(LINE).observe(X, TIMES, VALUES, Noise.weights(1, 0, 1, 1))),
        LeastSquares.of(
            LINE, Experiment.of(LINE).observe(X, TIMES, new double[] {1.5, Double.NaN, 5.5, 6})));
  }

  @Test
  void aStandardDeviationDividesResiduals() {
    LeastSquares<Line> objective =
        LeastSquares.of(
            LINE, Experiment.of(LINE).observe(X, TIMES, VALUES, Noise.standardDeviation(0.25)));
    double[] residuals = new double[4];
    objective.residuals(POINT, residuals);
    assertArrayEquals(new double[] {-2, 2, -2, 4}, residuals, 1e-12);
    assertTrue(objective.isNoiseKnown());
    assertFalse(LeastSquares.of(LINE, line()).isNoiseKnown());
  }

  private static void requireSame(Objective one, Objective other) {
    double[] left = new double[3];
    double[] right = new double[3];
    assertEquals(one.valueAndGradient(POINT, left), other.valueAndGradient(POINT, right), 1e-11);
    assertArrayEquals(left, right, 1e-11);
  }

  @Test
  void anOverriddenParameterHasNoInfluence() {
    Objective objective = LeastSquares.of(LINE, line().with(SLOPE, 3), line());
    double[] gradient = new double[3];
    double value = objective.valueAndGradient(POINT, gradient);
    // The first experiment has the residuals −0.5, 1.5, 1.5, 4, the second those of above.
    assertEquals(0.25 + 2.25 + 2.25 + 16 + 1.75, value, 1e-11);
    assertArrayEquals(new double[] {2 * 6.5 + 1, 5, 0}, gradient, 1e-11);
    requireConsistent(objective, POINT, 1e-12);
  }

  @Test
  void derivativesThatDoNotMatterAreZero() {
    LeastSquares<Line> objective =
        LeastSquares.of(LINE, line()).sensitiveTo(new boolean[] {true, false, false});
    double[] gradient = new double[3];
    objective.valueAndGradient(POINT, gradient);
    assertArrayEquals(new double[] {1, 0, 0}, gradient, 1e-12);
    requireConsistent(objective, POINT, 1e-12);
  }

  @Test
  void failureIsAnOutcome() {
    // Predators that eat one another's prey: the population explodes in finite time.
    Experiment<LotkaVolterra> experiment = TruthProblem.b().experiment();
    LeastSquares<LotkaVolterra> objective = LeastSquares.of(LotkaVolterra.MODEL, experiment);
    double[] explosive = {100, -100, -100, 100};
    double[] gradient = {1, 1, 1, 1};
    double[] residuals = new double[objective.residualCount()];
    double[] jacobian = new double[objective.residualCount() * 4];
    Arrays.fill(jacobian, 1);
    assertEquals(Double.POSITIVE_INFINITY, objective.valueAndGradient(explosive, gradient));
    assertArrayEquals(new double[4], gradient);
    assertInstanceOf(Outcome.Failed.class, objective.lastOutcome());
    assertEquals(Double.POSITIVE_INFINITY, objective.value(explosive));
    assertEquals(
        Double.POSITIVE_INFINITY, objective.residualsAndJacobian(explosive, residuals, jacobian));
    assertArrayEquals(new double[jacobian.length], jacobian);
    assertTrue(Double.isFinite(objective.value(new double[] {1.5, 1, 3, 1})));
    assertInstanceOf(Outcome.Completed.class, objective.lastOutcome());
  }

  @Test
  void anObservableThatIsNotFiniteIsAFailureToo() {
    LeastSquares<Line> objective =
        LeastSquares.of(LINE, Experiment.of(LINE).observe(ROOT, TIMES, VALUES));
    double[] gradient = {1, 1, 1};
    assertEquals(
        Double.POSITIVE_INFINITY, objective.valueAndGradient(new double[] {-1, 0, 0}, gradient));
    assertArrayEquals(new double[3], gradient);
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, objective.lastOutcome());
    assertEquals(Outcome.Reason.NOT_FINITE, failed.reason());
  }

  @Test
  void withoutDataThereIsNothingToFit() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> LeastSquares.of(LINE, Experiment.of(LINE)))
            .getMessage();
    assertTrue(message.contains("Line"), message);
  }

  @Test
  void evaluationsAllocateNothing() {
    LeastSquares<HodgkinHuxley> objective =
        LeastSquares.of(HodgkinHuxley.MODEL, TruthProblem.a().experiment());
    double[] x = TruthProblem.a().parameters();
    double[] gradient = new double[3];
    double[] residuals = new double[objective.residualCount()];
    double[] jacobian = new double[3 * objective.residualCount()];
    Allocation.requireNone(
        () -> {
          objective.valueAndGradient(x, gradient);
          objective.value(x);
          objective.residuals(x, residuals);
          objective.residualsAndJacobian(x, residuals, jacobian);
        });
  }

  @Test
  void couplingVanishesWithItsStrength() {
    TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    LeastSquares<LotkaVolterra> objective =
        LeastSquares.of(LotkaVolterra.MODEL, TIGHT, problem.experiment());
    double[] gradient = new double[4];
    double[] coupledGradient = new double[4];
    double value = objective.valueAndGradient(problem.parameters(), gradient);
    double coupled =
        objective.coupled(1e-9).valueAndGradient(problem.parameters(), coupledGradient);
    assertEquals(value, coupled, 1e-6 * value);
    assertArrayEquals(gradient, coupledGradient, 1e-5 * value);
    assertTrue(objective.coupled(10).value(problem.parameters()) < 0.1 * value);
    assertTrue(
        objective.coupled(1e3).coupled(1e-9).value(problem.parameters()) > 0.99 * value,
        "coupling again replaces the strength");
  }

  @Test
  void theGradientOfACoupledObjectiveIsItsOwn() {
    TruthProblem<LotkaVolterra> problem = TruthProblem.b();
    Objective coupled =
        LeastSquares.of(LotkaVolterra.MODEL, TIGHT, problem.experiment()).coupled(0.5);
    double[] gradient = new double[4];
    double[] differences = new double[4];
    double value = coupled.valueAndGradient(problem.parameters(), gradient);
    FiniteDifferences.central(coupled, 1e-5, 0, 1, 2, 3)
        .valueAndGradient(problem.parameters(), differences);
    assertArrayEquals(gradient, differences, 1e-5 * value);
    requireConsistent(coupled, problem.parameters(), 1e-9);
  }

  @Test
  void namesWhatIsMissing() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    LeastSquares.of(
                        HodgkinHuxley.MODEL,
                        Experiment.of(HodgkinHuxley.MODEL).observe(HodgkinHuxley.V, TIMES, VALUES)))
            .getMessage();
    assertTrue(message.contains("'I'"), message);
  }

  @Test
  void finiteDifferencesAtWorkingToleranceAreGoodEnoughToCompare() {
    TruthProblem<HodgkinHuxley> problem = TruthProblem.a();
    Objective objective = LeastSquares.of(HodgkinHuxley.MODEL, problem.experiment());
    double[] gradient = new double[3];
    FiniteDifferences.central(objective, 5e-5, 0, 1, 2)
        .valueAndGradient(problem.parameters(), gradient);
    double largest = Arrays.stream(problem.gradient()).map(Math::abs).max().orElseThrow();
    assertArrayEquals(problem.gradient(), gradient, 0.005 * largest);
  }
}
