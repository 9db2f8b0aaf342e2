package io.gradiode.fit;

import static io.gradiode.fit.SpikeFits.fit;
import static io.gradiode.fit.SpikeFits.recorded;
import static io.gradiode.kernels.LeakyNeuron.DRIVE;
import static io.gradiode.kernels.LeakyNeuron.MODEL;
import static io.gradiode.kernels.LeakyNeuron.SPIKE;
import static io.gradiode.kernels.LeakyNeuron.TAU;
import static io.gradiode.kernels.LeakyNeuron.V;
import static io.gradiode.objective.EventMeasure.eventCount;
import static io.gradiode.objective.EventMeasure.gammaFactor;
import static io.gradiode.optimization.Optimizers.askTell;
import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.cmaEs;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.objective.EventMeasure;
import io.gradiode.objective.MeasureObjective;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Search;
import io.gradiode.report.Evaluation;
import io.gradiode.report.Evaluation.Kind;
import io.gradiode.report.FitReport;
import io.gradiode.report.Stage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches by measures of spikes, which gradients polish. */
class MeasureSearchTest {

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
}
