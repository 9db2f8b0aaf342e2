package io.gradiode.examples.comparison;

import static io.gradiode.fit.Differentiation.byFiniteDifferences;

import io.gradiode.CompiledModel;
import io.gradiode.fit.Fit;
import io.gradiode.fit.Ready;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.pictures.Comparison;
import io.gradiode.report.Results;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * What all methods are given: a model with data, what is to be estimated, and random starts.
 *
 * @param estimated domains with both bounds
 * @param starts how many
 * @param budget evaluations for each run
 */
record Task<M>(
    CompiledModel<M> model,
    Experiment<M> experiment,
    Map<ParameterHandle<M>, Domain> estimated,
    int starts,
    int budget) {

  private static final long SEED = 20_261_124;

  /** Runs all methods, those that use derivatives in both ways. */
  Comparison compare(List<Method> methods) {
    Comparison comparison = Comparison.upTo(budget);
    for (Method method : methods) {
      if (method.differentiates()) {
        comparison =
            comparison
                .with(method.name(), "sensitivities", runs(method, false))
                .with(method.name(), "finite differences", runs(method, true));
      } else {
        comparison = comparison.with(method.name(), "without derivatives", runs(method, false));
      }
    }
    return comparison;
  }

  private List<Results> runs(Method method, boolean byDifferences) {
    return LongStream.range(0, starts)
        .parallel()
        .mapToObj(
            start -> {
              final Ready<M> sentence = method.in(sentence(start), start).maxEvaluations(budget);
              return (byDifferences ? sentence.differentiate(byFiniteDifferences()) : sentence)
                  .run()
                  .results();
            })
        .toList();
  }

  /** The fit from a start that depends on its number alone; even in each domain's scale. */
  private Ready<M> sentence(long start) {
    final SplittableRandom random = new SplittableRandom(SEED + start);
    final Iterator<Map.Entry<ParameterHandle<M>, Domain>> entries = estimated.entrySet().iterator();
    final Map.Entry<ParameterHandle<M>, Domain> first = entries.next();
    Ready<M> sentence =
        Fit.of(model).to(experiment).estimate(first.getKey(), from(first.getValue(), random));
    while (entries.hasNext()) {
      final Map.Entry<ParameterHandle<M>, Domain> next = entries.next();
      sentence = sentence.estimate(next.getKey(), from(next.getValue(), random));
    }
    return sentence;
  }

  private static Domain from(Domain domain, SplittableRandom random) {
    return domain.startingAt(domain.fromFraction(random.nextDouble()));
  }
}
