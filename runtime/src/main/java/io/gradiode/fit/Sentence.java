package io.gradiode.fit;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import io.gradiode.report.FitReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fit as said so far. Immutable.
 *
 * @param model what is fitted
 * @param experiments to which data
 * @param estimated domains by parameter, in the order in which they were said
 * @param fixed values by parameter
 * @param search the global search, if any
 * @param optimizer the polish, if any
 * @param options the rest
 */
record Sentence<M>(
    CompiledModel<M> model,
    List<Experiment<M>> experiments,
    Map<ParameterHandle<M>, Domain> estimated,
    Map<ParameterHandle<M>, Double> fixed,
    Optional<Search> search,
    Optional<Optimizer> optimizer,
    Options options)
    implements Ready<M> {

  /** What has a default. */
  record Options(Tolerances tolerances, Differentiation differentiation, Progress progress) {}

  static <M> Sentence<M> of(CompiledModel<M> model) {
    return new Sentence<>(
        model,
        List.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        new Options(Tolerances.defaults(), Differentiation.SENSITIVITIES, Progress.none()));
  }

  @Override
  public Ready<M> to(Experiment<M> experiment) {
    return to(List.of(experiment));
  }

  @Override
  public Ready<M> to(List<Experiment<M>> more) {
    more.forEach(Experiment::plan); // what does not fit together fails here, not in run()
    final List<Experiment<M>> all = new ArrayList<>(experiments);
    all.addAll(more);
    return new Sentence<>(model, List.copyOf(all), estimated, fixed, search, optimizer, options);
  }

  @Override
  public Ready<M> estimate(ParameterHandle<M> parameter, Domain domain) {
    requireNew(parameter);
    return new Sentence<>(
        model, experiments, with(estimated, parameter, domain), fixed, search, optimizer, options);
  }

  @Override
  public Ready<M> startingAt(ParameterHandle<M> parameter, double value) {
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
    return new Sentence<>(
        model,
        experiments,
        with(estimated, parameter, domain.startingAt(value)),
        fixed,
        search,
        optimizer,
        options);
  }

  @Override
  public Ready<M> fix(ParameterHandle<M> parameter, double value) {
    requireNew(parameter);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "'%s' cannot be fixed at %s".formatted(parameter.name(), value));
    }
    return new Sentence<>(
        model, experiments, estimated, with(fixed, parameter, value), search, optimizer, options);
  }

  @Override
  public Ready<M> search(Search newSearch) {
    return new Sentence<>(
        model, experiments, estimated, fixed, Optional.of(newSearch), optimizer, options);
  }

  @Override
  public Ready<M> polish(Optimizer newOptimizer) {
    return new Sentence<>(
        model, experiments, estimated, fixed, search, Optional.of(newOptimizer), options);
  }

  @Override
  public Ready<M> tolerances(Tolerances tolerances) {
    return with(new Options(tolerances, options.differentiation, options.progress));
  }

  @Override
  public Ready<M> differentiate(Differentiation differentiation) {
    return with(new Options(options.tolerances, differentiation, options.progress));
  }

  @Override
  public Ready<M> onProgress(Progress progress) {
    return with(new Options(options.tolerances, options.differentiation, progress));
  }

  private Ready<M> with(Options newOptions) {
    return new Sentence<>(model, experiments, estimated, fixed, search, optimizer, newOptions);
  }

  @Override
  public FitReport<M> run() {
    return FitRun.of(this).run();
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
