package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.C;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.E_L;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.G_L;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.I;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.MODEL;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.SPIKE;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.T_REF;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.V_R;
import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.V_T;
import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.fit.Fit;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.report.FitReport;
import org.junit.jupiter.api.Test;

/** The snippets of the chapter "Spikes, resets and other events" in docs/guide.md. */
final class SpikesChapterTest {

  private static Experiment<LeakyIntegrateAndFire> recording() {
    Experiment<LeakyIntegrateAndFire> experiment =
        Experiment.of(MODEL)
            .inject(I, Signal.steps(0, 20).values(0, 350))
            .observe(SPIKE, EventTimes.of(36.9, 54.5, 71.9, 89.4).standardDeviation(0.1))
            .until(100);
    return experiment;
  }

  @Test
  void spikeTimesAreFitted() {
    Experiment<LeakyIntegrateAndFire> experiment = recording();
    FitReport<LeakyIntegrateAndFire> report =
        Fit.of(MODEL)
            .to(experiment)
            .fix(C, 200)
            .fix(E_L, -70)
            .fix(V_T, -50)
            .fix(T_REF, 2)
            .estimate(G_L, within(5, 15))
            .estimate(V_R, within(-70, -55))
            .run();

    double[] spikes = report.generate(experiment).eventTimes(SPIKE);

    assertTrue(report.isConverged());
    assertArrayEquals(new double[] {36.9, 54.5, 71.9, 89.4}, spikes, 0.2);
  }

  /** The last of n spikes is at 20 + T_1 + (n − 1) T, both closed forms. */
  @Test
  void aSpikeHasAGradient() {
    Experiment<LeakyIntegrateAndFire> experiment = recording();
    double[] parameters = LeakyIntegrateAndFire.published().toArray();
    SensitivitySolver<LeakyIntegrateAndFire> solver =
        MODEL.newSolver(Tolerances.relative(1e-10).absolute(1e-12));

    Outcome outcome = solver.solve(parameters, experiment);
    int count = solver.eventCount(SPIKE.index());
    double last = solver.eventTime(SPIKE.index(), count - 1);
    double lastByThreshold = solver.eventSensitivity(SPIKE.index(), count - 1, V_T.index());

    assertTrue(outcome.isCompleted());
    double first = 20 * Math.log(35.0 / 15);
    double interval = 2 + 20 * Math.log(30.0 / 15);
    assertEquals(20 + first + (count - 1) * interval, last, 1e-8);
    assertEquals(count * 20.0 / 15, lastByThreshold, 1e-8);
  }
}
