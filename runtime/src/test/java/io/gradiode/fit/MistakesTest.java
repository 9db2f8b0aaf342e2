package io.gradiode.fit;

import static io.gradiode.kernels.Models.HODGKIN_HUXLEY;
import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.bobyqa;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.HodgkinHuxley;
import io.gradiode.kernels.Line;
import io.gradiode.objective.Prior;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Observations;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What types cannot say fails at once, with a message that names it. */
class MistakesTest {

  private static final double[] TIMES = {0, 1, 2};

  private static final DataParameter GAIN = DataParameter.named("gain");

  private static final Experiment<Line> DATA =
      Experiment.of(LINE).observe(X, TIMES, new double[] {1, 2, 4});

  private static final Ready<Line> FIT = Fit.of(LINE).to(DATA).estimate(SLOPE, within(0.1, 10));

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(IllegalStateException.class, FIT::run, "'intercept'", "'idle'", "Line"),
        mistake(IllegalStateException.class, () -> FIT.fix(IDLE, 1).run(), "'intercept'"),
        mistake(
            IllegalArgumentException.class,
            () -> FIT.estimate(SLOPE, within(1, 2)),
            "'slope'",
            "estimated already"),
        mistake(IllegalArgumentException.class, () -> FIT.fix(SLOPE, 2), "'slope'"),
        mistake(
            IllegalArgumentException.class,
            () -> FIT.fix(IDLE, 2).estimate(IDLE, within(1, 2)),
            "'idle'",
            "2.0"),
        mistake(IllegalArgumentException.class, () -> FIT.fix(IDLE, Double.NaN), "'idle'", "NaN"),
        mistake(IllegalArgumentException.class, () -> FIT.startingAt(SLOPE, 11), "'slope'", "11.0"),
        mistake(
            IllegalArgumentException.class, () -> FIT.startingAt(IDLE, 1), "'idle'", "no start"),
        mistake(
            IllegalArgumentException.class,
            () -> FIT.estimate(INTERCEPT, within(0, 1).startingAt(2)),
            "2.0",
            "1.0"),
        mistake(
            IllegalArgumentException.class,
            () ->
                Fit.of(LINE)
                    .to(DATA.with(SLOPE, 1))
                    .estimate(SLOPE, within(0, 1))
                    .fix(INTERCEPT, 1)
                    .fix(IDLE, 1)
                    .run(),
            "'slope'",
            "every experiment"),
        mistake(
            IllegalStateException.class,
            () ->
                FIT.fix(IDLE, 1)
                    .estimate(INTERCEPT, positive())
                    .search(differentialEvolution())
                    .run(),
            "'intercept'",
            "differential evolution",
            "within"),
        mistake(
            IllegalStateException.class,
            () -> FIT.fix(IDLE, 1).estimate(INTERCEPT, positive()).polish(bobyqa()).run(),
            "'intercept'"),
        mistake(
            IllegalArgumentException.class,
            () ->
                Fit.of(HODGKIN_HUXLEY)
                    .to(
                        Experiment.of(HODGKIN_HUXLEY)
                            .observe(HodgkinHuxley.V, TIMES, new double[] {1, 2, 3})),
            "'I'"),
        mistake(
            IllegalArgumentException.class,
            () ->
                Fit.of(LINE)
                    .to(Experiment.of(LINE))
                    .estimate(SLOPE, within(0, 1))
                    .fix(INTERCEPT, 1)
                    .fix(IDLE, 1)
                    .run(),
            "no data"),
        mistake(IllegalStateException.class, () -> scaled().fix(IDLE, 1).run(), "'gain'", "fix"),
        mistake(
            IllegalArgumentException.class,
            () -> FIT.fix(IDLE, 1).fix(INTERCEPT, 1).estimate(GAIN, positive()).run(),
            "'gain'",
            "no experiment"),
        mistake(
            IllegalArgumentException.class,
            () -> FIT.estimateEach(SLOPE, positive()),
            "'slope'",
            "estimated already"),
        mistake(
            IllegalArgumentException.class,
            () -> FIT.fix(IDLE, 1).estimateEach(IDLE, positive()),
            "'idle'",
            "fixed already"),
        mistake(
            IllegalArgumentException.class,
            () ->
                Fit.of(LINE)
                    .to(DATA.with(SLOPE, 1))
                    .estimateEach(SLOPE, within(0, 1))
                    .fix(INTERCEPT, 1)
                    .fix(IDLE, 1)
                    .run(),
            "'slope'",
            "every experiment"),
        mistake(
            IllegalArgumentException.class,
            () ->
                Fit.of(LINE)
                    .to(DATA.with(SLOPE, 1))
                    .estimate(INTERCEPT, within(0, 1))
                    .fix(IDLE, 1)
                    .prior(SLOPE, Prior.normal(1, 1))
                    .run(),
            "'slope' has a prior"),
        mistake(
            IllegalArgumentException.class,
            () -> FIT.fix(IDLE, 1).fix(INTERCEPT, 2).prior(INTERCEPT, Prior.normal(1, 1)).run(),
            "'intercept' has a prior",
            "fixed at 2.0",
            "estimate it"),
        mistake(
            IllegalArgumentException.class,
            () -> scaled().fix(IDLE, 1).fix(GAIN, 2).prior(GAIN, Prior.normal(1, 1)).run(),
            "'gain' has a prior",
            "fixed at 2.0"),
        mistake(
            IllegalArgumentException.class, () -> FIT.startingAt(GAIN, 1), "'gain'", "no start"),
        mistake(
            UnsupportedOperationException.class,
            () ->
                scaled()
                    .fix(IDLE, 1)
                    .estimate(GAIN, positive())
                    .prior(GAIN, Prior.laplace(1, 1))
                    .polish(levenbergMarquardt())
                    .run(),
            "squares"));
  }

  private static Ready<Line> scaled() {
    return Fit.of(LINE)
        .to(
            Experiment.of(LINE)
                .observe(X, Observations.of(TIMES, new double[] {1, 2, 4}).scaledBy(GAIN)))
        .estimate(SLOPE, within(0.1, 10))
        .fix(INTERCEPT, 1);
  }

  private static Arguments mistake(
      Class<? extends Exception> kind, Executable mistake, String... named) {
    return Arguments.of(kind, mistake, named);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void areNamed(Class<? extends Exception> kind, Executable mistake, String[] named) {
    String message = assertThrows(kind, mistake).getMessage();
    for (String word : named) {
      assertTrue(message.contains(word), message);
    }
  }
}
