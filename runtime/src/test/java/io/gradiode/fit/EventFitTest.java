package io.gradiode.fit;

import static io.gradiode.kernels.LeakyNeuron.DRIVE;
import static io.gradiode.kernels.LeakyNeuron.MODEL;
import static io.gradiode.kernels.LeakyNeuron.RESET;
import static io.gradiode.kernels.LeakyNeuron.SPIKE;
import static io.gradiode.kernels.LeakyNeuron.TAU;
import static io.gradiode.kernels.LeakyNeuron.THETA;
import static io.gradiode.kernels.LeakyNeuron.V;
import static io.gradiode.kernels.LeakyNeuron.slopes;
import static io.gradiode.kernels.LeakyNeuron.spikes;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.objective.EventMeasure.eventCount;
import static io.gradiode.objective.EventMeasure.gammaFactor;
import static io.gradiode.optimization.Optimizers.askTell;
import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.objective.Criterion;
import io.gradiode.objective.EventMeasure;
import io.gradiode.objective.Loss;
import io.gradiode.objective.MeasureObjective;
import io.gradiode.objective.Metric;
import io.gradiode.objective.Prior;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.optimization.Search;
import io.gradiode.profile.Profile;
import io.gradiode.report.Evaluation;
import io.gradiode.report.Evaluation.Kind;
import io.gradiode.report.EventMisfit;
import io.gradiode.report.FitReport;
import io.gradiode.report.Stage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits to spike times, and searches by measures of them. */
class EventFitTest {

  private static final double[] TRUTH = {20, 0.4, 10, 2};
  private static final double END = 3;
  private static final double SIGMA = 1e-3;

  /** Twelve spikes without noise. */
  private static Experiment<LeakyNeuron> recorded() {
    return Experiment.of(MODEL)
        .observe(SPIKE, EventTimes.of(spikes(END, TRUTH)).standardDeviation(SIGMA))
        .until(END);
  }

  private static Ready<LeakyNeuron> fit(Experiment<LeakyNeuron> experiment) {
    return Fit.of(MODEL)
        .to(experiment)
        .estimate(DRIVE, within(12, 40).logScale().startingAt(16))
        .estimate(TAU, within(0.1, 1).logScale().startingAt(0.5))
        .fix(THETA, 10)
        .fix(RESET, 2);
  }

  static Stream<Ready<LeakyNeuron>> byEveryMethod() {
    final Ready<LeakyNeuron> fit = fit(recorded());
    return Stream.of(
        fit,
        fit.differentiate(Differentiation.FINITE_DIFFERENCES),
        fit.polish(levenbergMarquardt()),
        fit.polish(bfgs()),
        fit.polish(lbfgsb()),
        fit.polish(nelderMead()),
        fit.loss(Loss.huber(5)).search(multiStart().starts(4)).polish(bfgs()),
        fit.search(multiStart().starts(4).threads(2)).polish(levenbergMarquardt()),
        fit.search(basinHopping().hops(3)).polish(levenbergMarquardt()),
        fit.search(differentialEvolution().population(10).rounds(5).polishEachRound())
            .polish(levenbergMarquardt()),
        fit.search(differentialEvolution().population(20).rounds(20)).polish(bfgs()));
  }

  @ParameterizedTest
  @MethodSource("byEveryMethod")
  void everyMethodFindsTheNeuronFromItsSpikes(Ready<LeakyNeuron> fit) {
    final FitReport<LeakyNeuron> report = fit.run();
    assertAll(
        report.toString(),
        () -> assertEquals(20, report.estimate(DRIVE).value(), 1e-3),
        () -> assertEquals(0.4, report.estimate(TAU).value(), 1e-5));
  }

  /** Standard errors from the closed form of the derivatives, {@code (AᵀA)⁻¹}. */
  @Test
  void standardErrorsAreThoseOfTheClosedForm() {
    final FitReport<LeakyNeuron> report = fit(recorded()).run();
    double aa = 0;
    double ab = 0;
    double bb = 0;
    for (int i = 0; i < spikes(END, TRUTH).length; i++) {
      final double[] row = slopes(i, TRUTH);
      aa += row[0] * row[0] / (SIGMA * SIGMA);
      ab += row[0] * row[1] / (SIGMA * SIGMA);
      bb += row[1] * row[1] / (SIGMA * SIGMA);
    }
    final double determinant = aa * bb - ab * ab;
    final double ofDrive = Math.sqrt(bb / determinant);
    final double ofTau = Math.sqrt(aa / determinant);
    assertEquals(ofDrive, report.estimate(DRIVE).standardError(), 1e-4 * ofDrive);
    assertEquals(ofTau, report.estimate(TAU).standardError(), 1e-4 * ofTau);
    final Profile profile = report.profile(DRIVE);
    assertEquals(20 - 1.96 * ofDrive, profile.lower().value(), 0.2 * ofDrive);
    assertEquals(20 + 1.96 * ofDrive, profile.upper().value(), 0.2 * ofDrive);
  }

  @Test
  void theReportNamesSpikes() {
    final double[] times = spikes(END, TRUTH);
    times[0] += 1.3e-3;
    final FitReport<LeakyNeuron> report =
        fit(Experiment.of(MODEL)
                .observe(SPIKE, EventTimes.of(times).standardDeviation(SIGMA))
                .observe(V, new double[] {0.1}, new double[] {4.42}, Noise.additive(1))
                .until(END))
            .run();
    final EventMisfit misfit = report.eventMisfits().get(0);
    double sum = 0;
    final double[] predictions = report.predictions();
    for (int i = 0; i < times.length; i++) {
      sum += Math.pow(predictions[1 + i] - times[i], 2);
    }
    final double rms = Math.sqrt(sum / times.length);
    assertAll(
        report.toString(),
        () -> assertEquals(times.length + 1, report.statistics().dataCount()),
        () -> assertEquals(times.length - 1, report.statistics().degreesOfFreedom()),
        () -> assertEquals(times.length, misfit.recordedCount()),
        () -> assertEquals(times.length, misfit.modelCount()),
        () -> assertEquals("s", misfit.unit()),
        () -> assertEquals(rms, misfit.rootMeanSquare(), 1e-12),
        () -> assertTrue(report.toString().contains("  spike: 12 recorded, rms 3")),
        () -> assertTrue(report.toString().contains(" µs\n")),
        () -> assertTrue(report.toJson().contains("\"recordedCount\": 12")),
        () -> assertEquals(report.chiSquared(), report.objectiveValue(), 1e-6),
        () -> assertFalse(report.warnings().toString().contains("weighed")));
  }

  @Test
  void missingSpikesAreCountedInTheReport() {
    final FitReport<LeakyNeuron> report =
        Fit.of(MODEL)
            .to(Experiment.of(MODEL).observe(SPIKE, EventTimes.of(0.4, 0.8)).until(1))
            .fix(DRIVE, 20)
            .fix(THETA, 10)
            .fix(RESET, 2)
            .estimate(TAU, within(0.85, 0.95))
            .run();
    assertEquals(1, report.eventMisfits().get(0).modelCount());
    assertTrue(
        report.toString().contains("spike: 2 recorded, 1 of the model, rms"), report::toString);
    final String warning = "not as many events 'spike' as were recorded, ";
    assertTrue(
        report.warnings().toString().contains(warning + "1 instead of 2: "), report::toString);
    final FitReport<LeakyNeuron> silent =
        fit(Experiment.of(MODEL).observe(SPIKE, EventTimes.of()).until(0.2)).run();
    assertTrue(silent.toString().contains("spike: none recorded\n"), silent::toString);
  }

  /** One too many here and one too few there are not right, though the sum is. */
  @Test
  void countsAreComparedRecordingByRecording() {
    final double[] times = spikes(END, TRUTH);
    final double[] fewer = Arrays.copyOf(times, times.length - 1);
    final double[] more = Arrays.copyOf(times, times.length + 1);
    more[times.length] = 0.5 * (times[times.length - 1] + END);
    final FitReport<LeakyNeuron> report =
        Fit.of(MODEL)
            .to(
                List.of(
                    Experiment.of(MODEL).observe(SPIKE, EventTimes.of(fewer)).until(END),
                    Experiment.of(MODEL).observe(SPIKE, EventTimes.of(more)).until(END),
                    Experiment.of(MODEL).observe(SPIKE, EventTimes.of(times)).until(END)))
            .estimate(DRIVE, within(19.9, 20.1).startingAt(20))
            .fix(TAU, 0.4)
            .fix(THETA, 10)
            .fix(RESET, 2)
            .run();
    assertEquals(
        report.eventMisfits().get(0).recordedCount(), report.eventMisfits().get(0).modelCount());
    assertTrue(
        report.warnings().toString().contains("recorded, 12 instead of 11, 12 instead of 13: "),
        report::toString);
  }

  /** Below the threshold there is no gradient: the search by a measure finds where spikes are. */
  @Test
  void aModelWithoutSpikesIsWarnedOf() {
    final Ready<LeakyNeuron> fit =
        Fit.of(MODEL)
            .to(recorded())
            .estimate(DRIVE, within(1, 40).startingAt(6))
            .fix(TAU, 0.4)
            .fix(THETA, 10)
            .fix(RESET, 2);
    final FitReport<LeakyNeuron> stuck = fit.run();
    assertEquals(6, stuck.estimate(DRIVE).value(), 1e-12);
    assertTrue(
        stuck.warnings().toString().contains("none of the events 'spike', of which 12 were"),
        stuck::toString);
    final FitReport<LeakyNeuron> found =
        fit.search(differentialEvolution().population(10).rounds(10), gammaFactor(SPIKE, 0.01))
            .polish(levenbergMarquardt())
            .run();
    assertEquals(20, found.estimate(DRIVE).value(), 1e-4, found::toString);
    assertFalse(found.warnings().toString().contains("none of the events"));
    assertFalse(found.warnings().toString().contains("as many events"));
  }

  @Test
  void secondsAgainstVoltsAreWarnedOf() {
    final Experiment<LeakyNeuron> both =
        Experiment.of(MODEL)
            .observe(SPIKE, EventTimes.of(spikes(END, TRUTH)))
            .observe(V, new double[] {0.1, 0.2}, new double[] {4, 8})
            .until(END);
    final String warning = "times of events and values of observables are weighed";
    assertTrue(fit(both).run().warnings().toString().contains(warning));
    assertFalse(
        fit(both)
            .metric(Metric.leastSquares().weighing(SPIKE, 1e4))
            .run()
            .warnings()
            .toString()
            .contains(warning));
  }

  @Test
  void eachNeuronHasItsOwnTimeConstant() {
    final Experiment<LeakyNeuron> other =
        Experiment.of(MODEL)
            .named("other")
            .observe(SPIKE, EventTimes.of(spikes(END, 20, 0.3, 10, 2)).standardDeviation(SIGMA))
            .until(END);
    final FitReport<LeakyNeuron> report =
        Fit.of(MODEL)
            .to(List.of(recorded().named("one"), other))
            .estimate(DRIVE, within(12, 40).logScale().startingAt(17))
            .estimateEach(TAU, within(0.1, 1).logScale().startingAt(0.45))
            .fix(THETA, 10)
            .fix(RESET, 2)
            .prior(DRIVE, Prior.normal(20, 3))
            .run();
    final List<Double> values = report.estimates().stream().map(e -> e.value()).toList();
    assertEquals(20, report.estimate(DRIVE).value(), 1e-4, report::toString);
    assertEquals(0.4, values.get(4), 1e-6);
    assertEquals(0.3, values.get(5), 1e-6);
  }

  /** A rate of 5 per second as a user's criterion: {@code tau ln((a − 2)/(a − 10)) = 1/5}. */
  @Test
  void aRateIsADifferentiableCriterion() {
    final Criterion<LeakyNeuron> rate =
        answer -> {
          final int last = answer.eventCount(SPIKE) - 1;
          final double span = answer.eventTime(SPIKE, last) - answer.eventTime(SPIKE, 0);
          final double excess = last / span - 5;
          final double bySpan = -2 * excess * last / (span * span);
          answer.addEventSlope(SPIKE, last, bySpan);
          answer.addEventSlope(SPIKE, 0, -bySpan);
          return excess * excess;
        };
    final FitReport<LeakyNeuron> report =
        Fit.of(MODEL)
            .to(Experiment.of(MODEL).until(END))
            .estimate(DRIVE, within(12, 40).startingAt(16))
            .fix(TAU, 0.4)
            .fix(THETA, 10)
            .fix(RESET, 2)
            .minimize(rate)
            .run();
    final double root = Math.exp(0.5);
    assertEquals((10 * root - 2) / (root - 1), report.estimate(DRIVE).value(), 1e-4);
    assertTrue(report.stages().get(0).iterations() < 15, report::toString);
  }

  /** The neuron is drawn to its voltage first; its spikes are compared with the recorded ones. */
  @Test
  void aCoupledNeuronSpikesToo() {
    final double[] times = new double[60];
    Arrays.setAll(times, i -> 0.05 * (i + 1));
    final double[] v = MODEL.generate(TRUTH, Experiment.of(MODEL).sample(times)).of(V);
    final FitReport<LeakyNeuron> report =
        fit(recorded().observe(V, times, v, Noise.additive(0.1))).coupled(V).run();
    assertEquals(20, report.estimate(DRIVE).value(), 1e-3, report::toString);
    assertEquals(0.4, report.estimate(TAU).value(), 1e-5);
  }

  static Stream<Search> valueSearches() {
    return Stream.of(
        differentialEvolution().population(12).rounds(12).seed(3),
        cmaEs().maxIterations(15).seed(3),
        askTell("own", differentialEvolution().population(8).rounds(8).seed(3)::proposer));
  }

  private static EventMeasure<LeakyNeuron> measure() {
    return gammaFactor(SPIKE, 0.02).plus(eventCount(SPIKE).times(0.01));
  }

  @ParameterizedTest
  @MethodSource("valueSearches")
  void aMeasureIsSearchedAndThePolishUsesGradients(Search search) throws IOException {
    final FitReport<LeakyNeuron> report =
        fit(recorded()).search(search, measure()).polish(levenbergMarquardt()).run();
    final Evaluation found = report.results().bestMeasure().orElseThrow();
    final Stage first = report.stages().get(0);
    final MeasureObjective<LeakyNeuron> measured =
        MeasureObjective.of(MODEL, Tolerances.defaults(), List.of(recorded()), measure());
    final double[] there = {found.parameters().get(0), found.parameters().get(1), 10, 2};
    final List<Evaluation> all = report.results().stream().toList();
    final long measures = all.stream().filter(e -> e.kind() == Kind.MEASURE).count();
    final Evaluation judged =
        all.stream().filter(e -> e.kind() == Kind.VALUE).findFirst().orElseThrow();
    final StringWriter csv = new StringWriter();
    report.results().toCsv(csv);
    assertAll(
        report.toString(),
        () -> assertEquals(20, report.estimate(DRIVE).value(), 1e-3),
        () -> assertEquals(0.4, report.estimate(TAU).value(), 1e-5),
        () -> assertEquals(measured.value(there), found.value(), 1e-12),
        () -> assertEquals(found.parameters(), judged.parameters()),
        () -> assertEquals(judged.value(), first.chiSquared()),
        () -> assertEquals(search.name(), first.method()),
        () -> assertTrue(first.detail().startsWith("gamma factor of 'spike' within 0.02 + 0.01 ×")),
        () -> assertTrue(report.stages().get(1).chiSquared() < 1e-6),
        () -> assertTrue(report.results().best().orElseThrow().value() < 1e-6),
        () -> assertTrue(measures > 30),
        () -> assertTrue(report.toString().contains("(%d of the measure)".formatted(measures))),
        () -> assertTrue(csv.toString().contains(",MEASURE,false,")),
        () -> assertEquals(all.size(), report.evaluations().total()));
  }

  @Test
  void withoutPolishTheSmallestMeasureIsTheResult() {
    final FitReport<LeakyNeuron> report =
        fit(recorded()).search(differentialEvolution().rounds(5), measure()).run();
    final Evaluation found = report.results().bestMeasure().orElseThrow();
    assertEquals(found.parameters().get(0), report.estimate(DRIVE).value());
    assertEquals(found.parameters().get(1), report.estimate(TAU).value());
  }

  @Test
  void aBudgetThatEndsTheSearchLeavesTheSmallestMeasure() {
    final FitReport<LeakyNeuron> report =
        fit(recorded())
            .search(differentialEvolution().rounds(5), measure())
            .polish(bfgs())
            .maxEvaluations(25)
            .run();
    final Evaluation found = report.results().bestMeasure().orElseThrow();
    assertEquals(25, report.evaluations().total());
    assertEquals(1, report.stages().size());
    assertEquals(found.parameters().get(0), report.estimate(DRIVE).value());
    assertTrue(Double.isFinite(report.objectiveValue()));
  }

  @Test
  void aSearchByMeasureGoesOnFromItsCheckpoint(@TempDir Path directory) {
    final Path file = directory.resolve("fit");
    final Ready<LeakyNeuron> fit =
        fit(recorded())
            .search(differentialEvolution().population(8).rounds(4), measure())
            .polish(levenbergMarquardt());
    final FitReport<LeakyNeuron> whole = fit.run();
    final long evaluations = whole.evaluations().total();
    for (final long budget : new long[] {7, 40, 41, evaluations - 1}) {
      fit.checkpoint(file).maxEvaluations(budget).run();
    }
    assertEquals(Fits.everything(whole), Fits.everything(fit.checkpoint(file).run()));
    final Ready<LeakyNeuron> other =
        fit.search(differentialEvolution().population(8).rounds(4), eventCount(SPIKE))
            .checkpoint(file);
    final String message = assertThrows(IllegalStateException.class, other::run).getMessage();
    assertTrue(message.contains("belongs to another fit"), message);
  }

  static Stream<Search> polishingSearches() {
    return Stream.of(
        multiStart(),
        basinHopping(),
        couplingContinuation(),
        cmaEs().polishEachRound(),
        differentialEvolution().polishEachRound(),
        askTell("own", differentialEvolution()::proposer).polishEachRound());
  }

  @ParameterizedTest
  @MethodSource("polishingSearches")
  void searchesThatPolishAreRefusedForAMeasure(Search search) {
    final Ready<LeakyNeuron> fit = fit(recorded());
    final String message =
        assertThrows(IllegalArgumentException.class, () -> fit.search(search, measure()))
            .getMessage();
    assertTrue(message.contains("has no derivatives"), message);
    assertTrue(message.contains("differentialEvolution()"), message);
  }

  @Test
  void aMeasureOfWhatNobodyRecordedIsRefused() {
    final Ready<LeakyNeuron> fit =
        fit(Experiment.of(MODEL).observe(V, new double[] {0.1, 0.2}, new double[] {4, 8}))
            .search(differentialEvolution(), measure());
    final String message = assertThrows(IllegalArgumentException.class, fit::run).getMessage();
    assertTrue(message.contains("no experiment has observed it"), message);
  }

  @Test
  void aSearchSaidLaterForgetsTheMeasure() {
    final FitReport<LeakyNeuron> report =
        fit(recorded())
            .search(differentialEvolution(), measure())
            .search(multiStart().starts(2))
            .run();
    assertEquals(0, report.results().count(Kind.MEASURE));
  }

  @Test
  void tracesTellWhenSpikesHappen() {
    final FitReport<LeakyNeuron> report = fit(recorded()).run();
    assertArrayEquals(spikes(END, TRUTH), report.generate(recorded()).eventTimes(SPIKE), 1e-7);
    assertEquals(0, report.generate(recorded()).times().length);
  }
}
