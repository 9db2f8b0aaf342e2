package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.objective.Goal;
import io.gradiode.objective.ModelObjective;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out where each parameter gets its value from, and reports what has none. */
final class ParameterRoles {

  private ParameterRoles() {}

  /** For each parameter of the model, whether every experiment gives it a value of its own. */
  static <M> List<Boolean> overridden(ModelObjective<M> objective) {
    final List<Boolean> overridden = new ArrayList<>();
    for (ParameterHandle<M> parameter : objective.model().parameters()) {
      overridden.add(objective.experiments().stream().allMatch(e -> e.hasValueOf(parameter)));
    }
    return overridden;
  }

  /**
   * What is estimated, and the values of the others.
   *
   * @param problem with the experiments of the objective
   * @throws IllegalStateException if a parameter has no value; the message names all of them
   * @throws IllegalArgumentException if an estimated parameter is overridden by every experiment,
   *     or a parameter of the data named by none, or one with a prior is fixed
   */
  static <M> ParameterSpace space(
      Problem<M> problem, ModelObjective<M> objective, List<Boolean> overridden) {
    final Map<Parameter, Integer> entries = entries(objective);
    requireKnown(problem, entries);
    problem.goal().priors().stream()
        .flatMap(prior -> prior.ofModel().stream())
        .forEach(p -> requireInfluence(p.name(), "has a prior", overridden.get(p.index())));
    problem.goal().priors().forEach(prior -> requireNotFixed(problem, prior));
    final double[] base = new double[objective.dimension()];
    final List<String> missing = new ArrayList<>();
    entries.forEach(
        (parameter, entry) -> {
          final boolean elsewhere = entry < overridden.size() && overridden.get(entry);
          if (problem.fixed().containsKey(parameter)) {
            base[entry] = problem.fixed().get(parameter);
          } else if (problem.estimated().containsKey(parameter)) {
            requireInfluence(parameter.name(), "is estimated", elsewhere);
          } else if (elsewhere) {
            base[entry] = override(problem.experiments(), entry);
          } else {
            missing.add("'" + parameter.name() + "'");
          }
        });
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "%s lacks a value for %s: estimate or fix %s, or give a value with each experiment"
              .formatted(
                  objective.model().name(),
                  String.join(", ", missing),
                  missing.size() == 1 ? "it" : "them"));
    }
    final int[] estimated = problem.estimated().keySet().stream().mapToInt(entries::get).toArray();
    final List<Domain> domains = List.copyOf(problem.estimated().values());
    return ParameterSpace.of(base, estimated, domains);
  }

  /** Places of all parameters in the vector of the objective, in order. */
  private static Map<Parameter, Integer> entries(ModelObjective<?> objective) {
    final Map<Parameter, Integer> entries = new LinkedHashMap<>();
    for (ParameterHandle<?> parameter : objective.model().parameters()) {
      entries.put(new Parameter.OfModel(parameter), entries.size());
    }
    for (DataParameter parameter : objective.dataParameters()) {
      entries.put(new Parameter.OfData(parameter), entries.size());
    }
    return entries;
  }

  private static void requireKnown(Problem<?> problem, Map<Parameter, Integer> entries) {
    final List<Parameter> said = new ArrayList<>(problem.estimated().keySet());
    said.addAll(problem.fixed().keySet());
    for (Parameter parameter : said) {
      if (!entries.containsKey(parameter)) {
        throw new IllegalArgumentException(
            "'%s' is estimated or fixed, but no experiment has a parameter of this name and unit"
                .formatted(parameter.name()));
      }
    }
  }

  private static void requireInfluence(String parameter, String role, boolean overridden) {
    if (overridden) {
      throw new IllegalArgumentException(
          "'%s' %s, but every experiment gives it a value of its own".formatted(parameter, role));
    }
  }

  /** Such a prior would be a constant, which nobody means who says it. */
  private static <M> void requireNotFixed(Problem<M> problem, Goal.ParameterPrior<M> prior) {
    final Parameter parameter =
        prior
            .ofModel()
            .<Parameter>map(Parameter.OfModel::new)
            .orElseGet(() -> new Parameter.OfData(prior.ofData().orElseThrow()));
    if (problem.fixed().containsKey(parameter)) {
      throw new IllegalArgumentException(
          "'%s' has a prior, but is fixed at %s, where no prior counts: estimate it, or leave the prior out"
              .formatted(parameter.name(), problem.fixed().get(parameter)));
    }
  }

  /** The first value that an experiment gives; 0 if none is known, where it is not used either. */
  private static double override(List<? extends Experiment<?>> experiments, int parameter) {
    for (Experiment<?> experiment : experiments) {
      final Plan plan = experiment.plan();
      for (int i = 0; i < plan.overrideCount(); i++) {
        if (plan.overriddenParameter(i) == parameter) {
          return plan.overridingValue(i);
        }
      }
    }
    return 0;
  }

  /**
   * Whether a search or an optimizer can work in the unit cube; if not, says which is unbounded.
   */
  static void requireBounds(Sentence<?> sentence, String method) {
    sentence
        .problem()
        .estimated()
        .forEach(
            (parameter, domain) -> {
              if (!domain.isBounded()) {
                throw new IllegalStateException(
                    "%s needs bounds, but '%s' has none; say within(lower, upper)"
                        .formatted(method, parameter.name()));
              }
            });
  }
}
