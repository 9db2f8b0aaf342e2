package io.gradiode.observation;

import io.gradiode.model.ModelDefinition;
import java.util.List;
import java.util.Map;

/** What an experiment consists of; changed only before it becomes one. */
final class ExperimentParts<M> {
  ModelDefinition<M> model;
  String name = "";
  double start;
  double end = Double.NaN;
  Map<Integer, Signal> signals = Map.of();
  Map<Integer, Double> overrides = Map.of();
  Map<Integer, DataParameter> locals = Map.of();
  StateChanges changes = StateChanges.NONE;
  List<Measurement<M>> measurements = List.of();
  List<Recording<M>> recordings = List.of();
  List<Restraint<M>> restraints = List.of();
  double[] sampleTimes = {};

  ExperimentParts(ModelDefinition<M> model) {
    this.model = model;
  }

  ExperimentParts(ExperimentParts<M> other) {
    model = other.model;
    name = other.name;
    start = other.start;
    end = other.end;
    signals = other.signals;
    overrides = other.overrides;
    locals = other.locals;
    changes = other.changes;
    measurements = other.measurements;
    recordings = other.recordings;
    restraints = other.restraints;
    sampleTimes = other.sampleTimes;
  }
}
