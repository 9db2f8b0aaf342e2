package io.gradiode.fit;

import io.gradiode.model.ObservableHandle;
import io.gradiode.objective.EventMeasure;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the minimum is found: a search, then the coupling, then the polish. Immutable.
 *
 * @param search the global search, if any
 * @param measure what it makes small instead of the objective of the fit, if anything
 * @param coupling the observables through which the model is coupled to the data, if any
 * @param polish the local optimizer, if one was said
 */
record Strategy<M>(
    Optional<Search> search,
    Optional<EventMeasure<M>> measure,
    Optional<Coupling<M>> coupling,
    Optional<Optimizer> polish) {

  static <M> Strategy<M> byDefault() {
    return new Strategy<>(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Strategy<M> search(Search newSearch) {
    return new Strategy<>(Optional.of(newSearch), Optional.empty(), coupling, polish);
  }

  Strategy<M> search(Search newSearch, EventMeasure<M> newMeasure) {
    if (!newSearch.needsValuesOnly()) {
      throw new IllegalArgumentException(
          ("The search by %s polishes on its way, but the %s has no derivatives to polish by: "
                  + "search with differentialEvolution(), cmaEs() or askTell(…), without "
                  + "polishEachRound(), "
                  + "and polish what they find")
              .formatted(newSearch.name(), newMeasure));
    }
    return new Strategy<>(Optional.of(newSearch), Optional.of(newMeasure), coupling, polish);
  }

  Strategy<M> coupled(ObservableHandle<M> observable, double... gains) {
    final Coupling<M> more = coupling.orElseGet(Coupling::none).with(observable, gains);
    return new Strategy<>(search, measure, Optional.of(more), polish);
  }

  Strategy<M> polish(Optimizer newPolish) {
    return new Strategy<>(search, measure, coupling, Optional.of(newPolish));
  }

  /** What comes before the polish, in this order. */
  List<Search> searches() {
    final List<Search> searches = new ArrayList<>();
    search.ifPresent(searches::add);
    coupling.ifPresent(present -> searches.add(present.continuation()));
    return searches;
  }
}
