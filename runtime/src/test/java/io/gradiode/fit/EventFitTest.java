package io.gradiode.fit;

import static io.gradiode.fit.SpikeFits.END;
import static io.gradiode.fit.SpikeFits.SIGMA;
import static io.gradiode.fit.SpikeFits.TRUTH;
import static io.gradiode.fit.SpikeFits.fit;
import static io.gradiode.fit.SpikeFits.recorded;
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
import static io.gradiode.objective.EventMeasure.gammaFactor;
import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.bfgs;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.lbfgsb;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.nelderMead;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.objective.Criterion;
import io.gradiode.objective.Loss;
import io.gradiode.objective.Metric;
import io.gradiode.objective.Prior;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.profile.Profile;
import io.gradiode.report.EventMisfit;
import io.gradiode.report.FitReport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits to spike times. */
class EventFitTest {

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

  @Test
  void tracesTellWhenSpikesHappen() {
    final FitReport<LeakyNeuron> report = fit(recorded()).run();
    assertArrayEquals(spikes(END, TRUTH), report.generate(recorded()).eventTimes(SPIKE), 1e-7);
    assertEquals(0, report.generate(recorded()).times().length);
  }
}
