package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.objective.Goal;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Restraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be found, and from which data. Immutable.
 *
 * @param experiments the data
 * @param estimated domains by parameter, in the order in which they were said
 * @param fixed values by parameter
 * @param restraints what every experiment is kept to
 * @param goal what is made small
 */
record Problem<M>(
    List<Experiment<M>> experiments,
    Map<Parameter, Domain> estimated,
    Map<Parameter, Double> fixed,
    List<Restraint<M>> restraints,
    Goal<M> goal) {

  static <M> Problem<M> empty() {
    return new Problem<>(List.of(), Map.of(), Map.of(), List.of(), Goal.leastSquares());
  }

  Problem<M> to(List<Experiment<M>> more) {
    more.forEach(Experiment::plan); // what does not fit together fails here, not in run()
    return new Problem<>(and(experiments, more), estimated, fixed, restraints, goal);
  }

  Problem<M> estimate(Parameter parameter, Domain domain) {
    requireNew(parameter);
    return new Problem<>(experiments, with(estimated, parameter, domain), fixed, restraints, goal);
  }

  Problem<M> startingAt(ParameterHandle<M> parameter, double value) {
    final Parameter each = new Parameter.OfEach(parameter);
    return startingAt(estimated.containsKey(each) ? each : new Parameter.OfModel(parameter), value);
  }

  Problem<M> startingAt(DataParameter parameter, double value) {
    return startingAt(new Parameter.OfData(parameter), value);
  }

  private Problem<M> startingAt(Parameter parameter, double value) {
    final Domain domain = estimated.get(parameter);
    if (domain == null) {
      throw new IllegalArgumentException(
          "'%s' is not estimated, so it has no start".formatted(parameter.name()));
    }
    if (!domain.contains(value)) {
      throw new IllegalArgumentException(
          "The start %s of '%s' lies outside of %s to %s"
              .formatted(value, parameter.name(), domain.lower(), domain.upper()));
    }
    return new Problem<>(
        experiments, with(estimated, parameter, domain.startingAt(value)), fixed, restraints, goal);
  }

  Problem<M> fix(Parameter parameter, double value) {
    requireNew(parameter);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "'%s' cannot be fixed at %s".formatted(parameter.name(), value));
    }
    return new Problem<>(experiments, estimated, with(fixed, parameter, value), restraints, goal);
  }

  Problem<M> keep(Restraint<M> restraint) {
    return new Problem<>(experiments, estimated, fixed, and(restraints, List.of(restraint)), goal);
  }

  Problem<M> goal(Goal<M> newGoal) {
    return new Problem<>(experiments, estimated, fixed, restraints, newGoal);
  }

  private void requireNew(Parameter parameter) {
    for (final Parameter other : estimated.keySet()) {
      if (other.name().equals(parameter.name())) {
        throw new IllegalArgumentException("'%s' is estimated already".formatted(other.name()));
      }
    }
    for (final Parameter other : fixed.keySet()) {
      if (other.name().equals(parameter.name())) {
        throw new IllegalArgumentException(
            "'%s' is fixed already, at %s".formatted(other.name(), fixed.get(other)));
      }
    }
  }

  private static <T> List<T> and(List<T> list, List<T> last) {
    final List<T> more = new ArrayList<>(list);
    more.addAll(last);
    return Collections.unmodifiableList(more);
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    final Map<K, V> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return Collections.unmodifiableMap(more);
  }
}
