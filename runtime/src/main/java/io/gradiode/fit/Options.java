package io.gradiode.fit;

import io.gradiode.integration.Tolerances;

/**
 * What has a default. Immutable.
 *
 * @param tolerances how exactly to integrate
 * @param differentiation where derivatives come from
 * @param progress who is told
 * @param budget how far to go
 * @param continuation what is shared with other runs
 */
record Options(
    Tolerances tolerances,
    Differentiation differentiation,
    Progress progress,
    Budget budget,
    Continuation continuation) {

  static Options byDefault() {
    return new Options(
        Tolerances.defaults(),
        Differentiation.SENSITIVITIES,
        Progress.none(),
        Budget.unlimited(),
        Continuation.none());
  }

  Options tolerances(Tolerances newTolerances) {
    return new Options(newTolerances, differentiation, progress, budget, continuation);
  }

  Options differentiation(Differentiation newDifferentiation) {
    return new Options(tolerances, newDifferentiation, progress, budget, continuation);
  }

  Options progress(Progress newProgress) {
    return new Options(tolerances, differentiation, newProgress, budget, continuation);
  }

  Options budget(Budget newBudget) {
    return new Options(tolerances, differentiation, progress, newBudget, continuation);
  }

  Options continuation(Continuation newContinuation) {
    return new Options(tolerances, differentiation, progress, budget, newContinuation);
  }
}
