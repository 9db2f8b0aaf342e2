package io.gradiode.benchmarks;

import io.gradiode.model.ModelDefinition;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;

/**
 * One gradient to be computed, in the two forms that the routes need: equations by hand, and an
 * experiment on a model.
 */
public enum Problem {
  /** Hodgkin–Huxley neuron: 4 states, 3 parameters, 1000 data, a step of current. */
  A {
    @Override
    double peerTolerance() {
      return 3e-5;
    }

    @Override
    int[] observed() {
      return new int[] {0};
    }

    @Override
    double[] edges() {
      return new double[] {0, 10, 90, 100};
    }

    @Override
    double input(int segment) {
      return segment == 1 ? 2 : 0;
    }

    @Override
    HandWritten handWritten() {
      return new HandWrittenNeuron();
    }

    @Override
    Reference reference() {
      return Reference.read("A", "v");
    }

    @Override
    Measured<?> measured() {
      final Reference reference = reference();
      return new Measured<>(
          NeuronModel.MODEL,
          Experiment.of(NeuronModel.MODEL)
              .inject(NeuronModel.I, Signal.steps(0, 10, 90).values(0, 2, 0))
              .observe(NeuronModel.V, reference.times(), reference.data()[0]));
    }
  },
  /** Predator and prey: 2 states, 4 parameters, 100 data of each state. */
  B {
    @Override
    double peerTolerance() {
      return 3e-6;
    }

    @Override
    int[] observed() {
      return new int[] {0, 1};
    }

    @Override
    double[] edges() {
      return new double[] {0, 10};
    }

    @Override
    double input(int segment) {
      return 0;
    }

    @Override
    HandWritten handWritten() {
      return new HandWrittenPredatorPrey();
    }

    @Override
    Reference reference() {
      return Reference.read("B", "x", "y");
    }

    @Override
    Measured<?> measured() {
      final Reference reference = reference();
      return new Measured<>(
          PredatorPreyModel.MODEL,
          Experiment.of(PredatorPreyModel.MODEL)
              .observe(PredatorPreyModel.X, reference.times(), reference.data()[0])
              .observe(PredatorPreyModel.Y, reference.times(), reference.data()[1]));
    }
  };

  /**
   * The relative tolerance at which Gradiode's gradient has a smaller error than the fastest peer's
   * at 1e-6, in the geometric mean over 60 random points round the true parameters (log-normal, 15
   * percent): a single point tells little.
   */
  abstract double peerTolerance();

  /** A new copy of the equations by hand. */
  abstract HandWritten handWritten();

  /** Data and the true gradient. */
  abstract Reference reference();

  /** Model and data for the generated route. */
  abstract Measured<?> measured();

  /** Indices of the states that are measured. */
  abstract int[] observed();

  /** Start, steps of the input, end. */
  abstract double[] edges();

  /** The input between two edges. */
  abstract double input(int segment);

  /** A compiled model and its data. */
  record Measured<M>(ModelDefinition<M> model, Experiment<M> experiment) {}
}
