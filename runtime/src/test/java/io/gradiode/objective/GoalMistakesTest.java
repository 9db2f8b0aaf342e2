package io.gradiode.objective;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.ROOT;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Metric.meanSquare;
import static io.gradiode.observation.Noise.additive;
import static io.gradiode.observation.Noise.proportional;
import static io.gradiode.observation.Target.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Outcome;
import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.Line;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goals that contradict themselves or the data are refused in words. */
class GoalMistakesTest {

  private static final DataParameter SIGMA = DataParameter.named("sigma", "mV");
  private static final double[] TIMES = {0, 1, 2};
  private static final double[] VALUES = {1, 0, 4};
  private static final double[] POSITIVE = {1, 2, 4};

  private static Experiment<Line> data(Noise noise) {
    return Experiment.of(LINE).observe(X, TIMES, POSITIVE, noise);
  }

  private static Goal<Line> goal() {
    return Goal.leastSquares();
  }

  private static Executable making(Goal<Line> goal, Experiment<Line> experiment) {
    return () -> ModelObjective.of(LINE, Tolerances.defaults(), List.of(experiment), goal);
  }

  static Stream<Noise> noisesThatCannotStartFromZero() {
    return Stream.of(Noise.logNormal(), Noise.logNormal(0.2), proportional(0.1));
  }

  @ParameterizedTest
  @MethodSource("noisesThatCannotStartFromZero")
  void aDatumThatNoModelOfThisNoiseMakesIsNamedByItsTime(Noise noise) {
    ModelObjective<Line> objective =
        ModelObjective.of(LINE, Tolerances.defaults(), List.of(data(noise)), goal());
    double[] fromZero = {0, 1, 0};
    assertEquals(Double.POSITIVE_INFINITY, objective.value(fromZero));
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, objective.lastOutcome());
    assertEquals(Outcome.Reason.NO_LIKELIHOOD, failed.reason());
    assertEquals(0, failed.time());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            making(goal().loss(Loss.huber(1)), data(additive(SIGMA))),
            "A loss needs noise of a known size",
            "'x'"),
        mistake(
            making(goal().loss(Loss.huber(1)), data(proportional(0.1))), "depends on the model"),
        mistake(making(goal().metric(meanSquare()), data(additive(1))), "'x'", "metric"),
        mistake(
            making(
                goal().metric(meanSquare().normalizedBy(LotkaVolterra.PREY, 2)),
                data(Noise.unknown())),
            "'prey'",
            "no observable of Line"),
        mistake(
            making(goal(), data(additive(SIGMA)).observe(ROOT, TIMES, VALUES)),
            "noise of some data of Line is estimated, but that of others unknown"),
        mistake(
            making(goal().prior(SIGMA, Prior.normal(1, 1)), data(additive(1))), "'sigma'", "[]"),
        mistake(
            () -> data(additive(1)).with(INTERCEPT, DataParameter.named("own", "uV")),
            "'own' is in uV, but belongs to 'intercept' in mV"),
        mistake(
            () -> data(additive(DataParameter.named("level", "uV"))),
            "'level' is in uV, but belongs to 'x' in mV"),
        mistake(
            () -> data(additive(DataParameter.named("level", "s"))),
            "'s' cannot be converted to 'mV'"),
        mistake(
            () -> data(additive(1)).with(INTERCEPT, DataParameter.named("own", "s")),
            "'s' cannot be converted to 'mV'"),
        mistake(
            making(goal(), data(Noise.unknown()).with(IDLE, DataParameter.named("slope"))),
            "'slope'",
            "two parameters"),
        mistake(
            making(goal(), data(additive(SIGMA)).with(IDLE, DataParameter.named("sigma"))),
            "'sigma'",
            "two parameters"),
        mistake(making(goal(), Experiment.of(LINE)), "no data"),
        mistake(
            () -> LeastSquares.of(LINE, data(additive(SIGMA))),
            "no sum of squares",
            "ModelObjective"),
        mistake(
            () -> Observations.of(TIMES, VALUES).noise(Noise.logNormal()),
            "positive",
            "time 1.0",
            "0.0"),
        mistake(() -> Observations.of(TIMES, VALUES, proportional(0.1)), "time 1.0", "additive"),
        mistake(() -> Observations.of(TIMES, VALUES, Noise.proportionalToData(0.1)), "time 1.0"),
        mistake(() -> Observations.of(TIMES, VALUES).weights(1, 2), "2 weights for 3 data"),
        mistake(() -> Observations.of(TIMES, VALUES).weights(t -> -t), "not negative", "-1.0"),
        mistake(() -> additive(1).and(additive(2)), "additive", "proportional"),
        mistake(() -> proportional(1).and(Noise.logNormal(1)), "additive", "proportional"),
        mistake(() -> Noise.unknown().and(proportional(1)), "additive", "proportional"),
        mistake(
            () -> additive(1).and(proportional(1)).and(additive(1)), "additive", "proportional"),
        mistake(() -> additive(-1), "-1.0"),
        mistake(() -> proportional(0), "0.0"),
        mistake(() -> Loss.cauchy(0), "0.0"),
        mistake(() -> Prior.normal(1, -2), "-2.0"),
        mistake(() -> Prior.logNormal(0, 1), "log-normal", "0.0"),
        mistake(() -> meanSquare().from(Double.NaN), "NaN"),
        mistake(() -> meanSquare().normalizedBy(X, 0), "'x'", "0.0"),
        mistake(() -> near(Double.NaN), "NaN"),
        mistake(() -> near(1).within(0), "0.0"),
        mistake(() -> data(additive(1)).keep(X, near(1)), "'x'", "at(times)"),
        mistake(() -> data(additive(1)).named(" "), "blank"),
        mistake(
            () -> data(additive(1)).with(INTERCEPT, SIGMA).with(INTERCEPT, 1),
            "'intercept'",
            "twice"));
  }

  private static Arguments mistake(Executable mistake, String... named) {
    return Arguments.of(mistake, named);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void areNamed(Executable mistake, String[] named) {
    String message = assertThrows(IllegalArgumentException.class, mistake).getMessage();
    for (String word : named) {
      assertTrue(message.contains(word), message);
    }
  }

  @Test
  void scaledDataCannotDrawAState() {
    ModelObjective<Line> objective =
        ModelObjective.of(
            LINE,
            Tolerances.defaults(),
            List.of(Experiment.of(LINE).observe(X, Observations.of(TIMES, VALUES).scaledBy(SIGMA))),
            goal());
    assertThrows(UnsupportedOperationException.class, () -> objective.coupled(1));
  }

  @Test
  void whatIsNoSumOfSquaresSaysWhy() {
    ModelObjective<Line> objective =
        ModelObjective.of(LINE, Tolerances.defaults(), List.of(data(additive(SIGMA))), goal());
    String message =
        assertThrows(
                UnsupportedOperationException.class,
                () -> objective.residuals(new double[4], new double[0]))
            .getMessage();
    assertTrue(message.contains("noise is estimated"), message);
  }
}
