package io.gradiode.benchmarks;

import io.gradiode.examples.kinetics.PolluModel;
import io.gradiode.examples.kinetics.RobertsonModel;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.tables.Column;
import io.gradiode.tables.Table;
import java.util.List;

/** A gradient that CVODES computes as well, by a C program in {@code benchmarks/native}. */
enum ForwardProblem {
  /** Hodgkin–Huxley neuron. */
  A {
    @Override
    Problem.Measured<?> measured() {
      final Experiment<Neuron> experiment =
          Experiment.of(NeuronModel.MODEL)
              .inject(NeuronModel.I, Signal.steps(0, 10, 90).values(0, 2, 0));
      return observed(NeuronModel.MODEL, experiment, List.of(NeuronModel.V));
    }
  },
  /** Predator and prey. */
  B {
    @Override
    Problem.Measured<?> measured() {
      return all(PredatorPreyModel.MODEL);
    }
  },
  /** Robertson's reaction. */
  C {
    @Override
    Problem.Measured<?> measured() {
      return observed(
          RobertsonModel.MODEL,
          Experiment.of(RobertsonModel.MODEL),
          List.of(RobertsonModel.A, RobertsonModel.C));
    }
  },
  /** HIRES. */
  D {
    @Override
    Problem.Measured<?> measured() {
      return all(HiresModel.MODEL);
    }
  },
  /** POLLU. */
  E {
    @Override
    Problem.Measured<?> measured() {
      return all(PolluModel.MODEL);
    }
  },
  /** Brusselator, 10 cells. */
  F10 {
    @Override
    Problem.Measured<?> measured() {
      return all(Brusselator10Model.MODEL);
    }
  },
  /** Brusselator, 40 cells. */
  F40 {
    @Override
    Problem.Measured<?> measured() {
      return all(Brusselator40Model.MODEL);
    }
  },
  /** Brusselator, 160 cells. */
  F160 {
    @Override
    Problem.Measured<?> measured() {
      return all(Brusselator160Model.MODEL);
    }
  };

  /** Model and data. */
  abstract Problem.Measured<?> measured();

  <M> Problem.Measured<M> all(ModelDefinition<M> model) {
    return observed(model, Experiment.of(model), model.observables());
  }

  /** The table has the times, then a column for each observable. */
  <M> Problem.Measured<M> observed(
      ModelDefinition<M> model, Experiment<M> start, List<ObservableHandle<M>> observables) {
    final List<Column> columns = table("data").columns();
    Experiment<M> experiment = start;
    for (int j = 0; j < observables.size(); j++) {
      experiment =
          experiment.observe(
              observables.get(j), columns.get(0).values(), columns.get(j + 1).values());
    }
    return new Problem.Measured<>(model, experiment);
  }

  /** A table of numbers that the C program reads as well. */
  Table table(String kind) {
    return Table.read(ForwardProblem.class, name() + "_" + kind + ".csv");
  }
}
