package io.gradiode.fit;

import io.gradiode.integration.Tolerances;

/**
 * What has a default. Immutable.
 *
 * @param tolerances how exactly to integrate
 * @param differentiation where derivatives come from
 * @param progress who is told
 */
record Options(Tolerances tolerances, Differentiation differentiation, Progress progress) {

  static Options byDefault() {
    return new Options(Tolerances.defaults(), Differentiation.SENSITIVITIES, Progress.none());
  }

  Options tolerances(Tolerances newTolerances) {
    return new Options(newTolerances, differentiation, progress);
  }

  Options differentiation(Differentiation newDifferentiation) {
    return new Options(tolerances, newDifferentiation, progress);
  }

  Options progress(Progress newProgress) {
    return new Options(tolerances, differentiation, newProgress);
  }
}
