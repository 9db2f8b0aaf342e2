package io.gradiode.fit;

import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import java.util.Optional;

/**
 * How the minimum is found. Immutable.
 *
 * @param search the global search, if any
 * @param polish the local optimizer, if one was said
 */
record Strategy(Optional<Search> search, Optional<Optimizer> polish) {

  static Strategy byDefault() {
    return new Strategy(Optional.empty(), Optional.empty());
  }

  Strategy search(Search newSearch) {
    return new Strategy(Optional.of(newSearch), polish);
  }

  Strategy polish(Optimizer newPolish) {
    return new Strategy(search, Optional.of(newPolish));
  }
}
