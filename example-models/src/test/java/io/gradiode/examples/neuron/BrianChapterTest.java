package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_KD;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_L;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_NA;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.M;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.MODEL;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.V;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.objective.Metric.meanSquare;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.fit.Fit;
import io.gradiode.fit.Progress;
import io.gradiode.integration.Traces;
import io.gradiode.observation.Experiment;
import io.gradiode.report.Evaluation;
import io.gradiode.report.FitReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the chapter "Coming from brian2modelfitting" in docs/guide.md. */
final class BrianChapterTest {

  @Test
  void theSameFit() {
    List<Experiment<HodgkinHuxley>> sweeps = Sweeps.read().experiments();
    FitReport<HodgkinHuxley> report =
        Fit.of(MODEL)
            .to(sweeps) // input=…, output=…, param_init=…
            .metric(meanSquare().from(5e-3).normalizedBy(V, 0.01)) // MSEMetric
            .estimate(G_L, within(1e-9, 100e-9)) // g_l=[1*nS, 100*nS]
            .estimate(G_NA, within(1e-6, 100e-6))
            .estimate(G_KD, within(1e-6, 100e-6))
            .search(differentialEvolution().population(30).rounds(3)) // n_samples, n_rounds
            .polish(levenbergMarquardt()) // refine(calc_gradient=True)
            .onProgress(Progress.bar()) // callback='progressbar'
            .run();

    double error = report.objectiveValue(); // fitter.best_error
    double sodium = report.estimate(G_NA).value(); // fitter.best_params['g_na']
    List<Evaluation> points = report.results().stream().toList(); // fitter.results()
    Traces<HodgkinHuxley> traces = report.generate(sweeps.get(0));
    double[] volts = traces.of(V); // fitter.generate_traces()
    double[] gates = traces.of(M); // fitter.generate('m')

    assertTrue(error > 0 && sodium > 0);
    assertTrue(points.size() > 120, () -> points.size() + " evaluations");
    assertEquals(volts.length, gates.length);
  }
}
