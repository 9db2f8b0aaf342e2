package io.gradiode.fit;

import io.gradiode.model.ObservableHandle;
import io.gradiode.optimization.CouplingContinuation;
import io.gradiode.optimization.Optimizers;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a model is drawn towards its data while it is fitted. Immutable.
 *
 * @param observables each a state
 * @param continuation how the coupling falls to 0
 */
record Coupling<M>(Set<ObservableHandle<M>> observables, CouplingContinuation continuation) {

  Coupling {
    observables = Set.copyOf(observables);
  }

  static <M> Coupling<M> none() {
    return new Coupling<>(Set.of(), Optimizers.couplingContinuation());
  }

  Coupling<M> with(ObservableHandle<M> observable, double... gains) {
    if (!observable.isState()) {
      throw new IllegalArgumentException(
          "'%s' is computed from states; only an observable that is a state can be coupled"
              .formatted(observable.name()));
    }
    final Set<ObservableHandle<M>> more = new LinkedHashSet<>(observables);
    more.add(observable);
    return new Coupling<>(more, gains.length == 0 ? continuation : continuation.strengths(gains));
  }
}
