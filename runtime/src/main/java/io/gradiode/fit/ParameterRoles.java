package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.objective.ParameterSpace;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Plan;
import java.util.ArrayList;
import java.util.List;

/** Finds out where each parameter gets its value from, and reports what has none. */
final class ParameterRoles {

  private ParameterRoles() {}

  /** For each parameter, whether every experiment overrides it. */
  static List<Boolean> overridden(Sentence<?> sentence) {
    final int[] count = new int[sentence.model().parameters().size()];
    for (Experiment<?> experiment : sentence.problem().experiments()) {
      final Plan plan = experiment.plan();
      for (int i = 0; i < plan.overrideCount(); i++) {
        count[plan.overriddenParameter(i)]++;
      }
    }
    final List<Boolean> overridden = new ArrayList<>();
    for (int c : count) {
      overridden.add(c == sentence.problem().experiments().size());
    }
    return overridden;
  }

  /**
   * What is estimated, and the values of the others.
   *
   * @throws IllegalStateException if a parameter has no value; the message names all of them
   * @throws IllegalArgumentException if an estimated parameter is overridden by every experiment
   */
  static <M> ParameterSpace space(Sentence<M> sentence, List<Boolean> overridden) {
    final double[] base = new double[overridden.size()];
    final List<String> missing = new ArrayList<>();
    for (ParameterHandle<M> parameter : sentence.model().parameters()) {
      final boolean elsewhere = overridden.get(parameter.index());
      if (sentence.problem().fixed().containsKey(parameter)) {
        base[parameter.index()] = sentence.problem().fixed().get(parameter);
      } else if (sentence.problem().estimated().containsKey(parameter)) {
        requireInfluence(parameter, elsewhere);
      } else if (elsewhere) {
        base[parameter.index()] =
            override(sentence.problem().experiments().get(0), parameter.index());
      } else {
        missing.add("'" + parameter.name() + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "%s lacks a value for %s: estimate or fix %s, or give a value with each experiment"
              .formatted(
                  sentence.model().name(),
                  String.join(", ", missing),
                  missing.size() == 1 ? "it" : "them"));
    }
    final int[] estimated =
        sentence.problem().estimated().keySet().stream().mapToInt(ParameterHandle::index).toArray();
    final List<Domain> domains = List.copyOf(sentence.problem().estimated().values());
    return ParameterSpace.of(base, estimated, domains);
  }

  private static void requireInfluence(ParameterHandle<?> parameter, boolean overridden) {
    if (overridden) {
      throw new IllegalArgumentException(
          "'%s' is estimated, but every experiment gives it a value of its own"
              .formatted(parameter.name()));
    }
  }

  private static double override(Experiment<?> experiment, int parameter) {
    final Plan plan = experiment.plan();
    for (int i = 0; i < plan.overrideCount(); i++) {
      if (plan.overriddenParameter(i) == parameter) {
        return plan.overridingValue(i);
      }
    }
    throw new IllegalStateException("Parameter " + parameter + " is not overridden");
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
