package io.gradiode.fit;

import io.gradiode.integration.Tolerances;

/**
 * What has a default. Immutable.
 *
 * @param tolerances how exactly to integrate
 * @param differentiation where derivatives come from
 * @param progress who is told
 * @param budget how far to go
 */
record Options(
    Tolerances tolerances, Differentiation differentiation, Progress progress, Budget budget) {

  static Options byDefault() {
    return new Options(
        Tolerances.defaults(), Differentiation.SENSITIVITIES, Progress.none(), Budget.unlimited());
  }

  Options tolerances(Tolerances newTolerances) {
    return new Options(newTolerances, differentiation, progress, budget);
  }

  Options differentiation(Differentiation newDifferentiation) {
    return new Options(tolerances, newDifferentiation, progress, budget);
  }

  Options progress(Progress newProgress) {
    return new Options(tolerances, differentiation, newProgress, budget);
  }

  Options budget(Budget newBudget) {
    return new Options(tolerances, differentiation, progress, newBudget);
  }
}
