package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.objective.Goal;
import io.gradiode.objective.Goal.ParameterPrior;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Restraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says with each experiment what a problem says of all: own parameters, targets. */
final class EachExperiment {

  private EachExperiment() {}

  /**
   * An equal problem without {@link Parameter.OfEach} and restraints of all experiments.
   *
   * @throws IllegalArgumentException if every experiment gives such a parameter a value already
   */
  static <M> Problem<M> spellOut(Problem<M> problem) {
    final List<Experiment<M>> experiments = new ArrayList<>();
    for (Experiment<M> experiment : problem.experiments()) {
      Experiment<M> kept = experiment;
      for (Restraint<M> restraint : problem.restraints()) {
        kept = kept.keep(restraint.observable(), restraint.target());
      }
      experiments.add(kept);
    }
    final Map<Parameter, Domain> estimated = new LinkedHashMap<>();
    Goal<M> goal = problem.goal();
    for (Map.Entry<Parameter, Domain> entry : problem.estimated().entrySet()) {
      if (entry.getKey() instanceof Parameter.OfEach each) {
        final ParameterHandle<M> handle = handle(problem, each);
        final Set<DataParameter> own = ownParameters(experiments, handle);
        // One of them may be known.
        own.removeIf(parameter -> problem.fixed().containsKey(new Parameter.OfData(parameter)));
        own.forEach(p -> estimated.putIfAbsent(new Parameter.OfData(p), entry.getValue()));
        goal = goal.priors(priors(goal.priors(), handle, own));
      } else {
        estimated.put(entry.getKey(), entry.getValue());
      }
    }
    return new Problem<>(experiments, estimated, problem.fixed(), List.of(), goal);
  }

  private static <M> ParameterHandle<M> handle(Problem<M> problem, Parameter.OfEach each) {
    return problem.experiments().get(0).model().parameters().get(each.handle().index());
  }

  /** Gives each experiment a parameter of its own; equal names of experiments share one. */
  private static <M> Set<DataParameter> ownParameters(
      List<Experiment<M>> experiments, ParameterHandle<M> handle) {
    final Set<DataParameter> own = new LinkedHashSet<>();
    for (int i = 0; i < experiments.size(); i++) {
      final Experiment<M> experiment = experiments.get(i);
      if (!experiment.hasValueOf(handle)) {
        final String name =
            experiment.name().isEmpty() ? "experiment " + (i + 1) : experiment.name();
        final DataParameter parameter = DataParameter.of(handle, name);
        experiments.set(i, experiment.with(handle, parameter));
        own.add(parameter);
      }
    }
    if (own.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' is estimated, but every experiment gives it a value of its own"
              .formatted(handle.name()));
    }
    return own;
  }

  /** A prior on the parameter holds for each of its values that is not known. */
  private static <M> List<ParameterPrior<M>> priors(
      List<ParameterPrior<M>> priors, ParameterHandle<M> handle, Set<DataParameter> own) {
    final List<ParameterPrior<M>> all = new ArrayList<>();
    for (ParameterPrior<M> prior : priors) {
      if (prior.ofModel().equals(Optional.of(handle))) {
        own.forEach(
            p -> all.add(new ParameterPrior<>(Optional.empty(), Optional.of(p), prior.prior())));
      } else {
        all.add(prior);
      }
    }
    return all;
  }
}
