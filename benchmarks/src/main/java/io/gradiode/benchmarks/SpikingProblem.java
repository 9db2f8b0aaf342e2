package io.gradiode.benchmarks;

import io.gradiode.examples.neuron.AdaptiveExponentialModel;
import io.gradiode.examples.neuron.FitAdaptiveExponential;
import io.gradiode.examples.neuron.LeakyIntegrateAndFireModel;
import io.gradiode.model.EventHandle;
import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Signal;
import io.gradiode.tables.Table;
import java.util.Arrays;
import java.util.stream.IntStream;

/** One gradient of a spiking neuron to be computed: potentials and spike times under a current. */
public enum SpikingProblem {
  /** Leaky integrate-and-fire: 1 state, 6 parameters, 10 spikes in 150 ms. */
  LIF {
    @Override
    double peerTolerance() {
      return 1e-4;
    }

    @Override
    double[] point() {
      return new double[] {200.1, 9.995, -70.02, -50.01, -58.02, 3.005};
    }

    @Override
    Data data() {
      return LeakyClosedForm.data();
    }

    @Override
    SpikingEquations byHand() {
      return new LeakyByHand();
    }

    @Override
    Problem.Measured<?> measured() {
      return measured(
          LeakyIntegrateAndFireModel.MODEL,
          LeakyIntegrateAndFireModel.I,
          LeakyIntegrateAndFireModel.V,
          LeakyIntegrateAndFireModel.SPIKE);
    }
  },
  /** Adaptive exponential integrate-and-fire: 2 states, 10 parameters, 13 spikes in 400 ms. */
  ADEX {
    @Override
    double peerTolerance() {
      return 2e-6;
    }

    @Override
    double[] point() {
      return new double[] {
        200.1, 12.005, -68.01, -51.005, 2.5005, 110.05, 3.005, -30, -57.01, 60.05
      };
    }

    @Override
    Data data() {
      final Table traces =
          Table.read(FitAdaptiveExponential.class, "adaptive-exponential-traces.csv");
      final Table spikes =
          Table.read(FitAdaptiveExponential.class, "adaptive-exponential-spikes.csv");
      return Data.besideSpikes(
          new double[] {0, 20, 80, 120, 332, 399.5},
          new double[] {0, -100, 100, 600, 100},
          traces.column("t").values(),
          traces.column("v2").values(),
          spikes.where("sweep", "2").column("t").values());
    }

    @Override
    SpikingEquations byHand() {
      return new AdaptiveByHand();
    }

    @Override
    Problem.Measured<?> measured() {
      return measured(
          AdaptiveExponentialModel.MODEL,
          AdaptiveExponentialModel.I,
          AdaptiveExponentialModel.V,
          AdaptiveExponentialModel.SPIKE);
    }
  };

  /** Standard deviation of a potential, in mV. */
  static final double NOISE = 1;

  /** Standard deviation of a spike time, in ms. */
  static final double JITTER = 0.1;

  /** What belongs to a spike, in ms. */
  private static final double BEFORE = 3;

  private static final double AFTER = 2;

  /**
   * The relative tolerance at which Gradiode's gradient has a smaller error than the peer's at
   * 1e-6, in the mean of {@link SpikingAccuracy}.
   */
  abstract double peerTolerance();

  /** The parameters at which the gradient is wanted, near to those of the data. */
  abstract double[] point();

  /** What was done and recorded. */
  abstract Data data();

  /** A new copy of the equations by hand. */
  abstract SpikingEquations byHand();

  /** Model and data for the generated route. */
  abstract Problem.Measured<?> measured();

  /** Model and data, from the handles of a model. */
  <M> Problem.Measured<M> measured(
      ModelDefinition<M> model,
      InputHandle<M> input,
      ObservableHandle<M> potential,
      EventHandle<M> spike) {
    final Data data = data();
    final double[] starts = Arrays.copyOf(data.edges(), data.inputs().length);
    return new Problem.Measured<>(
        model,
        Experiment.of(model)
            .inject(input, Signal.steps(starts).values(data.inputs()))
            .observe(potential, data.times(), data.potentials(), Noise.additive(NOISE))
            .observe(spike, EventTimes.of(data.spikes()).standardDeviation(JITTER)));
  }

  /**
   * A recording.
   *
   * @param edges start, steps of the current, end
   * @param inputs the current from each edge to the next
   * @param times of the potentials
   * @param potentials one for each time
   * @param spikes their times
   */
  @SuppressWarnings("ArrayRecordComponent") // Routes read them while they are timed.
  record Data(
      double[] edges, double[] inputs, double[] times, double[] potentials, double[] spikes) {

    /**
     * Leaves out the potentials of spikes: where one passes a sample, the sum of squares jumps, and
     * differences would measure that.
     */
    static Data besideSpikes(
        double[] edges, double[] inputs, double[] times, double[] potentials, double[] spikes) {
      final int[] kept =
          IntStream.range(0, times.length)
              .filter(k -> Arrays.stream(spikes).noneMatch(spike -> isClose(times[k], spike)))
              .toArray();
      return new Data(
          edges,
          inputs,
          Arrays.stream(kept).mapToDouble(k -> times[k]).toArray(),
          Arrays.stream(kept).mapToDouble(k -> potentials[k]).toArray(),
          spikes);
    }

    private static boolean isClose(double time, double spike) {
      return time > spike - BEFORE && time < spike + AFTER;
    }
  }
}
