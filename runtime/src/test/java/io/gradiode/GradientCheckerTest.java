package io.gradiode;

import static io.gradiode.kernels.LeakyNeuron.MODEL;
import static io.gradiode.kernels.LeakyNeuron.V;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.GradientCheck.Row;
import io.gradiode.GradientCheck.Verdict;
import io.gradiode.kernels.HandWrittenModel;
import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.kernels.Network;
import io.gradiode.kernels.WrongLeakyNeuron;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Differences of an objective with jumps: a neuron whose spikes pass over samples of its voltage.
 */
class GradientCheckerTest {

  /** Drive, tau, theta, reset: spikes at 0.277, 0.574, 0.871, 1.168, 1.464, 1.761 s. */
  private static final double[] POINT = {20, 0.4, 10, -1};

  private static List<Verdict> verdicts(CompiledModel<LeakyNeuron> model, double period) {
    final double[] times = new double[(int) (2 / period)];
    Arrays.setAll(times, i -> 0.003 + i * period);
    final double[] values = new double[times.length];
    Arrays.fill(values, 4);
    return model
        .checkGradient(POINT, Experiment.of(model).observe(V, times, values))
        .rows()
        .stream()
        .map(Row::verdict)
        .toList();
  }

  /** The largest steps move spikes by a millisecond, over samples. */
  @Test
  void spikesThatPassOverSamplesDoNotDecide() {
    for (final double period : new double[] {0.1, 0.03, 0.01, 0.007, 0.005, 0.003}) {
      assertEquals(
          List.of(Verdict.AGREES, Verdict.AGREES, Verdict.AGREES, Verdict.AGREES),
          verdicts(MODEL, period),
          () -> "every " + period);
    }
  }

  @Test
  void aWrongDerivativeIsFoundAmongThemAsWell() {
    final CompiledModel<LeakyNeuron> wrong =
        CompiledModel.of(
            "WrongLeakyNeuron",
            MODEL.states(),
            MODEL.parameters(),
            MODEL.inputs(),
            MODEL.terms(),
            MODEL.observables(),
            MODEL.events(),
            "s",
            new WrongLeakyNeuron());
    for (final double period : new double[] {0.1, 0.03, 0.01, 0.007, 0.005, 0.003}) {
      assertEquals(Verdict.DIFFERS, verdicts(wrong, period).get(3), () -> "every " + period);
    }
  }

  @Test
  void gradientsThatWentBackwardsAgree() {
    final Network network = new Network(8, 16, 3);
    final HandWrittenModel<Network> parts = network.model();
    final CompiledModel<Network> model =
        CompiledModel.of(
                "Network",
                parts.states(),
                parts.parameters(),
                parts.inputs(),
                List.of(),
                parts.observables(),
                "s",
                network)
            .withAdjoint(network);
    final Experiment<Network> experiment =
        Experiment.of(model)
            .inject(model.inputs().get(0), Signal.linear(0, 1, 3).values(0, 1, 0.5))
            .dose(model.states().get(2), 1, 0.4, model.parameters().get(0))
            .observe(model.observables().get(0), new double[] {0.5, 1, 2}, new double[] {1, 2, 0})
            .observe(model.observables().get(1), new double[] {0.7, 3}, new double[] {1, 2})
            .observe(model.observables().get(2), new double[] {1.1, 2.2}, new double[] {0, 1});
    for (final Row row : model.checkGradient(network.parameters(), experiment).rows()) {
      assertEquals(Verdict.AGREES, row.verdict(), row::toString);
    }
  }
}
