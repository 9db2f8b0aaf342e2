package io.gradiode.examples.guide;

import static io.gradiode.examples.guide.CascadeModel.ERK;
import static io.gradiode.examples.guide.CascadeModel.GENE;
import static io.gradiode.examples.guide.CascadeModel.MEK;
import static io.gradiode.examples.guide.CascadeModel.MODEL;
import static io.gradiode.examples.guide.CascadeModel.RAF;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.optimization.Optimizers.bfgs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import io.gradiode.fit.Fit;
import io.gradiode.fit.Ready;
import io.gradiode.integration.Traces;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.report.FitReport;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The snippets of the chapter "Many parameters" in docs/guide.md. */
final class ManyParametersChapterTest {

  private static final double[] TRUTH = {0.1, 0.8, 0.6, 0.9, 0.2, 0.3, 0.25, 1.1, 0.2};

  private static Experiment<Cascade> experiment() {
    final double[] times = IntStream.rangeClosed(1, 20).mapToDouble(k -> 2 * k).toArray();
    final Traces<Cascade> truth = MODEL.generate(TRUTH, Experiment.of(MODEL).sample(times));
    Experiment<Cascade> experiment = Experiment.of(MODEL);
    for (ObservableHandle<Cascade> observable : List.of(RAF, MEK, ERK, GENE)) {
      final double[] values = truth.of(observable);
      for (int k = 0; k < values.length; k++) {
        values[k] += 0.005 * Math.sin(7.0 * k + observable.index());
      }
      experiment = experiment.observe(observable, times, values, Noise.standardDeviation(0.005));
    }
    return experiment;
  }

  private static Ready<Cascade> fit(Experiment<Cascade> experiment) {
    Ready<Cascade> fit =
        Fit.of(MODEL).to(experiment).estimate(CascadeModel.DECAY, positive().startingAt(0.12));
    for (ParameterHandle<Cascade> parameter : MODEL.parameters()) {
      if (!parameter.equals(CascadeModel.DECAY)) {
        fit = fit.estimate(parameter, positive().startingAt(1.2 * TRUTH[parameter.index()]));
      }
    }
    return fit;
  }

  @Test
  void aMethodThatWantsGradientsGoesBackwards() {
    Ready<Cascade> fit = fit(experiment());
    FitReport<Cascade> report = fit.polish(bfgs()).run();
    System.out.println(report);

    assertTrue(report.steps().backward());
    assertTrue(report.toString().contains("the way back over them (adjoint)"));
    FitReport<Cascade> forward = fit.run();
    assertEquals(forward.chiSquared(), report.chiSquared(), 1e-3 * forward.chiSquared());
    assertTrue(report.evaluations().gradients() > 0);
    assertEquals(0, report.evaluations().jacobians());
    assertFalse(forward.evaluations().jacobians() == 0);
  }

  @Test
  void theGradientIsRight() {
    GradientCheck check = MODEL.checkGradient(TRUTH, experiment());

    assertTrue(check.passed(), check::toString);
  }
}
