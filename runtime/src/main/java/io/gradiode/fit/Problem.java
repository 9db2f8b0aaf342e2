package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
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
 */
record Problem<M>(
    List<Experiment<M>> experiments,
    Map<ParameterHandle<M>, Domain> estimated,
    Map<ParameterHandle<M>, Double> fixed) {

  static <M> Problem<M> empty() {
    return new Problem<>(List.of(), Map.of(), Map.of());
  }

  Problem<M> to(List<Experiment<M>> more) {
    more.forEach(Experiment::plan); // what does not fit together fails here, not in run()
    final List<Experiment<M>> all = new ArrayList<>(experiments);
    all.addAll(more);
    return new Problem<>(List.copyOf(all), estimated, fixed);
  }

  Problem<M> estimate(ParameterHandle<M> parameter, Domain domain) {
    requireNew(parameter);
    return new Problem<>(experiments, with(estimated, parameter, domain), fixed);
  }

  Problem<M> startingAt(ParameterHandle<M> parameter, double value) {
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
    return new Problem<>(experiments, with(estimated, parameter, domain.startingAt(value)), fixed);
  }

  Problem<M> fix(ParameterHandle<M> parameter, double value) {
    requireNew(parameter);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "'%s' cannot be fixed at %s".formatted(parameter.name(), value));
    }
    return new Problem<>(experiments, estimated, with(fixed, parameter, value));
  }

  private void requireNew(ParameterHandle<M> parameter) {
    if (estimated.containsKey(parameter)) {
      throw new IllegalArgumentException("'%s' is estimated already".formatted(parameter.name()));
    }
    if (fixed.containsKey(parameter)) {
      throw new IllegalArgumentException(
          "'%s' is fixed already, at %s".formatted(parameter.name(), fixed.get(parameter)));
    }
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    final Map<K, V> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return Collections.unmodifiableMap(more);
  }
}
