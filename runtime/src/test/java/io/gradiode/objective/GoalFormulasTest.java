package io.gradiode.objective;

import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.ROOT;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Metric.meanSquare;
import static io.gradiode.objective.Prior.laplace;
import static io.gradiode.objective.Prior.logNormal;
import static io.gradiode.objective.Prior.normal;
import static io.gradiode.observation.Noise.additive;
import static io.gradiode.observation.Noise.proportional;
import static io.gradiode.observation.Target.above;
import static io.gradiode.observation.Target.below;
import static io.gradiode.observation.Target.near;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.Line;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of all goals, from their formulas. */
class GoalFormulasTest {

  private static final DataParameter SIGMA = DataParameter.named("sigma", "mV");
  private static final DataParameter FRACTION = DataParameter.named("fraction");
  private static final DataParameter GAIN = DataParameter.named("gain");
  private static final double[] TIMES = {0, 1, 2, 3};
  private static final double[] VALUES = {1.5, 2.5, 5.5, 6};

  /** Intercept 1 and slope 2: the line is 1, 3, 5, 7. */
  private static final double[] LINE_AT_ODDS = {1, 3, 5, 7};

  private static ModelObjective<Line> objective(Goal<Line> goal, Noise noise) {
    return objective(goal, observed(VALUES, noise));
  }

  private static ModelObjective<Line> objective(Goal<Line> goal, Experiment<Line> experiment) {
    return ModelObjective.of(LINE, Tolerances.defaults(), List.of(experiment), goal);
  }

  private static Experiment<Line> observed(double[] values, Noise noise) {
    return Experiment.of(LINE).observe(X, Observations.of(TIMES, values).noise(noise));
  }

  private static Goal<Line> goal() {
    return Goal.leastSquares();
  }

  private static double[] point(double... dataParameters) {
    double[] x = Arrays.copyOf(new double[] {1, 2, 0}, 3 + dataParameters.length);
    System.arraycopy(dataParameters, 0, x, 3, dataParameters.length);
    return x;
  }

  /** The functions of scipy.optimize.least_squares, from its reference. */
  @ParameterizedTest
  @CsvSource({
    "HUBER, 0.25, 0.25",
    "HUBER, 1, 1",
    "HUBER, 4, 3",
    "HUBER, 1e8, 19999",
    "SOFT_L1, 3, 2",
    "SOFT_L1, 8, 4",
    "SOFT_L1, 1e-20, 1e-20",
    "CAUCHY, 1.718281828459045, 1",
    "CAUCHY, 1e-20, 1e-20",
    "SQUARE, 7, 7"
  })
  void aLossHasItsFormula(Loss.Kind kind, double z, double expected) {
    assertEquals(expected, new Loss(kind, 1).value(z), 1e-12 * expected);
    assertEquals(9 * expected, new Loss(kind, 3).value(9 * z), 1e-12 * 9 * expected);
    double shrunk = z * Math.pow(new Loss(kind, 1).shrinkage(z), 2);
    assertEquals(expected, shrunk, 1e-12 * expected);
  }

  @Test
  void aLossIsSummedOverStandardizedResiduals() {
    // Residuals −0.5, 0.5, −0.5, 1 in units of 0.5.
    double value = objective(goal().loss(Loss.huber(1)), additive(0.5)).value(point());
    assertEquals(3 * 1 + 3, value, 1e-12);
  }

  @Test
  void theLikelihoodHasItsFormula() {
    double a = 0.3;
    double b = 0.2;
    Noise noise = additive(SIGMA).and(proportional(FRACTION));
    double expected = 0;
    for (int i = 0; i < 4; i++) {
      double variance = a * a + b * b * LINE_AT_ODDS[i] * LINE_AT_ODDS[i];
      expected += Math.pow(LINE_AT_ODDS[i] - VALUES[i], 2) / variance + Math.log(variance);
    }
    assertEquals(expected, objective(goal(), noise).value(point(a, b)), 1e-10);
  }

  /** Minus twice the logarithm of a density, whatever the noise. */
  @Test
  void dataLossAndNormalizationMakeTheLikelihood() {
    double expected = 0;
    double expectedOfLogarithms = 0;
    for (int i = 0; i < 4; i++) {
      expected -= 2 * Math.log(normalDensity(LINE_AT_ODDS[i] - VALUES[i], 0.4));
      double logarithm = Math.log(LINE_AT_ODDS[i]) - Math.log(VALUES[i]);
      expectedOfLogarithms -= 2 * Math.log(normalDensity(logarithm, 0.4) / VALUES[i]);
    }
    assertEquals(expected, likelihood(additive(0.4)), 1e-10);
    assertEquals(expected, likelihood(additive(SIGMA), 0.4), 1e-10);
    assertEquals(expectedOfLogarithms, likelihood(Noise.logNormal(0.4)), 1e-10);
    assertEquals(expectedOfLogarithms, likelihood(Noise.logNormal(SIGMA), 0.4), 1e-10);
  }

  private static double likelihood(Noise noise, double... dataParameters) {
    ModelObjective<Line> objective = objective(goal().prior(SLOPE, normal(9, 1)), noise);
    assertTrue(objective.isNoiseKnown());
    double[] x = point(dataParameters);
    return objective.dataLoss(x) + objective.logNormalization(x);
  }

  private static double normalDensity(double distance, double deviation) {
    return Math.exp(-0.5 * Math.pow(distance / deviation, 2))
        / (deviation * Math.sqrt(2 * Math.PI));
  }

  @Test
  void proportionalToDataIsADeviationForEach() {
    double[] deviations = Arrays.stream(VALUES).map(v -> 0.1 * v).toArray();
    assertEquals(
        objective(goal(), Noise.standardDeviations(deviations)).value(point()),
        objective(goal(), Noise.proportionalToData(0.1)).value(point()),
        1e-9);
  }

  @Test
  void aWeightDividesTheVariance() {
    Observations observations = Observations.of(TIMES, VALUES).weights(t -> 4);
    ModelObjective<Line> weighted =
        objective(goal(), Experiment.of(LINE).observe(X, observations.noise(additive(SIGMA))));
    ModelObjective<Line> exact = objective(goal(), additive(0.25));
    assertEquals(exact.dataLoss(point()), weighted.dataLoss(point(0.5)), 1e-12);
    assertEquals(exact.logNormalization(point()), weighted.logNormalization(point(0.5)), 1e-12);
  }

  @Test
  void whatHasNoWeightMayBeImpossible() {
    // The line is −1 at time 0.
    Observations observations =
        Observations.of(TIMES, VALUES).noise(Noise.logNormal(SIGMA)).weights(0, 1, 1, 1);
    ModelObjective<Line> objective =
        objective(goal(), Experiment.of(LINE).observe(X, observations));
    double[] x = {-1, 2, 0, 0.5};
    assertTrue(Double.isFinite(objective.valueAndGradient(x, new double[4])));
    ModelObjective<Line> all = objective(goal(), Noise.logNormal(SIGMA));
    assertEquals(Double.POSITIVE_INFINITY, all.value(x));
    assertEquals(Double.POSITIVE_INFINITY, all.valueAndGradient(x, new double[4]));
    assertFalse(all.lastOutcome().isCompleted());
  }

  /**
   * brian2modelfitting's MSEMetric: the mean over time of the squared difference of normalized
   * traces, then the mean over traces; each output has a metric, and their errors are summed.
   */
  @Test
  void theMeanSquareIsThatOfTheSeed() {
    double[] other = {2, 2, 2, 2};
    double[] roots = {1, 2, 2, 2};
    List<Experiment<Line>> traces =
        List.of(
            Experiment.of(LINE).observe(X, TIMES, VALUES).observe(ROOT, TIMES, roots),
            Experiment.of(LINE).observe(X, TIMES, other).observe(ROOT, TIMES, roots));
    Metric metric = meanSquare().from(1).normalizedBy(X, 0.5);
    double one = (0.25 + 0.25 + 1) / 3;
    double two = (1.0 + 9 + 25) / 3;
    double ofRoots = 0;
    for (int i = 1; i < 4; i++) {
      ofRoots += Math.pow(Math.sqrt(LINE_AT_ODDS[i]) - roots[i], 2) / 3;
    }
    assertEquals(
        (one + two) / 2 / 0.25 + ofRoots,
        ModelObjective.of(LINE, Tolerances.defaults(), traces, goal().metric(metric))
            .value(point()),
        1e-9);
  }

  /** The seed divides t_weights by their mean, and then takes the mean over time. */
  @Test
  void weightsOfAMeanSquareAreRelative() {
    double[] weights = {1, 2, 0, 5};
    double expected = (0.25 * 1 + 0.25 * 2 + 1 * 5) / 2 / 4;
    for (double factor : new double[] {1, 7}) {
      double[] scaled = Arrays.stream(weights).map(w -> factor * w).toArray();
      Observations observations = Observations.of(TIMES, VALUES).weights(scaled);
      assertEquals(
          expected,
          objective(goal().metric(meanSquare()), Experiment.of(LINE).observe(X, observations))
              .value(point()),
          1e-12);
    }
  }

  @Test
  void gapsAreNoPartOfAMean() {
    double[] gaps = {1.5, Double.NaN, Double.NaN, 6};
    Experiment<Line> experiment = Experiment.of(LINE).observe(X, TIMES, gaps);
    double expected = (0.25 + 1) / 2;
    assertEquals(
        expected, objective(goal().metric(meanSquare()), experiment).value(point()), 1e-12);
  }

  @Test
  void priorsHaveTheirFormulas() {
    ModelObjective<Line> none = objective(goal(), Noise.unknown());
    Goal<Line> all =
        goal()
            .prior(INTERCEPT, normal(3, 0.5))
            .prior(SLOPE, logNormal(2 * Math.E, 0.25))
            .prior(SLOPE, laplace(5, 0.1));
    assertEquals(
        none.value(point()) + 16 + 16 + 60, objective(all, Noise.unknown()).value(point()), 1e-10);
  }

  @Test
  void targetsHaveTheirFormulas() {
    Experiment<Line> kept =
        Experiment.of(LINE)
            .keep(X, near(3).at(0, 1).within(0.5)) // 1 and 3
            .keep(X, above(3).at(0, 3).within(2)) // 1 and 7
            .keep(X, below(3).at(0, 3)); // 1 and 7
    double[] residuals = new double[6];
    assertEquals(16 + 1 + 16, objective(goal(), kept).residuals(point(), residuals), 1e-10);
    assertArrayEquals(new double[] {-4, 0, -1, 0, 0, 4}, residuals, 1e-10);
  }

  @Test
  void informationOfAGaussianIsTheExpectedCurvature() {
    Noise noise = additive(SIGMA).and(proportional(FRACTION));
    double[] deviations = new double[4];
    for (int i = 0; i < 4; i++) {
      double model = 1.4 * LINE_AT_ODDS[i];
      deviations[i] = Math.sqrt(0.09 + 0.04 * model * model);
    }
    requireExpectedCurvature(
        scaled(sum(LINE_AT_ODDS, deviations, 1.4, 1), noise),
        scaled(sum(LINE_AT_ODDS, deviations, 1.4, -1), noise),
        point(1.4, 0.3, 0.2)); // the scale appears before the noise
  }

  private static double[] sum(double[] line, double[] deviations, double scale, double sign) {
    double[] data = new double[line.length];
    Arrays.setAll(data, i -> scale * line[i] + sign * deviations[i]);
    return data;
  }

  private static Experiment<Line> scaled(double[] values, Noise noise) {
    return Experiment.of(LINE)
        .observe(X, Observations.of(TIMES, values).scaledBy(GAIN).noise(noise));
  }

  @Test
  void informationOfLogarithmsIsTheExpectedCurvature() {
    double[] upper = Arrays.stream(LINE_AT_ODDS).map(y -> y * Math.exp(0.3)).toArray();
    double[] lower = Arrays.stream(LINE_AT_ODDS).map(y -> y * Math.exp(-0.3)).toArray();
    Noise noise = Noise.logNormal(SIGMA);
    requireExpectedCurvature(observed(upper, noise), observed(lower, noise), point(0.3));
  }

  /**
   * The value is quadratic in the data, or in their logarithms: its mean over data that lie one
   * standard deviation above and below is the expectation.
   */
  private static void requireExpectedCurvature(
      Experiment<Line> upper, Experiment<Line> lower, double[] x) {
    int n = x.length;
    ModelObjective<Line> above = objective(goal(), upper);
    ModelObjective<Line> below = objective(goal(), lower);
    double[] rows = new double[above.informationRowCount() * n];
    above.informationRows(x, rows);
    for (int i = 0; i < n; i++) {
      double[] one = curvatures(above, x, i);
      double[] other = curvatures(below, x, i);
      for (int j = 0; j < n; j++) {
        double information = 0;
        for (int row = 0; row < above.informationRowCount(); row++) {
          information += rows[row * n + i] * rows[row * n + j];
        }
        double expected = (one[j] + other[j]) / 4; // of half the value
        assertEquals(expected, information, 1e-5 * Math.max(1, Math.abs(expected)), i + ", " + j);
      }
    }
  }

  /** Derivatives of the gradient by one parameter. */
  private static double[] curvatures(ModelObjective<Line> objective, double[] x, int i) {
    double[] right = new double[x.length];
    double[] left = new double[x.length];
    double[] moved = x.clone();
    moved[i] = x[i] + 1e-5;
    objective.valueAndGradient(moved, right);
    moved[i] = x[i] - 1e-5;
    objective.valueAndGradient(moved, left);
    double[] curvatures = new double[x.length];
    Arrays.setAll(curvatures, j -> (right[j] - left[j]) / 2e-5);
    return curvatures;
  }

  @Test
  void informationOfARobustLossHasRootWeights() {
    ModelObjective<Line> objective = objective(goal().loss(Loss.cauchy(0.5)), Noise.unknown());
    double[] rows = new double[4 * 3];
    objective.informationRows(point(), rows);
    // Residuals −0.5, 0.5, −0.5, 1 have the weights 1/(1 + z).
    assertEquals(Math.sqrt(0.5), rows[0], 1e-12);
    assertEquals(Math.sqrt(0.2), rows[9], 1e-12);
    assertEquals(3 * Math.sqrt(0.2), rows[10], 1e-12);
  }

  @Test
  void predictionsAndStandardizedResidualsAreOfTheData() {
    Goal<Line> goal = goal().loss(Loss.cauchy(0.1)).prior(SLOPE, normal(0, 1));
    Experiment<Line> experiment =
        Experiment.of(LINE)
            .observe(X, Observations.of(TIMES, VALUES).scaledBy(GAIN).noise(additive(0.5)))
            .keep(X, near(0).at(1));
    ModelObjective<Line> objective = objective(goal, experiment);
    double[] predictions = new double[4];
    double[] residuals = new double[4];
    double value = objective.value(point(2));
    assertEquals(value, objective.predictions(point(2), predictions), 1e-12);
    assertEquals(value, objective.standardizedResiduals(point(2), residuals), 1e-12);
    assertArrayEquals(new double[] {2, 6, 10, 14}, predictions, 1e-10);
    assertArrayEquals(new double[] {1, 7, 9, 16}, residuals, 1e-10);
    assertEquals(6, objective.residualCount());
    assertEquals(List.of(GAIN), objective.dataParameters());
    assertEquals("gain", objective.parameterName(3));
  }
}
