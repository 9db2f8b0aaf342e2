package io.gradiode.objective;

import io.gradiode.model.ModelDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * How many rows the terms of an objective fill, and what they are.
 *
 * @param residuals number of residuals; 0 if there is a term that is no square
 * @param informationRows number of rows of information
 * @param noiseKnown whether the size of all noise is known or estimated
 * @param reason why this is no sum of squares; empty if it is one
 */
record TermCounts(int residuals, int informationRows, boolean noiseKnown, String reason) {

  /**
   * @throws IllegalArgumentException if there is nothing to fit to, or the noise of some data is
   *     estimated and that of others unknown
   */
  static <M> TermCounts of(
      ModelDefinition<M> model, List<ExperimentTerms<M>> parts, Term[] priors) {
    final List<Term> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(List.of(part.terms())));
    if (all.stream().mapToInt(Term::count).sum() == 0) {
      throw new IllegalArgumentException(
          "There are no data to fit " + model.name() + " to; add some with observe(…).");
    }
    final boolean noiseKnown =
        parts.stream().flatMap(part -> part.data().stream()).allMatch(DataTerm::isNoiseKnown);
    final boolean noiseEstimated =
        parts.stream()
            .flatMap(part -> part.data().stream())
            .anyMatch(data -> data instanceof GaussianSeries);
    if (noiseEstimated && !noiseKnown) {
      throw new IllegalArgumentException(
          ("The noise of some data of %s is estimated, but that of others unknown, so that they "
                  + "cannot be weighed against each other: give all data a noise")
              .formatted(model.name()));
    }
    all.addAll(List.of(priors));
    return new TermCounts(
        all.stream().allMatch(Term::isSquare) ? all.stream().mapToInt(Term::count).sum() : 0,
        all.stream().mapToInt(term -> term.count() * term.informationRowsPerItem()).sum(),
        noiseKnown,
        reason(all));
  }

  private static String reason(List<Term> terms) {
    for (Term term : terms) {
      if (term instanceof Series && !term.isSquare()) {
        return "noise is estimated or depends on the model";
      }
      if (term instanceof CriterionTerm) {
        return "it has a criterion";
      }
      if (term instanceof PriorTerm && !term.isSquare()) {
        return "it has a Laplace prior";
      }
    }
    return "";
  }
}
