package io.gradiode.fit;

import static io.gradiode.kernels.LeakyNeuron.DRIVE;
import static io.gradiode.kernels.LeakyNeuron.MODEL;
import static io.gradiode.kernels.LeakyNeuron.RESET;
import static io.gradiode.kernels.LeakyNeuron.SPIKE;
import static io.gradiode.kernels.LeakyNeuron.TAU;
import static io.gradiode.kernels.LeakyNeuron.THETA;
import static io.gradiode.kernels.LeakyNeuron.spikes;
import static io.gradiode.objective.Domain.within;

import io.gradiode.kernels.LeakyNeuron;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;

/** A neuron whose spikes were recorded, and the beginning of its fit. */
final class SpikeFits {

  static final double[] TRUTH = {20, 0.4, 10, 2};
  static final double END = 3;
  static final double SIGMA = 1e-3;

  /** Twelve spikes without noise. */
  static Experiment<LeakyNeuron> recorded() {
    return Experiment.of(MODEL)
        .observe(SPIKE, EventTimes.of(spikes(END, TRUTH)).standardDeviation(SIGMA))
        .until(END);
  }

  static Ready<LeakyNeuron> fit(Experiment<LeakyNeuron> experiment) {
    return Fit.of(MODEL)
        .to(experiment)
        .estimate(DRIVE, within(12, 40).logScale().startingAt(16))
        .estimate(TAU, within(0.1, 1).logScale().startingAt(0.5))
        .fix(THETA, 10)
        .fix(RESET, 2);
  }

  private SpikeFits() {}
}
